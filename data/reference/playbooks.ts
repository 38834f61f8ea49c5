import * as v from 'valibot'
import { DisruptionCause } from '../model/entries/disruption.ts'
import type { Sha256 } from '../model/ids.ts'
import { Playbook, Text } from '../model/playbook.ts'
import { Problem } from '../model/problem.ts'
import { faultsOf } from '../rules/playbook-faults.ts'
import { playbookHash } from '../rules/playbook-hash.ts'
import blockade from './playbooks/blockade.json' with { type: 'json' }
import biological from './playbooks/cbrne-biological.json' with { type: 'json' }
import chemical from './playbooks/cbrne-chemical.json' with { type: 'json' }
import explosive from './playbooks/cbrne-explosive.json' with { type: 'json' }
import nuclear from './playbooks/cbrne-nuclear.json' with { type: 'json' }
import radiological from './playbooks/cbrne-radiological.json' with { type: 'json' }
import spine from './playbooks/cbrne-spine.json' with { type: 'json' }
import flood from './playbooks/flood.json' with { type: 'json' }
import health from './playbooks/health-emergency.json' with { type: 'json' }
import maritime from './playbooks/maritime-recovery.json' with { type: 'json' }
import outage from './playbooks/system-outage.json' with { type: 'json' }

const { references, starts, steps, points, elements, doNots, cards, numbers } = Playbook.entries
/** What a variant adds to the common spine: its own trigger, leads and parts; the spine's parts stay as they are. */
const Overlay = v.strictObject({
  extends: v.string(),
  id: v.string(),
  version: v.number(),
  title: Text,
  summary: Text,
  trigger: Text,
  leads: v.strictObject({ US: Text, CA: Text }),
  causes: v.array(DisruptionCause),
  add: v.strictObject({
    references: v.array(references.item),
    starts: v.array(starts.item),
    steps: v.array(steps.item),
    points: v.array(points.item),
    elements: v.array(elements.item),
    doNots: v.array(doNots.item),
    cards: v.array(cards.item),
    numbers,
  }),
  /** Further information elements of the spine's steps, by step. */
  stepElements: v.record(v.string(), v.array(v.string())),
})
type Overlay = v.InferOutput<typeof Overlay>

/** A shipped playbook, checked, with the hash that names its version. */
export type ShippedPlaybook = { playbook: Playbook; hash: Sha256 }

let shipped: readonly ShippedPlaybook[] | null = null

/** The playbooks that ship, checked the first time they are asked for. */
export function shippedPlaybooks(): readonly ShippedPlaybook[] {
  if (shipped) return shipped
  const common = parsed(Playbook, spine)
  const variants = [chemical, biological, radiological, nuclear, explosive].map((overlay) =>
    composed(common, parsed(Overlay, overlay)),
  )
  const others = [maritime, health, outage, blockade, flood].map((raw) => parsed(Playbook, raw))
  shipped = [...variants, ...others].map((playbook) => {
    const [fault] = faultsOf(playbook)
    if (fault) fail(playbook.id, fault.pointer, `${fault.code} ${fault.detail}`)
    return { playbook, hash: playbookHash(playbook) }
  })
  return shipped
}

/** A shipped playbook by its id, or undefined. */
export const shippedPlaybook = (id: string): ShippedPlaybook | undefined =>
  shippedPlaybooks().find(({ playbook }) => playbook.id === id)

/** The spine with a variant's own parts; its steps follow the spine's steps of their phase. */
function composed(common: Playbook, overlay: Overlay): Playbook {
  const { id, title, summary, trigger, leads, causes, add, stepElements } = overlay
  const mine = common.steps.map((step) => ({
    ...step,
    elements: [...step.elements, ...(stepElements[step.id] ?? [])],
  }))
  const steps = common.phases.flatMap(({ id: phase }) =>
    [...mine, ...add.steps].filter((step) => step.phase === phase),
  )
  return {
    ...common,
    id,
    // A change of either is a new version of the variant.
    version: (common.version - 1) * 100 + overlay.version,
    title,
    summary,
    trigger,
    leads,
    causes,
    references: [...common.references, ...add.references],
    starts: [...common.starts, ...add.starts],
    steps,
    points: [...common.points, ...add.points],
    elements: [...common.elements, ...add.elements],
    doNots: [...common.doNots, ...add.doNots],
    cards: [...common.cards, ...add.cards],
    numbers: [...new Set([...common.numbers, ...add.numbers])],
  }
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, raw: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, raw)
  if (result.success) return result.output
  const [issue] = result.issues
  const { id } = raw as { id?: string }
  return fail(id ?? 'playbook', v.getDotPath(issue) ?? '', issue.message)
}

function fail(record: string, field: string, detail: string): never {
  throw new Problem('reference.invalid', { record, field, detail })
}
