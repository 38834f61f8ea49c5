import { expect } from 'vitest'
import type { Country } from '../../data/model/country.ts'
import type { Draft } from '../../data/model/entry.ts'
import type { Inject } from '../../data/model/inject.ts'
import { plannedDraft } from '../../data/projections/delivery.ts'
import { exerciseFromScenario } from '../../data/reference/scenario-exercise.ts'
import { shippedScenario } from '../../data/reference/scenarios.ts'
import { addOfficial, loadDesks, makeDesk, setActing } from '../../renderer/state/desk.ts'
import { createWorkspace } from '../../renderer/state/open-workspace.ts'
import { useSession } from '../../renderer/state/session.ts'
import { useWorkspace } from '../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../renderer/state/write.ts'

/** Opens an exercise on one computer with an official of each country; the American one acts. */
export async function openRoom(): Promise<Record<Country, string>> {
  localStorage.clear()
  await loadDesks()
  const us = await makeDesk({ name: 'Detroit', code: 'DET', country: 'US', agency: 'CBP', place: 'Detroit' })
  const ca = await makeDesk({
    ...{ name: 'Windsor', code: 'WND', country: 'CA', agency: 'CBSA' },
    place: 'Windsor',
  } as const)
  const dana = await addOfficial({ desk: us.id, name: 'Dana Example', agency: 'CBP', position: 'Director' })
  const marc = await addOfficial({ desk: ca.id, name: 'Marc Exemple', agency: 'CBSA', position: 'Chief' })
  await setActing(dana.id)
  useSession.setState({ selection: null, form: null, releasability: 'SHARED', screen: 'exercise' })
  const facilities = ['ambassador-bridge']
  await createWorkspace({ name: 'Blockade', mode: 'exercise', purpose: 'Practise', facilities })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  return { US: dana.id, CA: marc.id }
}

/** Writes drafts, and waits until the picture holds them. */
export async function put(drafts: readonly Draft[]): Promise<void> {
  const outcome = await write(drafts)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const last = outcome.value.at(-1)?.hash
  await expect
    .poll(() => useWorkspace.getState().entries.some(({ hash }) => hash === last), { timeout: 10_000 })
    .toBe(true)
}

/** Plans the exercise of a shipped scenario, its whole list or the lines given. */
export async function planShipped(change: (injects: Inject[]) => Inject[] = (all) => all): Promise<void> {
  const scenario = shippedScenario('ambassador-bridge-blockade')
  if (!scenario) throw new Error('no scenario')
  const wanted = { language: 'en', startsOn: '2026-11-22', endsOn: '2026-11-22' } as const
  const { overview, injects } = exerciseFromScenario(scenario, wanted)
  const country = useWorkspace.getState().picture?.country ?? 'US'
  await put([
    draft('exercise.planned', { exercise: newId(), overview }),
    ...change(injects).map((content) => plannedDraft({ event: newId(), content }, country)),
  ])
}
