import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonical, type Json } from '../../data/model/canonical.ts'
import type { Draft, Header, WrittenEntry } from '../../data/model/entry.ts'
import { hashBody, hashText } from '../../data/model/hash.ts'
import { plannedDraft } from '../../data/projections/delivery.ts'
import { exerciseFromScenario } from '../../data/reference/scenario-exercise.ts'
import { shippedScenario } from '../../data/reference/scenarios.ts'

const identity = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`

/**
 * Plans the exercise of a shipped scenario in the only workspace of a profile whose app is closed, as the American desk
 * and its official: the lines stand in the journal, and opening the workspace takes them into the database.
 */
export async function planInProfile(profile: string, scenario: string, startsOn: string): Promise<void> {
  const path = await journalIn(profile)
  const text = await readFile(path, 'utf8')
  const written = text.split('\n').flatMap((line) => {
    const { header } = (line === '' ? {} : JSON.parse(line)) as Partial<WrittenEntry>
    return header === undefined ? [] : [{ header, at: JSON.parse(header) as Header }]
  })
  const official = written.find(({ at }) => at.official !== null)?.at
  const shipped = shippedScenario(scenario)
  if (!official || !shipped) throw new Error('nobody or nothing to plan with')
  const { overview, injects } = exerciseFromScenario(shipped, { language: 'en', startsOn, endsOn: startsOn })
  const shared = { releasability: 'SHARED', occurredAt: null, basedOn: [], attachments: [] } as const
  const drafts: Draft[] = [
    { ...shared, kind: 'exercise.planned', body: { exercise: identity(1), overview } },
    ...injects.map((content, index) => plannedDraft({ event: identity(index + 2), content }, 'US')),
  ]
  const heads = [...written]
  const lines = drafts.map((draft) => {
    const chain = heads.filter(
      ({ at }) => at.desk === official.desk && at.releasability === draft.releasability,
    )
    const last = chain.at(-1)
    const seen = heads.filter(
      ({ at }) => at.releasability === 'SHARED' || at.releasability === draft.releasability,
    )
    const body = canonical(draft.body as Json)
    const salt = hashText(`${body}${heads.length}`).slice(0, 32)
    const header: Header = {
      workspace: official.workspace,
      desk: official.desk,
      releasability: draft.releasability,
      seq: (last?.at.seq ?? 0) + 1,
      lamport: Math.max(0, ...seen.map(({ at }) => at.lamport)) + 1,
      previous: last ? hashText(last.header) : null,
      kind: draft.kind,
      version: 1,
      occurredAt: official.recordedAt,
      recordedAt: official.recordedAt,
      official: official.official,
      basedOn: [],
      attachments: [...draft.attachments],
      bodyHash: hashBody(salt, body),
    }
    heads.push({ header: canonical(header), at: header })
    return canonical({ header: canonical(header), body, salt })
  })
  await writeFile(path, `${text}${lines.join('\n')}\n`)
}

async function journalIn(profile: string): Promise<string> {
  const names = await readdir(profile, { recursive: true })
  const [name, ...more] = names.filter((each) => each.endsWith('.jsonl'))
  if (name === undefined || more.length > 0) throw new Error('one workspace is expected')
  return join(profile, name)
}
