import type { Draft, Entry } from '../../../data/model/entry.ts'
import { Problem, type Result } from '../../../data/model/problem.ts'
import type { Conflict } from '../../../data/projections/conflicts.ts'
import { entryIn } from '../../../data/projections/entry-in.ts'
import type { KeptPersonalData } from '../use-personal-data.ts'
import { draft, write } from '../write.ts'
import { openNow } from './acting.ts'

/**
 * Ends a conflict on the record: what is kept is said again in sight of all changes, with the reason beside it. Of a
 * decision these are new terms, so both countries are asked again.
 */
export async function resolveConflict(
  conflict: Conflict,
  keep: Entry,
  why: { reason: string } & KeptPersonalData,
): Promise<Result<Entry[]>> {
  const { picture } = openNow()
  const { thing, id } = conflict
  const between = conflict.between.map(({ hash }) => hash)
  const { disruptions, measures, decisions, plans, exercises } = picture
  const things = { disruption: disruptions, measure: measures, decision: decisions, plan: plans }
  const known = { ...things, exercise: exercises }[thing][id]
  const said = entryIn(picture.timeline, keep.hash)?.entry ?? keep
  if (!known || !between.includes(keep.hash)) {
    const { code, facts } = new Problem('log.unknown-target', { target: id })
    return { ok: false, problem: { code, facts } }
  }
  const given = {
    releasability: known.releasability,
    basedOn: [...new Set([...known.heads, ...between])],
  }
  const again = saidAgain(said, why.reason, given)
  if (!again) return { ok: false, problem: { code: 'log.unknown-target', facts: { target: keep.kind } } }
  return write([again, draft('conflict.resolved', { thing, id, between, keep: keep.hash, ...why }, given)])
}

/** The change that brings about what an entry says, whether it opened the thing or changed it. */
function saidAgain(
  { kind, body }: Entry,
  reason: string,
  given: Pick<Draft, 'releasability' | 'basedOn'>,
): Draft | null {
  switch (kind) {
    case 'disruption.opened':
    case 'disruption.updated': {
      const { disruption, title, cause, description, expectedEnd, source, cells } = body
      const terms = { title, cause, description, expectedEnd, source, cells }
      return draft('disruption.updated', { disruption, ...terms }, given)
    }
    case 'disruption.closed':
      return draft('disruption.closed', body, given)
    case 'measure.started':
    case 'measure.updated': {
      const { measure, title, text, directions, modes, from, to, area, capacity, isAdvice } = body
      const terms = { title, text, directions, modes, from, to, area, capacity, isAdvice }
      return draft('measure.updated', { measure, ...terms }, given)
    }
    case 'measure.ended':
      return draft('measure.ended', body, given)
    case 'decision.proposed':
    case 'decision.amended': {
      const { decision, title, text, needs, conditions, authority, links } = body
      const { effectiveFrom, expiresAt, reviewAt, answerBy } = body
      const times = { effectiveFrom, expiresAt, reviewAt, answerBy }
      const terms = { title, text, needs, conditions, authority, links, ...times }
      return draft('decision.amended', { decision, ...terms, reason }, given)
    }
    case 'plan.drafted':
    case 'plan.revised': {
      const { plan, content, major, minor } = body
      return draft('plan.revised', { plan, content, major, minor: minor + 1, changeNote: reason }, given)
    }
    case 'exercise.planned':
    case 'exercise.replanned': {
      const { exercise, overview } = body
      return draft('exercise.replanned', { exercise, overview, changeNote: reason }, given)
    }
    default:
      return null
  }
}
