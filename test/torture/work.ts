import { Problem } from '../../data/model/problem.ts'
import { dice, type Dice } from '../support/random-history.ts'
import { useDesk, makeDesk, addOfficial, setActing } from '../../renderer/state/desk.ts'
import { openWorkspace } from '../../renderer/state/open-workspace.ts'
import { useWorkspace } from '../../renderer/state/workspace.ts'
import { mark, type Plan, type StepName, type Told } from './told.ts'
import { steps } from './steps.ts'

const tell = (told: Told) => console.log(mark + JSON.stringify(told))

/** How often each step is taken. */
const weights: [StepName, number][] = [
  ['note', 6],
  ['own', 2],
  ['disruption', 2],
  ['update', 2],
  ['wait', 3],
  ['decision', 3],
  ['concur', 4],
  ['amend', 2],
  ['correct', 3],
  ['attach', 4],
  ['evidence', 2],
  ['group', 3],
  ['burst', 2],
  ['switch', 2],
  ['import', 2],
  ['purge', 1],
]
const bag = weights.flatMap(([name, weight]) => Array.from({ length: weight }, () => name))

/** Works as fast as it can until it is killed. */
export async function work(plan: Plan): Promise<void> {
  const rolled = dice(plan.seed)
  await settleIn(plan, rolled)
  for (let done = 0; ; done += 1) {
    const isTarget = plan.target?.after === done
    await take(isTarget && plan.target ? plan.target.step : (rolled.one(bag) ?? 'note'), plan, rolled)
  }
}

async function take(step: StepName, plan: Plan, rolled: Dice): Promise<void> {
  tell({ begun: step })
  try {
    await steps[step](plan, rolled, tell)
  } catch (thrown) {
    tell({ refused: step, code: Problem.from(thrown).code })
    // Nothing of it can be done now: others have their turn.
    await new Promise((next) => setTimeout(next, 0))
  }
}

/** Two desks, three officials and an event, as far as a kill left them undone. */
async function settleIn(plan: Plan, rolled: Dice): Promise<void> {
  for (const country of ['US', 'CA'] as const) {
    const { desks } = useDesk.getState()
    const details =
      country === 'US'
        ? { name: 'CBP Detroit', code: 'DET', agency: 'CBP', place: 'Detroit' }
        : { name: 'CBSA Windsor', code: 'WIN', agency: 'CBSA', place: 'Windsor' }
    const desk = desks.find((each) => each.country === country) ?? (await makeDesk({ ...details, country }))
    const { officials } = useDesk.getState()
    if (officials.some((each) => each.desk === desk.id)) continue
    const position = 'Watch commander'
    for (const name of country === 'US' ? ['Dana Example', 'Sam Example'] : ['Marc Exemple'])
      await addOfficial({ desk: desk.id, name, agency: desk.agency, position })
  }
  const { officials, acting } = useDesk.getState()
  if (!acting && officials[0]) await setActing(officials[0].id)
  if (useWorkspace.getState().status === 'ready') return
  const [last] = useWorkspace.getState().recent
  if (last) await openWorkspace(last.id)
  else await take(plan.isInvited ? 'import' : 'create', plan, rolled)
}
