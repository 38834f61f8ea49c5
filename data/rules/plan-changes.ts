import { canonical, type Json } from '../model/canonical.ts'
import type { PlanContent } from '../model/plan.ts'

/** A part of a plan. */
export type PlanPart = keyof PlanContent

/** One difference between two wordings of a plan, or between two plans. */
export type PlanChange = {
  part: PlanPart
  what: 'added' | 'removed' | 'changed'
  /** What the item is called; empty for a part that is one text. */
  name: string
  before: Json | null
  after: Json | null
}

/** How the items of a list are told apart, so that a moved item is not a new one. */
const names: { [P in PlanPart]?: (item: never) => string } = {
  crossings: (item: string) => item,
  parties: (item: PlanContent['parties'][number]) => `${item.country} ${item.agency}`,
  authorities: (item: PlanContent['authorities'][number]) => `${item.country} ${item.reference}`,
  alternates: (item: PlanContent['alternates'][number]) => `${item.from} ${item.mode} ${item.to}`,
  stagingAreas: (item: PlanContent['stagingAreas'][number]) => item.name,
  detours: (item: PlanContent['detours'][number]) => item.name,
  contacts: (item: PlanContent['contacts'][number]) => `${item.country} ${item.agency} ${item.position}`,
  levels: (item: PlanContent['levels'][number]) => String(item.level),
  measures: (item: PlanContent['measures'][number]) => item.title,
  information: (item: PlanContent['information'][number]) => item.name,
  reopening: (item: PlanContent['reopening'][number]) => item.criterion,
}

/** What changed from one wording to another, part by part in the plan's order. Equal wordings give nothing. */
export function planChanges(before: PlanContent, after: PlanContent): PlanChange[] {
  return (Object.keys(after) as PlanPart[]).flatMap((part) => {
    const nameOf = names[part] as ((item: Json) => string) | undefined
    const [old, now] = [before[part] as Json, after[part] as Json]
    if (isSame(old, now)) return []
    return nameOf
      ? listChanges(part, old as readonly Json[], now as readonly Json[], nameOf)
      : [{ part, what: 'changed' as const, name: '', before: old, after: now }]
  })
}

const isSame = (a: Json, b: Json) => canonical(a) === canonical(b)

function listChanges(
  part: PlanPart,
  before: readonly Json[],
  after: readonly Json[],
  nameOf: (item: Json) => string,
): PlanChange[] {
  const old = numbered(before, nameOf)
  const now = numbered(after, nameOf)
  const removed = [...old].flatMap(([key, item]) =>
    now.has(key) ? [] : [{ part, what: 'removed' as const, name: nameOf(item), before: item, after: null }],
  )
  const rest = [...now].flatMap(([key, item]): PlanChange[] => {
    const known = old.get(key)
    const name = nameOf(item)
    if (known === undefined) return [{ part, what: 'added', name, before: null, after: item }]
    return isSame(known, item) ? [] : [{ part, what: 'changed', name, before: known, after: item }]
  })
  const changes = [...removed, ...rest]
  // The same items in another order: an order of preference is part of the plan.
  return changes.length > 0 ? changes : [{ part, what: 'changed', name: '', before, after }]
}

/** Items by name; a second one of the same name is another item. */
function numbered(items: readonly Json[], nameOf: (item: Json) => string): Map<string, Json> {
  const seen = new Map<string, number>()
  return new Map(
    items.map((item) => {
      const name = nameOf(item)
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      return [`${name} ${count}`, item]
    }),
  )
}
