import { readRows, writtenRows } from '../../data/log/read.ts'
import { canonical, type Json } from '../../data/model/canonical.ts'
import type { BodyOf } from '../../data/model/kinds.ts'
import { hashText } from '../../data/model/hash.ts'
import type { Day } from '../../data/model/ids.ts'
import type { PlanContent } from '../../data/model/plan.ts'
import { readPlanFile } from '../../data/plans/plan-file.ts'
import { pictureOf } from '../../data/projections/picture.ts'
import type { Plans } from '../../data/projections/plans.ts'
import { guideElements } from '../../data/reference/guide-checklist.ts'
import { facilityById } from '../../data/reference/reference.ts'
import { standingOf } from '../../data/rules/plan-standing.ts'
import { database } from './database.ts'
import { useDesk } from './desk.ts'
import { machine } from './machine.ts'
import { useWorkspace } from './workspace.ts'
import { newId } from './write.ts'

/** A plan as an event takes it in. */
export type Snapshot = BodyOf<'plan.activated'>['snapshot']
/** A plan that this computer holds: where, and whether both countries approved the version. */
export type KnownPlan = { snapshot: Snapshot; from: string; state: 'inForce' | 'oneCountry' | 'draft' }

/** Plans of this workspace and of every plan library on this computer, as they stand on a day; retired ones are not among them. */
export async function knownPlans(day: Day): Promise<KnownPlan[]> {
  const { id, picture } = useWorkspace.getState()
  const country = useDesk.getState().acting?.desk.country
  if (!country) return []
  const libraries = (await database.workspaces.toArray()).filter(
    (each) => each.id !== id && each.mode === 'planning' && !each.isDamaged,
  )
  const own = id && picture ? plansOf(picture.plans, id, picture.workspace?.name ?? '', day) : []
  const others: KnownPlan[] = []
  for (const library of libraries) {
    const { entries } = readRows(await writtenRows(database, library.id), 0)
    others.push(...plansOf(pictureOf(entries, country).plans, library.id, library.name, day))
  }
  return [...own, ...others]
}

const plansOf = (plans: Plans, library: string, from: string, day: Day): KnownPlan[] =>
  Object.values(plans).flatMap((plan): KnownPlan[] => {
    const standing = standingOf(plan, day)
    const shown = plan.versions.find(({ version }) => version === standing?.version.version)
    if (!standing || !shown || standing.isRetired) return []
    const { version, major, minor, content } = shown
    const snapshot = { library, plan: plan.plan, number: plan.number, version, major, minor, content }
    const state = standing.inForce ? 'inForce' : standing.pending ? 'oneCountry' : 'draft'
    return [{ snapshot, from, state }]
  })

const elements = new Set(guideElements.map(({ id }) => id))

/**
 * A plan from a file that the official chooses; null when none is chosen. A file carries no number and no entry: it is
 * called FILE, and its version is the hash of its words. No approval travels in it.
 *
 * @throws Problem `plan.refused`
 */
export async function planFromFile(): Promise<KnownPlan | null> {
  const chosen = await machine().openText('plan')
  if (!chosen) return null
  const { content, major, minor } = readPlanFile(chosen.text, {
    isFacility: (id) => facilityById(id) !== undefined,
    isElement: (id) => elements.has(id),
  })
  const snapshot = {
    library: useWorkspace.getState().id ?? newId(),
    plan: newId(),
    number: 'FILE-1',
    version: hashText(canonical(content as PlanContent & Json)),
    major,
    minor,
    content,
  }
  return { snapshot, from: chosen.name, state: 'draft' }
}
