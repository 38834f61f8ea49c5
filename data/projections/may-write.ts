import { otherCountry, type Country, type Releasability } from '../model/country.ts'
import type { Draft } from '../model/entry.ts'
import type { ProblemCode } from '../model/problem.ts'
import { whyNotDisclose } from '../rules/disclosure.ts'
import { changedBy, namedIn, whyNotName, type Named } from '../rules/naming.ts'
import { isAskersStep, requestStepOf, stepFits, type RequestStep } from '../rules/request-steps.ts'
import { whyNotRevisable } from '../rules/revisable.ts'
import { whyNotDecide } from './may-decide.ts'
import { whyNotPlan } from './may-plan.ts'
import { whyNotPlay } from './may-play.ts'
import { whyNotRun } from './may-run.ts'
import type { Picture } from './picture.ts'
import { entryIn } from './entry-in.ts'

/** Who wants to write. */
export type Author = { country: Country; desk: string; official: string | null }

/**
 * Why a draft may not be written, or null: said before anything is, in the words the log itself would use.
 * The log refuses the same things again; this lets a form say so at once.
 */
export function whyNotWrite(draft: Draft, picture: Picture, author: Author): ProblemCode | null {
  if (author.official === null) return 'log.no-official'
  const { releasability } = draft
  if (releasability !== 'SHARED' && releasability !== author.country) return 'log.not-your-country'
  const misplaced = whyNotDisclose(draft, author.desk)
  if (misplaced) return misplaced
  const changed = changedBy(draft)
  const held = {
    named: namedIn(draft).flatMap((each) => releasabilityOf(each, picture) ?? []),
    changed: changed && releasabilityOf(changed, picture),
  }
  const why = whyNotName(releasability, held)
  if (why) return why
  return whyNotThing(draft, picture, author)
}

/** Why an entry may not be corrected or retracted by this country, or null. */
export function whyNotRevise(
  hash: string,
  how: 'correct' | 'retract',
  picture: Picture,
  country: Country,
): ProblemCode | null {
  const folded = entryIn(picture.timeline, hash)
  if (!folded) return 'log.unknown-target'
  const { entry, retracted } = folded
  if (retracted) return 'log.already-retracted'
  if (picture.people.desks[entry.desk]?.country !== country) return 'log.not-your-country'
  return whyNotRevisable(entry.kind, how)
}

function whyNotThing(draft: Draft, picture: Picture, author: Author): ProblemCode | null {
  switch (draft.kind) {
    case 'entry.corrected':
    case 'entry.retracted':
      return whyNotRevise(
        draft.body.entry,
        draft.kind === 'entry.corrected' ? 'correct' : 'retract',
        picture,
        author.country,
      )
    case 'request.opened':
      return draft.body.to === otherCountry(author.country) ? null : 'log.not-your-country'
    case 'request.accepted':
    case 'request.declined':
    case 'request.countered':
    case 'request.counterAccepted':
    case 'request.deployed':
    case 'request.demobilised':
      return whyNotStep(draft.body.request, requestStepOf(draft.kind), picture, author)
    case 'handover.accepted': {
      const handover = picture.people.handovers.find((each) => each.handover === draft.body.handover)
      if (!handover || handover.accepted) return 'log.unknown-target'
      return handover.to === author.official && handover.desk === author.desk ? null : 'log.not-your-handover'
    }
    default:
      return (
        whyNotPlay(draft, picture) ??
        whyNotPlan(draft, picture, author.country) ??
        (draft.kind.startsWith('run.')
          ? whyNotRun(draft, picture, author.country)
          : whyNotDecide(draft, picture, author.country))
      )
  }
}

function whyNotStep(
  id: string,
  step: RequestStep | null,
  picture: Picture,
  author: Author,
): ProblemCode | null {
  const request = picture.requests[id]
  if (!request) return 'log.unknown-target'
  if (step === null || (request.to === author.country) === isAskersStep(step)) return 'log.not-your-country'
  return stepFits(step, request.state) ? null : 'log.step-out-of-order'
}

/** Who may hold what a draft names; null for what is not in this picture. */
function releasabilityOf({ type, id }: Named, picture: Picture): Releasability | null {
  switch (type) {
    case 'disruption':
      return picture.disruptions[id]?.releasability ?? null
    case 'measure':
      return picture.measures[id]?.releasability ?? null
    case 'decision':
      return picture.decisions[id]?.releasability ?? null
    case 'request':
      return picture.requests[id]?.releasability ?? null
    case 'plan':
      return picture.plans[id]?.releasability ?? null
    case 'committee':
      return picture.committees[id]?.releasability ?? null
    case 'actionItem':
      return picture.actionItems[id]?.releasability ?? null
    case 'run':
      return picture.runs[id]?.releasability ?? null
    case 'exercise':
      return picture.exercises[id]?.releasability ?? null
    case 'event':
      return picture.events[id]?.releasability ?? null
    case 'inject':
      return picture.injects[id]?.releasability ?? null
    case 'correctiveAction':
      return picture.correctiveActions[id]?.releasability ?? null
    case 'handover': {
      const hash = picture.people.handovers.find(({ handover }) => handover === id)?.hash
      return hash === undefined ? null : releasabilityOf({ type: 'entry', id: hash }, picture)
    }
    case 'entry':
      return entryIn(picture.timeline, id)?.entry.releasability ?? null
  }
}
