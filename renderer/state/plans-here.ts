import { readRows, writtenRows } from '../../data/log/read.ts'
import { canonical, type Json } from '../../data/model/canonical.ts'
import { hashText } from '../../data/model/hash.ts'
import type { BodyOf } from '../../data/model/kinds.ts'
import { markedWords } from '../../data/plans/plan-file.ts'
import { namesApart } from '../../data/projections/names-apart.ts'
import { pictureOf } from '../../data/projections/picture.ts'
import type { PlanView } from '../../data/projections/plans.ts'
import { dayOf } from '../../data/rules/day.ts'
import { isSampleTitle } from '../../data/rules/plan-parts.ts'
import { standingOf } from '../../data/rules/plan-standing.ts'
import { database } from './database.ts'
import { useDesk } from './desk.ts'
import { machine } from './machine.ts'
import { now } from './now.ts'
import { readPlan } from './plan-reader.ts'
import { useWorkspace } from './workspace.ts'
import { newId } from './write.ts'

/** A plan that an event may follow: the wording as the event would keep it, and where it comes from. */
export type PlanOffered = {
  snapshot: BodyOf<'plan.activated'>['snapshot']
  /** Name of the workspace that holds it, told apart from others of that name; null: the open one. */
  from: string | null
  state: 'inForce' | 'draft' | 'file'
}

/** Plans that name a crossing, of the open log and of every planning workspace on this computer; those in force first. */
export async function plansOnThisComputer(facility: string): Promise<PlanOffered[]> {
  const { id: open, present: picture } = useWorkspace.getState()
  const country = useDesk.getState().acting?.desk.country
  if (!picture || !open || !country) return []
  const isReal = picture.workspace?.mode === 'real'
  const here = offersOf(open, null, Object.values(picture.plans))
  const stored = await database.workspaces.toArray()
  const elsewhere = stored.filter(({ id, mode }) => mode === 'planning' && id !== open)
  const read = await Promise.all(
    elsewhere.map(async ({ id, name }) => {
      const { entries } = readRows(await writtenRows(database, id), 0)
      return { id, name, picture: pictureOf(entries, country) }
    }),
  )
  const names = namesApart(read)
  const others = read.flatMap(({ id, name, picture: { plans } }) =>
    offersOf(id, names.get(id) ?? name, Object.values(plans)),
  )
  return [...here, ...others]
    .filter(
      ({ snapshot: { content } }) =>
        content.crossings.includes(facility) && !(isReal && isSampleTitle(content)),
    )
    .sort((a, b) => Number(a.state === 'draft') - Number(b.state === 'draft'))
}

/**
 * A plan of a file that the official chooses; null when none is chosen. A file carries neither a number nor an entry: it
 * is called FILE, and its version is the hash of its words.
 *
 * @throws Problem `plan.refused`
 */
export async function planOfFile(): Promise<PlanOffered | null> {
  const chosen = await machine().openText('plan')
  if (!chosen) return null
  const file = readPlan(chosen.text)
  const { major, minor } = file
  const content = markedWords(file)
  const library = useWorkspace.getState().id ?? newId()
  const version = hashText(canonical(content as unknown as Json))
  const snapshot = { library, plan: newId(), number: 'FILE-1', version, major, minor, content }
  return { snapshot, from: chosen.name, state: 'file' }
}

const offersOf = (library: string, from: string | null, plans: readonly PlanView[]): PlanOffered[] =>
  plans.flatMap((plan): PlanOffered[] => {
    const standing = standingOf(plan, dayOf(now()))
    const wording = plan.versions.find(({ version }) => version === standing?.version.version)
    if (!standing || standing.isRetired || !wording) return []
    const { version, major, minor, content } = wording
    const snapshot = { library, plan: plan.plan, number: plan.number, version, major, minor, content }
    return [{ snapshot, from, state: standing.inForce ? 'inForce' : 'draft' }]
  })
