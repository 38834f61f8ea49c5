import { expect } from 'vitest'
import type { Country } from '../../data/model/country.ts'
import type { Draft, Entry } from '../../data/model/entry.ts'
import { deliveryDrafts, plannedDraft } from '../../data/projections/delivery.ts'
import { controlWords } from '../../data/words/exercise-control.ts'
import { database } from '../../renderer/state/database.ts'
import { addOfficial, loadDesks, makeDesk, setActing } from '../../renderer/state/desk.ts'
import { createWorkspace } from '../../renderer/state/open-workspace.ts'
import { useSession } from '../../renderer/state/session.ts'
import { useWorkspace } from '../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../renderer/state/write.ts'
import { inject, overview, startex } from './exercise-story.ts'
import { planContent } from './plan-records.ts'

/** Writes drafts, and waits until the picture holds them. */
export async function put(...drafts: readonly Draft[]): Promise<Entry[]> {
  const outcome = await write(drafts)
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem.facts)}`)
  const last = outcome.value.at(-1)?.hash
  await expect
    .poll(() => useWorkspace.getState().entries.some(({ hash }) => hash === last), { timeout: 10_000 })
    .toBe(true)
  return outcome.value
}

/** Another official acts, as the switch in the bar makes it. */
export async function act(official: string): Promise<void> {
  await setActing(official)
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
}

const shared = { releasability: 'SHARED' } as const

/**
 * One computer with an official of each country: a plan library with a plan that both approved, and an exercise that
 * tests it, whose clock runs and in which one inject was delivered. The American official acts.
 */
export async function openEvaluated(): Promise<Record<Country, string> & { library: string; plan: string }> {
  localStorage.clear()
  // Libraries of the tests before have the same name.
  await Promise.all([database.workspaces.clear(), database.entries.clear()])
  await loadDesks()
  const us = await makeDesk({ name: 'Detroit', code: 'DET', country: 'US', agency: 'CBP', place: 'Detroit' })
  const windsor = { name: 'Windsor', code: 'WND', country: 'CA', agency: 'CBSA', place: 'Windsor' } as const
  const ca = await makeDesk(windsor)
  const US = (await addOfficial({ desk: us.id, name: 'Dana Example', agency: 'CBP', position: 'Evaluator' }))
    .id
  const CA = (
    await addOfficial({ desk: ca.id, name: 'Marc Exemple', agency: 'CBSA', position: 'Évaluateur' })
  ).id
  await setActing(US)
  useSession.setState({ selection: null, form: null, releasability: 'SHARED', screen: 'exercise' })
  const facilities = ['ambassador-bridge']
  const library = await createWorkspace({ name: 'Plans 2026', mode: 'planning', purpose: 'Plan', facilities })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  const plan = newId()
  const content = planContent({ title: 'Detroit River', crossings: facilities })
  const wording = { plan, content, major: 1, minor: 0, changeNote: '' }
  const [drafted] = await put(draft('plan.drafted', wording, shared))
  const version = drafted?.hash ?? ''
  for (const official of [US, CA]) {
    await act(official)
    const basedOn = useWorkspace.getState().real?.plans[plan]?.heads ?? []
    await put(draft('plan.approved', { plan, version, remarks: '' }, { ...shared, basedOn }))
  }
  const number = useWorkspace.getState().real?.plans[plan]?.number ?? ''
  await act(US)
  await createWorkspace({ name: 'Blockade', mode: 'exercise', purpose: 'Practise', facilities })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  const snapshot = { library, plan, number, version, major: 1, minor: 0, content }
  await put(
    draft('plan.activated', { snapshot, remarks: '' }, shared),
    draft('exercise.planned', { exercise: newId(), overview: overview({ plan, facilities }) }, shared),
    plannedDraft({ event: newId(), content: inject(1, 0) }, 'US'),
    draft('clock.started', { exerciseTime: startex, rate: 60 }, shared),
  )
  const { real } = useWorkspace.getState()
  const [event] = Object.values(real?.events ?? {})
  if (!event || !real) throw new Error('no event')
  await put(...deliveryDrafts(event, { inject: newId(), at: startex, country: 'US', words: controlWords() }))
  return { US, CA, library, plan }
}
