import { otherCountry, type Country, type Releasability } from '../model/country.ts'
import type { Link } from '../model/entries/body.ts'
import type { Draft } from '../model/entry.ts'
import type { ProblemCode } from '../model/problem.ts'
import { changesThing, whyNotRevisable } from '../rules/revisable.ts'
import { whyNotDecide } from './may-decide.ts'
import type { RequestState } from './requests.ts'
import type { Picture } from './picture.ts'

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
  if (releasability === 'SHARED' && targetsOf(draft, picture).some((each) => each !== 'SHARED'))
    return 'log.shared-links-to-country-only'
  if (changesThing(draft.body) && thingsOf(draft.body, picture).some((each) => each !== releasability))
    return 'log.thing-is-shared'
  return whyNotThing(draft, picture, author)
}

/** Why an entry may not be corrected or retracted by this country, or null. */
export function whyNotRevise(
  hash: string,
  how: 'correct' | 'retract',
  picture: Picture,
  country: Country,
): ProblemCode | null {
  const folded = picture.timeline.find(({ entry }) => entry.hash === hash)
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
      return whyNotStep(draft.body.request, ['opened'], picture, author)
    case 'request.deployed':
      return whyNotStep(draft.body.request, ['accepted'], picture, author)
    case 'request.demobilised':
      return whyNotStep(draft.body.request, ['deployed'], picture, author)
    case 'handover.accepted': {
      const handover = picture.people.handovers.find((each) => each.handover === draft.body.handover)
      if (!handover || handover.accepted) return 'log.unknown-target'
      return handover.to === author.official && handover.desk === author.desk ? null : 'log.not-your-handover'
    }
    default:
      return whyNotDecide(draft, picture, author.country)
  }
}

function whyNotStep(
  id: string,
  after: readonly RequestState[],
  picture: Picture,
  author: Author,
): ProblemCode | null {
  const request = picture.requests[id]
  if (!request) return 'log.unknown-target'
  if (request.to !== author.country) return 'log.not-your-country'
  return after.includes(request.state) ? null : 'log.step-out-of-order'
}

function targetsOf({ body, basedOn }: Draft, picture: Picture): Releasability[] {
  const links: Link[] = 'links' in body ? body.links : []
  const named = 'entry' in body && body.entry !== null ? [body.entry] : []
  const hashes = new Set<string>([...basedOn, ...named])
  return [
    ...links.flatMap((link) => releasabilityOf(link, picture) ?? []),
    ...thingsOf(body, picture),
    ...picture.timeline.flatMap(({ entry }) => (hashes.has(entry.hash) ? [entry.releasability] : [])),
  ]
}

/** Who may hold the things that a body is about. */
const thingsOf = (body: Draft['body'], picture: Picture): Releasability[] =>
  [
    'disruption' in body ? picture.disruptions[body.disruption] : undefined,
    'measure' in body ? picture.measures[body.measure] : undefined,
    'decision' in body ? picture.decisions[body.decision] : undefined,
    'request' in body ? picture.requests[body.request] : undefined,
  ].flatMap((thing) => thing?.releasability ?? [])

/** Who may hold the thing that a link names; null for shipped facts and for what is not here. */
function releasabilityOf(link: Link, picture: Picture): Releasability | null {
  switch (link.type) {
    case 'facility':
      return null
    case 'disruption':
      return picture.disruptions[link.id]?.releasability ?? null
    case 'measure':
      return picture.measures[link.id]?.releasability ?? null
    case 'decision':
      return picture.decisions[link.id]?.releasability ?? null
    case 'request':
      return picture.requests[link.id]?.releasability ?? null
    case 'entry':
      return picture.timeline.find(({ entry }) => entry.hash === link.id)?.entry.releasability ?? null
  }
}
