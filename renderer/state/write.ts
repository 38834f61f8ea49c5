import { uuidv7 } from 'uuidv7'
import { append, type Writer } from '../../data/log/append.ts'
import type { Releasability } from '../../data/model/country.ts'
import type { Draft, Entry } from '../../data/model/entry.ts'
import type { Kind } from '../../data/model/kinds.ts'
import { Problem, type Result } from '../../data/model/problem.ts'
import { journalEntries } from './copies.ts'
import { database } from './database.ts'
import { useDesk, type Acting } from './desk.ts'
import { newSalt } from './keys.ts'
import { now } from './now.ts'
import { sealChains } from './sealing.ts'
import { useSession } from './session.ts'
import { useWorkspace } from './workspace.ts'

/** A new identity for a thing. */
export const newId = (): string => uuidv7()

type Defaults = Partial<Pick<Draft, 'releasability' | 'occurredAt' | 'basedOn' | 'attachments'>>

/** A draft with what the official need not say: the releasability in the bar, and that it happens as it is recorded. */
export function draft<K extends Kind>(kind: K, body: Draft<K>['body'], given: Defaults = {}): Draft {
  const { releasability } = useSession.getState()
  return { kind, body, releasability, occurredAt: null, basedOn: [], attachments: [], ...given } as Draft
}

/**
 * Writes drafts into the open workspace, all or none, and resolves once both copies are on the disk. When only
 * the second copy fails, the entries stand, are marked "one copy only" and are retried: never submit them again.
 */
export async function write(drafts: Draft | readonly Draft[]): Promise<Result<Entry[]>> {
  const { acting } = useDesk.getState()
  const { id } = useWorkspace.getState()
  try {
    if (!acting || !id) throw new Problem('log.no-official')
    return { ok: true, value: await writeAs(id, acting, Array.isArray(drafts) ? drafts : [drafts as Draft]) }
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    return { ok: false, problem: { code, facts } }
  }
}

/** Writes as a given official; introduces the desk and the official to the workspace first when they are new to it. */
export async function writeAs(
  workspace: string,
  acting: Acting,
  drafts: readonly Draft[],
  add: typeof append = append,
): Promise<Entry[]> {
  const { appended, introduced } = await inTurn(async () => {
    const introductions = introductionsOf(workspace, acting)
    const all = [...introductions, ...drafts]
    const result = await add(database, writerFor(workspace, acting), all)
    introducedBy(workspace, acting).forEach((each) => known.add(each))
    return { appended: result, introduced: introductions.length }
  })
  const { entries } = appended
  const chains = new Set<Releasability>(entries.map(({ releasability }) => releasability))
  await journalEntries(workspace, appended).catch(() => undefined)
  void sealChains(workspace, acting.desk, chains).catch(() => undefined)
  await touch(workspace, entries.length)
  return entries.slice(introduced)
}

/** Desks and officials that this window introduced to a workspace; the picture knows of them only a moment later. */
const known = new Set<string>()
const introducedBy = (workspace: string, { desk, official }: Acting) => [
  `${workspace}/${desk.id}`,
  `${workspace}/${official.id}`,
]

let turn: Promise<unknown> = Promise.resolve()

/** One write at a time, so that two first ones do not both introduce who writes. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work, work)
  turn = next
  return next
}

const writerFor = (workspace: string, { desk, official }: Acting): Writer => ({
  workspace,
  desk: desk.id,
  code: desk.code,
  official: official.id,
  now,
  salt: newSalt,
})

/** Who we are is shared: a concurrence means nothing without it. */
function introductionsOf(workspace: string, acting: Acting): Draft[] {
  const { desk, official } = acting
  const [deskKey = '', officialKey = ''] = introducedBy(workspace, acting)
  const open = useWorkspace.getState()
  const people = open.id === workspace ? open.picture?.people : undefined
  const { name, code, country, agency, place, publicKey } = desk
  const { installation } = useDesk.getState()
  const shared = { releasability: 'SHARED' } as const
  return [
    ...((people?.desks[desk.id] ?? known.has(deskKey))
      ? []
      : [draft('desk.enrolled', { name, code, country, agency, place, publicKey, installation }, shared)]),
    ...((people?.officials[official.id] ?? known.has(officialKey))
      ? []
      : [
          draft(
            'official.registered',
            {
              official: official.id,
              name: official.name,
              agency: official.agency,
              position: official.position,
            },
            shared,
          ),
        ]),
  ]
}

async function touch(workspace: string, added: number): Promise<void> {
  await database.workspaces
    .where('id')
    .equals(workspace)
    .modify((row) => {
      row.entries += added
      row.usedAt = now()
    })
}
