import { otherCountry, type Country, type Releasability } from '../../data/model/country.ts'
import type { BodyOf, Kind } from '../../data/model/kinds.ts'
import { playbookHash } from '../../data/rules/playbook-hash.ts'
import { deliveryDrafts } from '../../data/projections/delivery.ts'
import { exercise as planExercise, pair, planContent } from './plan-records.ts'
import { inject, overview } from './exercise-story.ts'
import { at } from './log-fixture.ts'
import type { Dice } from './random-history.ts'
import { samplePlaybook } from './sample-playbook.ts'
import type { Sim } from './sim.ts'

/** Where and when something is done, by whom, and a word that only the right eyes may see. */
export type Act = {
  sim: Sim
  dice: Dice
  minute: number
  releasability: Releasability
  word: string
  /** A new identity. */
  id: string
  number: string
}

const playbook = samplePlaybook()
const hash = playbookHash(playbook)
const empty = { links: [] }
const exerciseTime = at(-1000)

type Thing = { releasability: Releasability; heads: readonly string[] }
type Write = <K extends Kind>(kind: K, body: BodyOf<K>, of?: Thing | Releasability) => void

/** One random act of planning, of a run of a playbook, or of an exercise: of the kinds that the world itself does not write. */
export function playOn(act: Act): void {
  const { sim, dice, minute } = act
  const write: Write = (kind, body, of = act.releasability) => {
    const isThing = typeof of !== 'string'
    const given = isThing ? { releasability: of.releasability, basedOn: of.heads } : { releasability: of }
    sim.write(kind, body, minute, given)
  }
  const families = [planning, committees, running, running, designing, playing, playing, learning]
  ;(dice.one(families) ?? planning)(act, write)
}

/** Of some things one that this country may change, and a word fit for all who see it. */
function one<T extends Thing>({ dice, word }: Act, all: Readonly<Record<string, T>>) {
  const found = dice.one(Object.values(all))
  const text = found?.releasability === 'SHARED' ? word.replace(/withheld-by-../, 'open') : word
  return found ? { found, text } : null
}

const openWord = ({ word }: Act) => word.replace(/withheld-by-../, 'open')

function planning(act: Act, write: Write): void {
  const { sim, dice, id: plan, number, word, minute } = act
  const known = one(act, sim.picture.plans)
  const wording = { content: planContent({ title: word }), major: 1, minor: dice.below(5), changeNote: '' }
  if (!known || dice.chance(0.15)) return write('plan.drafted', { plan, number, ...wording })
  const { found, text } = known
  const version = found.versions.at(-1)?.version ?? ''
  const of = { plan: found.plan, version }
  const acts = [
    () => {
      const content = planContent({ title: text })
      write('plan.revised', { plan: found.plan, ...wording, content }, found)
    },
    () => {
      const judged = { element: 'CI-01', score: dice.one([0, 2, 4, null] as const) ?? null }
      write('plan.elementAssessed', { ...of, ...judged, evidence: text, owner: '' }, found)
    },
    () => write('plan.approved', { ...of, remarks: text }, found),
    () => write('plan.approvalWithdrawn', { ...of, reason: text }, found),
    () => write('plan.exercised', { ...of, exercise: planExercise({ name: text }) }, found),
    () => write('plan.reviewed', { ...of, nextReviewBy: '2027-01-01', remarks: text }, found),
    () => write('plan.retired', { plan: found.plan, reason: text, supersededBy: null }, found),
    () => {
      const snapshot = { library: sim.workspace, plan: found.plan, number: found.number, version }
      const content = planContent({ title: text })
      write('plan.activated', { snapshot: { ...snapshot, major: 1, minor: 0, content }, remarks: '' }, found)
    },
    () => write('priorityList.adopted', { year: 2026, pairs: [pair('peace-bridge')], reason: word }),
    () => {
      const change = { on: '2026-05-01', added: [pair('c1')], removed: ['peace-bridge'] }
      write('priorityList.amended', { year: 2026 + (minute % 2), ...change, reason: word })
    },
  ]
  dice.one(acts)?.()
}

function committees(act: Act, write: Write): void {
  const { sim, dice, id, number, word } = act
  const committee = one(act, sim.picture.committees)
  const item = one(act, sim.picture.actionItems)
  const members = [{ country: sim.country, agency: 'A', position: 'P', isCore: true }]
  const work = { text: '', lead: 'both' as const, owner: 'Office', due: '2026-12-31' }
  const acts = [
    () => {
      const formed = { committee: id, number, type: 'bpoc' as const, facilities: [] }
      write('committee.formed', { ...formed, title: word, members })
    },
    () => {
      const opened = { actionItem: id, number, title: word, isImprovement: true }
      write('actionItem.opened', { ...opened, ...work, ...empty })
    },
    ...(committee
      ? [
          () => {
            const changed = { committee: committee.found.committee, members, reason: committee.text }
            write('committee.membersChanged', changed, committee.found)
          },
          () => {
            const met = { committee: committee.found.committee, on: '2026-03-01', minutes: '', attended: [] }
            write('committee.met', { ...met, agenda: committee.text }, committee.found)
          },
        ]
      : []),
    ...(item
      ? [
          () => {
            const { actionItem } = item.found
            write('actionItem.updated', { actionItem, title: item.text, ...work, reason: '' }, item.found)
          },
          () => {
            const { actionItem } = item.found
            write('actionItem.closed', { actionItem, closedOn: '2026-06-01', outcome: item.text }, item.found)
          },
        ]
      : []),
  ]
  dice.one(acts)?.()
}

function running(act: Act, write: Write): void {
  const { sim, dice, id, number, word, minute } = act
  const known = one(act, sim.picture.runs)
  if (!sim.picture.playbooks[hash]) return write('playbook.adopted', { playbook, hash, text: '' }, 'SHARED')
  if (!known || dice.chance(0.2)) {
    const of = { id: playbook.id, version: playbook.version, hash, title: playbook.title }
    const begun = { run: id, number, playbook: of, facility: 'peace-bridge', startedAt: at(minute) }
    return write('run.started', { ...begun, text: word, ...empty })
  }
  const { found, text } = known
  const { run } = found
  const step = dice.one(playbook.steps)
  // A faulty desk may also work the other country's lane.
  const lane = dice.chance(0.8) ? (dice.one(step?.lanes ?? []) ?? 'joint') : otherCountry(sim.country)
  const of = { run, step: step?.id ?? 'P1-1', lane }
  const option = dice.one(['close', 'open']) ?? 'open'
  const acts = [
    () => write('run.stepStarted', { ...of, text }, found),
    () => write('run.stepDone', { ...of, text }, found),
    () => write('run.stepSkipped', { ...of, reason: text }, found),
    () => write('run.decisionPointResolved', { run, point: 'D1', option, agreedBy: null, text }, found),
    () => {
      const value = { element: 'E1', subject: null, value: dice.below(9), unit: 'mSv/h', baseline: 1 }
      const seen = { observedAt: at(minute), confidence: 'low' as const, nextUpdateAt: null }
      write('run.informationFilled', { run, ...value, ...seen, source: text }, found)
    },
    () => write('run.weightsSet', { run, weights: { C1: 3 }, agreedBy: null, reason: text }, found),
    () => {
      const item = { item: id, title: text, scores: { C1: 2 }, gates: { G1: true } }
      write('run.itemScored', { run, ...item, text: '' }, found)
    },
    () => {
      const none = { material: null, edition: null, spill: null, dayNight: null, container: null, wind: null }
      const zone = { zone: id, place: [42.3, -83.1] as [number, number], isolationM: 50, protective: null }
      write('run.zoneSet', { run, ...none, ...zone, text }, found)
    },
    () => write('run.zoneLifted', { run, zone: id, reason: text }, found),
    () => write('run.ended', { run, outcome: text }, found),
  ]
  dice.one(acts)?.()
}

/** What controllers prepare: for all, or for their country alone. */
function designing(act: Act, write: Write): void {
  const { sim, dice, id, word } = act
  const own = sim.country
  const exercise = one(act, sim.picture.exercises)
  const mine = { ...act, word: word.replace(/^open/, `withheld-by-${own}`) }
  const event = one(mine, sim.picture.events)
  const text = mine.word
  const content = inject(1 + dice.below(9), dice.below(200), { comments: text })
  const list = event
    ? [
        () => write('inject.changed', { event: event.found.event, content, reason: text }, event.found),
        () => write('inject.removed', { event: event.found.event, reason: text }, event.found),
        () => write('inject.held', { event: event.found.event, reason: text }, event.found),
        () => write('inject.released', { event: event.found.event, remarks: text }, event.found),
        () => {
          const offset = dice.below(300)
          write('inject.retimed', { event: event.found.event, offset, reason: text }, event.found)
        },
        () => write('inject.skipped', { event: event.found.event, reason: text }, event.found),
      ]
    : [() => write('inject.planned', { event: id, content }, own)]
  const plan = () => {
    if (!exercise)
      return write(
        'exercise.planned',
        { exercise: id, overview: overview({ sponsor: openWord(act) }) },
        'SHARED',
      )
    const changed = { exercise: exercise.found.exercise, changeNote: exercise.text }
    write('exercise.replanned', { ...changed, overview: overview({ place: exercise.text }) }, exercise.found)
  }
  const acts = dice.chance(0.7) ? list : [plan, () => write('inject.planned', { event: id, content }, own)]
  dice.one(acts)?.()
}

/** The conduct: the clock, deliveries and what answers them. */
function playing(act: Act, write: Write): void {
  const { sim, dice, id, minute } = act
  const text = openWord(act)
  const rate = 0.5 + dice.below(20)
  const event = dice.one(Object.values(sim.picture.events).filter(({ sent }) => !sent))
  const delivered = dice.one(Object.values(sim.picture.injects))
  const answer = dice.one(sim.picture.timeline.filter(({ entry }) => entry.releasability === 'SHARED'))
  const deliver = (country: Country) => {
    const words = { mark: { en: 'EXERCISE', fr: 'EXERCICE' }, source: 'Control' }
    const cells = [{ direction: 'toUS' as const, mode: 'bus' as const, state: 'closed' as const }]
    const effects = [{ type: 'status' as const, facility: 'peace-bridge', cells }]
    const content = inject(dice.below(9), 5, dice.chance(0.5) ? { effects } : {})
    const line = event ?? { event: id, content }
    for (const draft of deliveryDrafts(line, { inject: id, at: at(minute), country, words }))
      if (event || draft.kind !== 'inject.sent')
        write(draft.kind, draft.body as BodyOf<typeof draft.kind>, draft.releasability)
  }
  const acts = [
    () => write('clock.started', { exerciseTime, rate }, 'SHARED'),
    () => write('clock.paused', { exerciseTime }, 'SHARED'),
    () => write('clock.rateChanged', { exerciseTime, rate }, 'SHARED'),
    () => write('clock.jumped', { exerciseTime: at(dice.below(3000)), reason: text }, 'SHARED'),
    () => deliver(sim.country),
    () => deliver(sim.country),
    ...(dice.chance(0.15) ? [() => write('exercise.ended', { reason: text }, 'SHARED')] : []),
    ...(delivered && answer
      ? [
          () => {
            const met = { inject: delivered.inject, entry: answer.entry.hash, remarks: text }
            write('expectedAction.met', met, delivered)
          },
        ]
      : []),
  ]
  dice.one(acts)?.()
}

/** What is seen, said and to be bettered. */
function learning(act: Act, write: Write): void {
  const { sim, dice, id, number, word } = act
  const rating = dice.one(['P', 'S', 'M', 'U', 'NO'] as const) ?? 'NO'
  const objective = dice.one(['tell', 'lead', 'divert', 'reopen']) ?? 'tell'
  const known = one(act, sim.picture.correctiveActions)
  const terms = (text: string) => ({
    capability: null,
    element: 'training' as const,
    finding: text,
    recommendation: text,
    lead: 'both' as const,
    organisation: 'Office',
    contact: '',
    startsOn: null,
    due: '2027-01-01',
    observations: [],
  })
  const acts = [
    () => {
      const seen = { task: null, type: 'strength' as const, text: word, analysis: '', reference: '' }
      write('observation.recorded', { objective, rating, ...seen, ...empty })
    },
    () => write('objective.rated', { objective, rating, reason: word }),
    () => {
      const said = { country: sim.country, cell: 'Plaza', topic: 'surprised' as const }
      write('hotWash.commented', { ...said, text: word, ...empty })
    },
    () => write('correctiveAction.opened', { correctiveAction: id, number, ...terms(word) }),
    () =>
      write(
        'report.finalised',
        { sha256: 'f'.repeat(64), on: '2026-12-01', remarks: openWord(act) },
        'SHARED',
      ),
    ...(known
      ? [
          () => {
            const { correctiveAction } = known.found
            write(
              'correctiveAction.updated',
              { correctiveAction, ...terms(known.text), reason: '' },
              known.found,
            )
          },
          () => {
            const { correctiveAction } = known.found
            const done = { correctiveAction, closedOn: '2027-01-01', outcome: known.text }
            write('correctiveAction.closed', done, known.found)
          },
        ]
      : []),
  ]
  dice.one(acts)?.()
}
