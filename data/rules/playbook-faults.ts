import type { Playbook, Target } from '../model/playbook.ts'

/** What can be wrong with a playbook beyond the shape of its parts. */
export type PlaybookFaultCode =
  | 'notJson'
  | 'tooLarge'
  | 'newerFormat'
  | 'notAPlaybook'
  | 'missing'
  | 'unknownField'
  | 'wrongValue'
  | 'missingEnglish'
  | 'missingFrench'
  | 'usedTwice'
  | 'noSuchPart'
  | 'noStart'
  | 'startOfItself'
  | 'jointAlone'
  | 'laneTwice'
  | 'waitsForItself'
  | 'emptyPhase'
  | 'noRole'
  | 'unitMissing'
  | 'unitUnused'
  | 'choiceMissing'
  | 'choiceUnused'
  | 'rangeReversed'
  | 'targetUnsourced'

/** A fault and where it is: the JSON pointer, and what the part there is called. */
export type PlaybookFault = {
  code: PlaybookFaultCode
  pointer: string
  /** Identity of the step, point or element at the place; null where the document itself is meant. */
  part: string | null
  /** What was found, or what was named and is not there. */
  detail: string
}

type Say = (code: PlaybookFaultCode, pointer: string, part: string | null, detail?: string) => void

/** Every fault of a playbook whose parts have the right shape: identities, references, starts, lanes, values. */
export function faultsOf(playbook: Playbook): PlaybookFault[] {
  const faults: PlaybookFault[] = []
  const say: Say = (code, pointer, part, detail = '') => faults.push({ code, pointer, part, detail })
  sayDoubles(playbook, say)
  sayReferences(playbook, say)
  saySteps(playbook, say)
  sayStarts(playbook, say)
  sayElements(playbook, say)
  return faults
}

/** Steps, points, phases and elements share one space of names: officials say them aloud. */
function sayDoubles(playbook: Playbook, say: Say): void {
  const seen = new Set<string>()
  const lists = ['phases', 'steps', 'points', 'elements', 'doNots', 'cards'] as const
  for (const list of lists) sayTwice(playbook[list], `/${list}`, seen, say)
  sayTwice(playbook.starts, '/starts', new Set(), say)
  sayTwice(playbook.references, '/references', new Set(), say)
  playbook.points.forEach(({ options }, i) => {
    sayTwice(options, `/points/${i}/options`, new Set(), say)
  })
  playbook.elements.forEach(({ options }, i) => {
    sayTwice(options, `/elements/${i}/options`, new Set(), say)
  })
  const { worksheet } = playbook
  const judged = new Set<string>()
  sayTwice(worksheet?.criteria ?? [], '/worksheet/criteria', judged, say)
  sayTwice(worksheet?.gates ?? [], '/worksheet/gates', judged, say)
}

function sayTwice(list: readonly { id: string }[], pointer: string, seen: Set<string>, say: Say): void {
  list.forEach(({ id }, i) => {
    if (seen.has(id)) say('usedTwice', `${pointer}/${i}/id`, id, id)
    seen.add(id)
  })
}

function sayReferences(playbook: Playbook, say: Say): void {
  const known = idsOf(playbook.references)
  const sources = (names: readonly string[], pointer: string, part: string) => {
    names.forEach((name, i) => {
      if (!known.has(name)) say('noSuchPart', `${pointer}/${i}`, part, name)
    })
  }
  for (const list of ['steps', 'points', 'elements', 'doNots'] as const)
    playbook[list].forEach(({ id, references }, i) => {
      sources(references, `/${list}/${i}/references`, id)
    })
  playbook.cards.forEach(({ id, facts }, i) => {
    facts.forEach(({ reference }, j) => {
      if (reference !== null && !known.has(reference))
        say('noSuchPart', `/cards/${i}/facts/${j}/reference`, id, reference)
    })
  })
}

function saySteps({ phases, steps, points, elements, doNots }: Playbook, say: Say): void {
  const has = { phase: idsOf(phases), step: idsOf(steps), element: idsOf(elements), doNot: idsOf(doNots) }
  const behind = new Set([...has.step, ...idsOf(points)])
  const every = (names: readonly string[], known: ReadonlySet<string>, pointer: string, part: string) => {
    names.forEach((name, i) => {
      if (!known.has(name)) say('noSuchPart', `${pointer}/${i}`, part, name)
    })
  }
  steps.forEach((step, i) => {
    const at = `/steps/${i}`
    if (!has.phase.has(step.phase)) say('noSuchPart', `${at}/phase`, step.id, step.phase)
    every(step.after, behind, `${at}/after`, step.id)
    every(step.elements, has.element, `${at}/elements`, step.id)
    every(step.doNots, has.doNot, `${at}/doNots`, step.id)
    const [first, second] = step.lanes
    if (first === second) say('laneTwice', `${at}/lanes`, step.id, first)
    else if (second && step.lanes.includes('joint')) say('jointAlone', `${at}/lanes`, step.id)
    for (const lane of step.lanes)
      if (lane !== 'joint' && step.roles[lane] === null) say('noRole', `${at}/roles/${lane}`, step.id, lane)
  })
  points.forEach((point, i) => {
    if (!has.phase.has(point.phase)) say('noSuchPart', `/points/${i}/phase`, point.id, point.phase)
    if (!has.step.has(point.step)) say('noSuchPart', `/points/${i}/step`, point.id, point.step)
    if (point.needs[0] === point.needs[1]) say('laneTwice', `/points/${i}/needs`, point.id, point.needs[0])
  })
  phases.forEach(({ id }, i) => {
    if (!steps.some(({ phase }) => phase === id)) say('emptyPhase', `/phases/${i}`, id)
  })
  sayCircles(steps, points, say)
}

/** A step that waits, through others, for itself would never be next. */
function sayCircles(steps: Playbook['steps'], points: Playbook['points'], say: Say): void {
  const before = new Map<string, readonly string[]>([
    ...points.map(({ id, step }) => [id, [step]] as const),
    ...steps.map(({ id, after }) => [id, after] as const),
  ])
  steps.forEach(({ id }, i) => {
    const seen = new Set<string>()
    const waiting = [...(before.get(id) ?? [])]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === id) {
        say('waitsForItself', `/steps/${i}/after`, id)
        return
      }
      if (seen.has(next)) continue
      seen.add(next)
      // A point arises at its step, so what waits for the point may belong to that very step's phase.
      waiting.push(...(before.get(next) ?? []))
    }
  })
}

function sayStarts(playbook: Playbook, say: Say): void {
  const { starts, steps, points, elements, phases, references } = playbook
  const known = new Map(starts.map((start) => [start.id, start]))
  const sources = idsOf(references)
  starts.forEach(({ id, at }, i) => {
    if (at.type === 'step' && !steps.some((step) => step.id === at.step))
      say('noSuchPart', `/starts/${i}/at/step`, id, at.step)
    if (at.type === 'point' && !points.some((point) => point.id === at.point))
      say('noSuchPart', `/starts/${i}/at/point`, id, at.point)
    if (at.type === 'element' && !elements.some((element) => element.id === at.element))
      say('noSuchPart', `/starts/${i}/at/element`, id, at.element)
  })
  const check = (target: Target | null, pointer: string, part: string) => {
    if (!target) return
    const start = known.get(target.from)
    if (!start) say('noStart', `${pointer}/from`, part, target.from)
    else if (start.at.type === 'step' && start.at.step === part) say('startOfItself', `${pointer}/from`, part)
    if (target.reference !== null && !sources.has(target.reference))
      say('noSuchPart', `${pointer}/reference`, part, target.reference)
    if (target.basis === 'doctrine' && target.reference === null)
      say('targetUnsourced', `${pointer}/reference`, part)
  }
  phases.forEach(({ id, target }, i) => {
    check(target, `/phases/${i}/target`, id)
  })
  steps.forEach(({ id, target }, i) => {
    check(target, `/steps/${i}/target`, id)
  })
  points.forEach(({ id, target }, i) => {
    check(target, `/points/${i}/target`, id)
  })
}

function sayElements({ elements }: Playbook, say: Say): void {
  elements.forEach(({ id, type, units, options, min, max }, i) => {
    const at = `/elements/${i}`
    if (type === 'number' && units.length === 0) say('unitMissing', `${at}/units`, id)
    if (type !== 'number' && type !== 'count' && units.length > 0) say('unitUnused', `${at}/units`, id)
    if (type === 'choice' && options.length < 2) say('choiceMissing', `${at}/options`, id)
    if (type !== 'choice' && options.length > 0) say('choiceUnused', `${at}/options`, id)
    if (min !== null && max !== null && min > max) say('rangeReversed', `${at}/max`, id, `${min} > ${max}`)
  })
}

const idsOf = (list: readonly { id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id))
