import { uuidv7 } from 'uuidv7'
import { append, type Appended, type Writer } from '../../data/log/append.ts'
import type { Releasability } from '../../data/model/country.ts'
import type { Draft, Entry } from '../../data/model/entry.ts'
import type { Kind } from '../../data/model/kinds.ts'
import { ownId } from '../../data/model/own-id.ts'
import { Problem, type Result } from '../../data/model/problem.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { voucherOf } from '../../data/projections/trust.ts'
import { asRealTime } from '../../data/rules/exercise-clock.ts'
import { journalEntries } from './copies.ts'
import { database } from './database.ts'
import { useDesk, type Acting, type LocalDesk, type LocalOfficial } from './desk.ts'
import { storageProblem } from './health/storage-problem.ts'
import { newSalt } from './keys.ts'
import { realNow } from './now.ts'
import { sealChains } from './sealing.ts'
import { useSession } from './session.ts'
import { useWorkspace } from './workspace.ts'

/** A new identity for a thing, with the mark of the desk that acts. */
export function newId(): string {
  const { acting } = useDesk.getState()
  return acting ? ownId(uuidv7(), acting.desk.id) : uuidv7()
}

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
  const { id, moment } = useWorkspace.getState()
  try {
    if (!acting || !id) throw new Problem('log.no-official')
    if (moment) throw new Problem('log.replaying')
    const all: readonly Draft[] = Array.isArray(drafts) ? drafts : [drafts as Draft]
    return { ok: true, value: await writeAs(id, acting, all.map(inRealTime)) }
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    return { ok: false, problem: await storageProblem({ code, facts }) }
  }
}

/** Officials say by the exercise clock when something happened; the log keeps the computers' own time. */
function inRealTime(said: Draft): Draft {
  const { real } = useWorkspace.getState()
  if (said.occurredAt === null || !real) return said
  return { ...said, occurredAt: asRealTime(real.clock, said.occurredAt, realNow()) }
}

/** What a log holds before something is written into it; null of the open one while it is read, or of a new one. */
export type HeldLog = { picture: Picture; entries: readonly Entry[] }

function heldIn(workspace: string): HeldLog | null {
  const { id, real, entries } = useWorkspace.getState()
  return id === workspace && real ? { picture: real, entries } : null
}

/**
 * Writes as a given official; introduces the desk and the official to the workspace first when they are new to it. Of a
 * workspace that is not open, `elsewhere` is what it holds.
 */
export async function writeAs(
  workspace: string,
  acting: Acting,
  drafts: readonly Draft[],
  add: typeof append = append,
  elsewhere: HeldLog | null = null,
): Promise<Entry[]> {
  const { appended, introduced } = await inTurn(async () => {
    const introductions = introductionsOf(workspace, acting, elsewhere ?? heldIn(workspace))
    const all = [...introductions, ...drafts]
    const result = await add(database, writerFor(workspace, acting), all)
    introducedBy(workspace, acting).forEach((each) => known.add(each))
    return { appended: result, introduced: introductions.length }
  })
  const { entries } = appended
  await keep(workspace, acting.desk, appended)
  const vouched = await inTurn(() => vouchFor(workspace, acting.desk, elsewhere ?? heldIn(workspace)))
  if (vouched) await keep(workspace, vouched.by, vouched.appended)
  return entries.slice(introduced)
}

/** Gives written entries their second copy, and seals the chains that they stand in. */
async function keep(workspace: string, desk: LocalDesk, appended: Appended): Promise<void> {
  const { entries } = appended
  const chains = new Set<Releasability>(entries.map(({ releasability }) => releasability))
  await journalEntries(workspace, appended).catch(() => undefined)
  void sealChains(workspace, desk, chains).catch(() => undefined)
  // The list of workspaces is no copy of the log: nobody waits for it.
  void touch(workspace, entries.length).catch(() => undefined)
}

/**
 * Two desks of one computer need no digits read aloud: one that is trusted in the workspace vouches for the other, and
 * says that they share a computer (settled 13).
 */
async function vouchFor(
  workspace: string,
  desk: LocalDesk,
  held: HeldLog | null,
): Promise<{ by: LocalDesk; appended: Appended } | null> {
  const picture = held?.picture
  const vouched = `${workspace}/${desk.id}/vouched`
  if (!picture || known.has(vouched)) return null
  const { desks } = useDesk.getState()
  const voucher = voucherOf(
    picture.trust,
    desk.id,
    desks.map(({ id }) => id),
  )
  const by = desks.find(({ id }) => id === voucher)
  if (!by) return null
  const { publicKey, country } = desk
  const body = { desk: desk.id, publicKey, country, how: 'sameComputer', vouchedBy: '', remarks: '' } as const
  const appended = await append(database, writerFor(workspace, { desk: by, official: null }), [
    draft('key.endorsed', body, { releasability: 'SHARED' }),
  ])
  known.add(vouched)
  return { by, appended }
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

/** Official null: the desk itself says it, as the app does when nobody need be asked. */
const writerFor = (
  workspace: string,
  { desk, official }: { desk: LocalDesk; official: LocalOfficial | null },
): Writer => ({
  workspace,
  desk: desk.id,
  code: desk.code,
  official: official?.id ?? null,
  now: realNow,
  salt: newSalt,
})

/** Who we are is shared: a concurrence means nothing without it. */
function introductionsOf(workspace: string, acting: Acting, held: HeldLog | null): Draft[] {
  const { desk, official } = acting
  const [deskKey = '', officialKey = ''] = introducedBy(workspace, acting)
  const people = held?.picture.people
  // A desk that is known from a joined opening enrols in this one too, where it writes.
  const isEnrolled =
    known.has(deskKey) ||
    (people?.desks[desk.id] !== undefined &&
      held?.entries.some((entry) => isEnrolment(entry, workspace, desk.id)))
  const { name, code, country, agency, place, publicKey } = desk
  const { installation } = useDesk.getState()
  const shared = { releasability: 'SHARED' } as const
  return [
    ...(isEnrolled
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

const isEnrolment = (entry: Entry, workspace: string, desk: string) =>
  entry.kind === 'desk.enrolled' && entry.desk === desk && entry.workspace === workspace

async function touch(workspace: string, added: number): Promise<void> {
  await database.workspaces
    .where('id')
    .equals(workspace)
    .modify((row) => {
      row.entries += added
      row.usedAt = realNow()
    })
}
