import { purgedCopy } from '../../data/log/journal-line.ts'
import { purgeFacts } from '../../data/log/purge-facts.ts'
import { purge as purgeLog, type Purged } from '../../data/log/purge.ts'
import { writtenRows } from '../../data/log/read.ts'
import type { Draft } from '../../data/model/entry.ts'
import { Problem, type Result } from '../../data/model/problem.ts'
import {
  duePurges,
  purgeOf,
  type PurgeContext,
  type PurgeGroup,
  type PurgeRow,
} from '../../data/rules/purge-plan.ts'
import type { OfficialView } from '../../data/projections/people.ts'
import { journal } from './copies.ts'
import { database } from './database.ts'
import { useDesk } from './desk.ts'
import { machine } from './machine.ts'
import { realNow } from './now.ts'
import type { KeptPersonalData } from './use-personal-data.ts'
import { refuseReplaying, useWorkspace } from './workspace.ts'
import { draft, writeAs } from './write.ts'

/** What the acting country may purge now, with what would go. */
export type PurgePlan = { groups: readonly PurgeGroup[]; attachments: ReadonlyMap<PurgeGroup, number> }

/** The reason of a purge, and why words in it that look like personal data stay. */
type Why = { reason: string } & KeptPersonalData

/** Reads the log as it is on the disk and says what a purge would delete; nothing is changed. */
export async function planPurges(): Promise<PurgePlan> {
  const { rows, context } = await readContext()
  const groups = duePurges(rows, context)
  return { groups, attachments: new Map(groups.map((group) => [group, attachmentsIn(group, rows)])) }
}

/**
 * Deletes what a plan showed: in the database and its own entry at once, then in the journal, then files that nothing
 * names any more. What is left undone by a power cut is done on the next opening.
 */
export async function carryOutPurge(group: PurgeGroup, why: Why): Promise<Result<number>> {
  return attempt(async () => {
    const { rows, context } = await readContext()
    const erased = erasedBy(group, rows, why, context)
    return writePurge([purgeDraft(group, attachmentsIn(group, rows), why), ...erased])
  })
}

/** Deletes a person's name from the log of this computer, and says the position instead (privacy facts, PS-05). */
export async function eraseOfficial(official: OfficialView, why: Why): Promise<Result<number>> {
  return attempt(async () => {
    if (useDesk.getState().acting?.official.id === official.official) throw new Problem('purge.acting')
    const { rows, context } = await readContext()
    const named = rows.filter(
      ({ kind, official: id, isPurged, desk }) =>
        kind === 'official.registered' &&
        id === official.official &&
        !isPurged &&
        context.countryOf(desk) === context.country,
    )
    const group = purgeOf(named, 'contacts', 'SHARED', context)
    const drafts = group.hashes.length > 0 ? [purgeDraft(group, 0, why)] : []
    const { official: id, agency, position } = official
    const erased = draft(
      'official.erased',
      { official: id, agency, position, ...why },
      { releasability: 'SHARED' },
    )
    const count = await writePurge([...drafts, erased])
    await forgetOfficial(id)
    return count
  })
}

async function attempt(work: () => Promise<number>): Promise<Result<number>> {
  try {
    refuseReplaying()
    return { ok: true, value: await work() }
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    return { ok: false, problem: { code, facts } }
  }
}

async function readContext(): Promise<{ rows: PurgeRow[]; context: PurgeContext }> {
  const { acting, desks } = useDesk.getState()
  const { id } = useWorkspace.getState()
  if (!acting || !id) throw new Problem('log.no-official')
  const { rows, ...facts } = purgeFacts(await writtenRows(database, id))
  const here = new Set(desks.map(({ country }) => country))
  const { country } = acting.desk
  const isHere: PurgeContext['isHere'] = (each) => each !== null && here.has(each)
  return { rows, context: { ...facts, country, now: realNow(), isHere, acting: acting.official.id } }
}

function attachmentsIn({ hashes }: PurgeGroup, rows: readonly PurgeRow[]): number {
  const gone = new Set(hashes)
  return rows.filter(({ hash, kind }) => kind === 'attachment.added' && gone.has(hash)).length
}

const purgeDraft = ({ terms, hashes, releasability }: PurgeGroup, attachments: number, why: Why): Draft =>
  draft('retention.purged', { ...terms, count: hashes.length, attachments, ...why }, { releasability })

/** A name that goes leaves the position in its place. */
function erasedBy(group: PurgeGroup, rows: readonly PurgeRow[], why: Why, context: PurgeContext): Draft[] {
  if (group.terms.class !== 'contacts') return []
  const people = useWorkspace.getState().real?.people.officials ?? {}
  const gone = new Set(group.hashes)
  const ids = new Set(rows.filter(({ hash }) => gone.has(hash)).flatMap(({ official }) => official ?? []))
  return [...ids].flatMap((id) => {
    const person = people[id]
    if (!person || person.country !== context.country) return []
    const { official, agency, position } = person
    return [
      draft(
        'official.erased',
        { official, agency, position, ...why },
        { releasability: group.releasability },
      ),
    ]
  })
}

async function writePurge(drafts: readonly Draft[]): Promise<number> {
  const { acting } = useDesk.getState()
  const { id } = useWorkspace.getState()
  if (!acting || !id) throw new Problem('log.no-official')
  let purged: Purged | null = null
  const entries = await writeAs(id, acting, drafts, async (db, writer, all) => {
    purged = await purgeLog(db, writer, all)
    return purged
  })
  const { hashes, attachments } = purged as unknown as Purged
  const marks = entries.filter(({ kind }) => kind === 'retention.purged').map(({ hash }) => purgedCopy(hash))
  // A copy that cannot be written now is written, and cleared, on the next opening.
  await journal(id, marks).catch(() => undefined)
  if (machine().copies === 2)
    await machine()
      .purgeJournal(id, hashes)
      .catch(() => undefined)
  await machine()
    .deleteAttachments(attachments)
    .catch(() => undefined)
  return hashes.length
}

/** The list of who may act here names the person too. */
async function forgetOfficial(id: string): Promise<void> {
  await database.officials.delete(id)
  useDesk.setState({ officials: useDesk.getState().officials.filter((each) => each.id !== id) })
}
