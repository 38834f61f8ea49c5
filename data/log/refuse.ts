import * as v from 'valibot'
import type { Country } from '../model/country.ts'
import { byLogOrder, type Draft } from '../model/entry.ts'
import { isKind, kinds, type BodyOf } from '../model/kinds.ts'
import { Problem, type ProblemCode } from '../model/problem.ts'
import { headerOf } from '../model/read-entry.ts'
import { whyNotDisclose } from '../rules/disclosure.ts'
import { whyNotForYou } from '../rules/may-decide.ts'
import { changedBy, namedIn, opensThing, whyNotName, type Named } from '../rules/naming.ts'
import {
  isAskersStep,
  requestStepOf,
  stateAfter,
  stepFits,
  type RequestState,
  type RequestStep,
} from '../rules/request-steps.ts'
import { mayWork } from '../rules/playbook-timers.ts'
import { keepsIdentity, whyNotRevisable } from '../rules/revisable.ts'
import type { LogDatabase, StoredEntry } from './database.ts'
import { aboutKey } from './about.ts'

/** Which desk writes, and where. */
type Author = Pick<StoredEntry, 'workspace' | 'desk'>

/**
 * Refuses what must never be written, before anything is: an entry that names or changes what it may not (settled
 * 6), one country's entry by the other, a step of a request out of order, a correction of another country's
 * entry, of a decision's terms, or of nothing (settled 4 and 5). Reads only the rows that the draft names.
 */
export async function refuseUnwritable(db: LogDatabase, writer: Author, draft: Draft): Promise<void> {
  const { kind, releasability } = draft
  const refuse = (code: ProblemCode) => new Problem(code, { kind })
  const country = await countryOf(db, { ...writer, opening: writer.workspace })
  if (country !== null && releasability !== 'SHARED' && releasability !== country)
    throw refuse('log.not-your-country')
  const misplaced = whyNotDisclose(draft, writer.desk)
  if (misplaced) throw refuse(misplaced)
  const named = await Promise.all(namedIn(draft).map((each) => find(db, writer, each)))
  const change = changedBy(draft)
  const changed = change && (await find(db, writer, change))
  const held = {
    named: named.map((row) => row.releasability),
    changed: changed && changed.releasability,
  }
  const why = whyNotName(releasability, held)
  if (why) throw refuse(why)
  if (draft.kind === 'request.opened' && draft.body.to === country) throw refuse('log.not-your-country')
  if ('lane' in draft.body && country !== null && !mayWork(draft.body.lane, country))
    throw refuse('log.not-your-country')
  if (changed && kind.startsWith('decision.')) await refuseDecision(db, draft, { changed, named }, country)
  const step = requestStepOf(kind)
  if (step && changed) await refuseStep(db, changed, step, country)
  if (draft.kind !== 'entry.corrected' && draft.kind !== 'entry.retracted') return
  if (!changed || (await countryOf(db, changed)) !== country) throw refuse('log.not-your-country')
  refuseRevision(changed, draft.kind === 'entry.corrected' ? draft.body.replacement : null)
}

const kindOf = (row: StoredEntry) => headerOf(row)?.kind ?? ''

/** The rows about a thing or an entry, through their index. */
const about = (db: LogDatabase, workspace: string, named: Named) =>
  db.entries.where('[workspace+about]').equals([workspace, aboutKey(named)])

/** The row of an entry that is named by its hash; of a thing, the row that opened it. */
async function find(db: LogDatabase, { workspace }: Author, named: Named): Promise<StoredEntry> {
  const row =
    named.type === 'entry'
      ? await db.entries.where('[workspace+hash]').equals([workspace, named.id]).first()
      : await about(db, workspace, named)
          .filter((each) => opensThing(kindOf(each)))
          .first()
  if (row) return row
  throw new Problem('log.unknown-target', { target: aboutKey(named).slice(0, 24) })
}

/**
 * What of a decision is for the other country to say. Whether it ended, and which terms stand, hangs on whose keys
 * speak, which takes the whole log to know: forms ask the picture, and the picture counts no such answer.
 */
async function refuseDecision(
  db: LogDatabase,
  { kind, body }: Draft,
  { changed, named }: { changed: StoredEntry; named: readonly StoredEntry[] },
  own: Country | null,
): Promise<void> {
  if (own === null) return
  const terms = 'terms' in body ? named.find(({ hash }) => hash === body.terms) : undefined
  if (terms && terms.about !== changed.about) throw new Problem('log.terms-changed', { kind })
  const type = kindOf(changed) === 'decision.takenAlone' ? 'sovereign' : 'shared'
  const whose = { type, country: await countryOf(db, changed), needs: terms ? needsIn(terms) : null } as const
  const why = whyNotForYou(kind, whose, own)
  if (why) throw new Problem(why, { kind })
}

const needsIn = ({ body }: StoredEntry) =>
  body === null ? null : ((JSON.parse(body) as Partial<BodyOf<'decision.proposed'>>).needs ?? null)

/** A request stands where its steps brought it that were not retracted, in the order of the log. */
async function refuseStep(
  db: LogDatabase,
  opening: StoredEntry,
  step: RequestStep,
  country: Country | null,
): Promise<void> {
  const { request, to } = JSON.parse(opening.body ?? '{}') as BodyOf<'request.opened'>
  if ((to === country) === isAskersStep(step)) throw new Problem('log.not-your-country', { step })
  let state: RequestState = 'opened'
  const rows = await about(db, opening.workspace, { type: 'request', id: request }).toArray()
  const headers = rows
    .filter(({ releasability }) => releasability === opening.releasability)
    .flatMap((row) => {
      const header = headerOf(row)
      return header ? [{ ...header, hash: row.hash }] : []
    })
  for (const { kind, hash } of headers.sort(byLogOrder)) {
    const taken = requestStepOf(kind)
    if (taken && stepFits(taken, state) && !(await isRetracted(db, opening.workspace, hash)))
      state = stateAfter(taken)
  }
  if (!stepFits(step, state)) throw new Problem('log.step-out-of-order', { step })
}

async function isRetracted(db: LogDatabase, workspace: string, hash: string): Promise<boolean> {
  const revisions = await about(db, workspace, { type: 'entry', id: hash }).toArray()
  return revisions.some((row) => kindOf(row) === 'entry.retracted')
}

/** The country of a desk, from its enrolment, which begins one of its chains; null when it is not enrolled. */
async function countryOf(
  db: LogDatabase,
  { workspace, opening, desk }: Pick<StoredEntry, 'workspace' | 'opening' | 'desk'>,
): Promise<Country | null> {
  for (const releasability of ['SHARED', 'US', 'CA'] as const) {
    const first = await db.entries
      .where('[workspace+opening+desk+releasability+seq]')
      .equals([workspace, opening, desk, releasability, 1])
      .first()
    const body: unknown = first?.body ? JSON.parse(first.body) : null
    const enrolled = v.safeParse(kinds['desk.enrolled'], body)
    if (enrolled.success) return enrolled.output.country
  }
  return null
}

/** The replacement is the whole new body of a correction; null for a retraction. */
function refuseRevision(target: StoredEntry, replacement: Readonly<Record<string, unknown>> | null): void {
  const { kind } = JSON.parse(target.header) as { kind: string }
  const field = 'replacement'
  if (!isKind(kind)) throw new Problem('log.not-correctable', { kind })
  const why = whyNotRevisable(kind, replacement ? 'correct' : 'retract')
  if (why) throw new Problem(why, { kind })
  if (!replacement) return
  const valid = v.safeParse(kinds[kind], replacement)
  if (!valid.success) throw new Problem('log.invalid-entry', { kind, field, detail: valid.issues[0].message })
  const before = JSON.parse(target.body ?? '{}') as Record<string, unknown>
  if (!keepsIdentity(before, replacement))
    throw new Problem('log.invalid-entry', { kind, field, detail: 'another thing' })
}
