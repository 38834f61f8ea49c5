import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { readSince } from '../../../data/log/read.ts'
import { hashText } from '../../../data/model/hash.ts'
import { isCarried } from '../../../data/projections/corrective-actions.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { Improvement } from '../../../renderer/improvement/Improvement.tsx'
import { ImprovementForms } from '../../../renderer/improvement/forms/ImprovementForms.tsx'
import { database } from '../../../renderer/state/database.ts'
import { machine } from '../../../renderer/state/machine.ts'
import { closeWorkspace, createWorkspace, openWorkspace } from '../../../renderer/state/open-workspace.ts'
import { librariesHere } from '../../../renderer/state/plan-library.ts'
import { useSession, type FormName } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft } from '../../../renderer/state/write.ts'
import { LiveRegion } from '../../../renderer/ui/parts/LiveRegion.tsx'
import { act, openEvaluated, put } from '../../support/evaluated-room.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

let room: Awaited<ReturnType<typeof openEvaluated>>

beforeEach(async () => {
  await page.viewport(1440, 900)
  room = await openEvaluated()
  show(
    <>
      <Improvement />
      <Forms />
      <LiveRegion />
    </>,
    'en',
    { height: '900px' },
  )
  await expect.element(page.getByRole('button', { name: /^Hot wash comment/ }).first()).toBeEnabled()
})
afterEach(async () => {
  vi.restoreAllMocks()
  hide()
  await closeWorkspace()
})

const mine: readonly FormName[] = [
  ...(['hotWash', 'correctiveAction', 'correctiveActionUpdate', 'correctiveActionClose'] as const),
  ...(['carryOver', 'finalReport'] as const),
]
function Forms() {
  const form = useSession((state) => state.form)
  return form && mine.includes(form.name) ? <ImprovementForms /> : null
}
const shared = { releasability: 'SHARED' } as const
const call = { form: 'call' as const, tags: [], links: [] }
const picture = () => useWorkspace.getState().picture
const field = (name: string | RegExp) => page.getByRole('textbox', { name })
const dialog = () => page.getByRole('dialog')
const closed = () => expect.element(dialog()).not.toBeInTheDocument()
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}')
async function press(key: string) {
  ;(document.activeElement as HTMLElement | null)?.blur()
  await userEvent.keyboard(key)
}
async function tick(name: string) {
  const radio = dialog().getByRole('radio', { name, exact: true }).element() as HTMLElement
  radio.focus()
  await userEvent.keyboard(' ')
}
const inLibrary = async () => {
  const { entries } = await readSince(database, room.library, 0)
  return { entries, picture: pictureOf(entries, 'US') }
}
const observation = (text: string) =>
  draft(
    'observation.recorded',
    {
      ...{ objective: 'tell', task: null, rating: 'M', type: 'areaForImprovement', text },
      ...{ analysis: '', reference: '', links: [] },
    },
    shared,
  )

const correctiveAction = () =>
  draft(
    'correctiveAction.opened',
    {
      ...{ correctiveAction: crypto.randomUUID(), capability: 'planning', element: 'training' },
      ...{ finding: 'No line in French', recommendation: 'Keep four approved lines', lead: 'both' },
      ...{ organisation: 'Maine EMA', contact: 'PIO', startsOn: null, due: '2027-01-31', observations: [] },
    } as never,
    shared,
  )
/** Holds the next reading of the list of workspaces back; the answer lets it go on. */
function slowLibraries() {
  let finish: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  const { workspaces } = database
  const read = workspaces.toArray.bind(workspaces)
  vi.spyOn(workspaces, 'toArray').mockImplementation((() => held.then(() => read())) as typeof read)
  return () => finish()
}
/** Writes a corrective action and selects it: it can be carried over. */
async function actionInHand(): Promise<void> {
  await put(correctiveAction())
  await press('g')
  await expect.element(page.getByRole('button', { name: /^Carry over to a plan library/ })).toBeEnabled()
}
/** Saves the carry-over of a corrective action while the libraries are read; the answer lets that end. */
async function carryOverEarly(): Promise<() => void> {
  await actionInHand()
  const finish = slowLibraries()
  await press('y')
  await expect.element(dialog()).toBeVisible()
  await save()
  return finish
}

it('[IPL-1] a cell’s comment stands on the board under its country and topic, whoever typed it', async () => {
  await press('t')
  await field(/^Cell/).fill('Windsor police')
  await tick('Canada Canada')
  await tick('Surprised us')
  await field(/^Comment/).fill('Nobody had the number of the duty officer')
  await save()
  await closed()
  await expect.poll(() => picture()?.hotWash.length).toBe(1)
  expect(picture()?.hotWash[0]).toMatchObject({
    country: 'CA',
    by: 'US',
    topic: 'surprised',
    cell: 'Windsor police',
  })
  const row = page.getByRole('row', { name: /^Canada/ })
  await expect.element(row.getByText('Nobody had the number of the duty officer')).toBeVisible()
  await expect.element(row.getByText('typed by United States')).toBeVisible()
})

it('[IPL-2] an observation becomes a corrective action by one key, is overdue after its day and done with an outcome', async () => {
  await put(observation('The call was not logged'))
  await press('gj')
  await page.getByRole('button', { name: /The call was not logged/ }).click()
  await press('c')
  await expect.element(field(/^Finding/)).toHaveValue('The call was not logged')
  await field(/^Corrective action/).fill('Add “log it” to step 3.4')
  await field(/^Organization responsible/).fill('CBP Detroit')
  await field(/^Point of contact/).fill('Watch commander')
  await field(/^Due/).fill('2026-01-31')
  await save()
  await closed()
  const action = () => Object.values(picture()?.correctiveActions ?? {})[0]
  await expect.poll(() => action()?.observations.length).toBe(1)
  await expect.element(page.getByRole('article').getByText('Overdue')).toBeVisible()
  await expect.element(page.getByText(/^Areas for improvement without an action/)).not.toBeInTheDocument()
  await press('x')
  await field(/^What came of it/).fill('Done and drilled')
  await save()
  await closed()
  await expect.element(page.getByRole('article').getByText('Done', { exact: true })).toBeVisible()
})

it('[IPL-3] a corrective action is carried over to a plan library once, and tracked there', async () => {
  await actionInHand()
  await press('y')
  await expect.element(dialog().getByRole('button', { name: /Plans 2026/ })).toBeVisible()
  await save()
  await closed()
  await expect
    .element(page.getByText(/^Carried over to “Plans 2026” as DET-\d+, open there\.$/))
    .toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Carry over to a plan library/ })).toBeDisabled()
  const [action] = Object.values(picture()?.correctiveActions ?? {})
  const { picture: library } = await inLibrary()
  const items = Object.values(library.actionItems)
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    title: 'Keep four approved lines',
    isImprovement: true,
    due: '2027-01-31',
  })
  expect(action && items[0] && isCarried(action, items[0])).toBe(true)
  // The other country’s desk of this computer cannot carry it over a second time either.
  await act(room.CA)
  await expect.element(page.getByRole('button', { name: /^Carry over to a plan library/ })).toBeDisabled()
})

it('[IPL-8] a carry-over that is saved while the plan libraries are read says so, and is saved once they are', async () => {
  const finish = await carryOverEarly()
  await expect.element(dialog().getByText(/^The plan libraries are being read/)).toBeVisible()
  expect(Object.values((await inLibrary()).picture.actionItems)).toEqual([])
  finish()
  await closed()
  await expect
    .poll(async () => Object.values((await inLibrary()).picture.actionItems).map(({ title }) => title))
    .toEqual(['Keep four approved lines'])
})

it('[IPL-8] of several libraries none is written in that the official did not see', async () => {
  const exercise = useWorkspace.getState().id ?? ''
  await createWorkspace({ name: 'Another', mode: 'planning', purpose: 'Plan', facilities: ['peace-bridge'] })
  await openWorkspace(exercise)
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  const finish = await carryOverEarly()
  finish()
  await expect.element(dialog().getByText(/several plan libraries/)).toBeVisible()
  await save()
  await closed()
  await expect.element(page.getByText(/^Carried over to “Another” as /)).toBeVisible()
})

it('[IPL-8] without a plan library the form says that there is none, with the way to one', async () => {
  await actionInHand()
  vi.spyOn(database.workspaces, 'toArray').mockResolvedValue([])
  await press('y')
  await expect
    .element(
      dialog()
        .getByRole('alert')
        .getByText(/^No plan library on this/),
    )
    .toBeVisible()
  await dialog().getByRole('button', { name: 'Open or start a plan library' }).click()
  await closed()
  await expect.poll(() => useWorkspace.getState().id).toBeNull()
})

it('[IPL-7] two libraries of one name are offered under names that tell them apart', async () => {
  const exercise = useWorkspace.getState().id ?? ''
  await createWorkspace({
    name: 'Plans 2026',
    mode: 'planning',
    purpose: 'Plan',
    facilities: ['peace-bridge'],
  })
  await openWorkspace(exercise)
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  const names = (await librariesHere()).map(({ name }) => name)
  expect(names).toHaveLength(2)
  expect(new Set(names).size).toBe(2)
  for (const name of names) expect(name).toMatch(/^Plans 2026 · DET · \d{4}-\d\d-\d\d · \w{6}$/)
})

it('[IPL-4] tells in words what keeps the exercise from speaking for its plan', async () => {
  await press('gg')
  await expect.element(page.getByText('The exercise has not ended.')).toBeVisible()
  await expect.element(page.getByText('Neither country has declared its report final.')).toBeVisible()
})

it('[IPL-5] the final report carries the hash of the bytes saved, and the exercise validates its plan in the library', async () => {
  await put(draft('note.added', { text: 'Held', ...call }, shared))
  const rate = (objective: string, rating: 'P' | 'S') =>
    draft('objective.rated', { objective, rating, reason: '' }, shared)
  await put(rate('tell', 'P'), rate('lead', 'S'), rate('divert', 'P'), rate('reopen', 'P'))
  await act(room.CA)
  await put(draft('note.added', { text: 'Held too', ...call }, shared), rate('tell', 'S'))
  await put(draft('exercise.ended', { reason: 'ENDEX' }, shared))
  const saved: string[] = []
  vi.spyOn(machine(), 'saveFile').mockImplementation(({ content, suggestedName }) => {
    saved.push(String(content))
    return Promise.resolve(`/tmp/${suggestedName}`)
  })
  await press('z')
  await save()
  await closed()
  await expect.poll(() => picture()?.finalReports.length).toBe(1)
  expect(saved).toHaveLength(1)
  expect(saved[0]).toContain('EXERCISE')
  const sha256 = hashText(saved[0] ?? '')
  expect(picture()?.finalReports[0]).toMatchObject({ country: 'CA', sha256 })
  await expect.element(page.getByText(`SHA-256 ${sha256}`)).toBeVisible()
  await expect
    .element(page.getByText(/^Written into the library “Plans 2026”, at plan DET-1, version 1\.0\.$/))
    .toBeVisible()
  await expect.element(page.getByText(/^The coverage rule accepts it/)).toBeVisible()
  const { picture: library } = await inLibrary()
  expect(library.plans[room.plan]?.exercises.map(({ exercise }) => exercise)).toMatchObject([
    {
      reportHash: sha256,
      countries: ['US', 'CA'],
      crossings: ['ambassador-bridge'],
      objectives: [
        { group: 'CI', rating: 'S' },
        { group: 'CM', rating: 'S' },
        { group: 'TM', rating: 'P' },
        { group: 'RC', rating: 'P' },
      ],
    },
  ])
  // The other country finalises for itself, and the library is told of both.
  await act(room.US)
  await press('z')
  await save()
  await closed()
  await expect
    .poll(async () => {
      const { picture: after } = await inLibrary()
      return after.plans[room.plan]?.exercises.at(-1)?.exercise.reportFinal.US ?? null
    })
    .not.toBeNull()
  const { entries } = await inLibrary()
  expect(entries.filter(({ kind }) => kind === 'desk.enrolled')).toHaveLength(2)
})

it('[IPL-6] a report whose saving is cancelled is not declared final', async () => {
  vi.spyOn(machine(), 'saveFile').mockResolvedValue(null)
  await press('z')
  await save()
  await expect.element(dialog().getByRole('alert')).toBeVisible()
  expect(picture()?.finalReports).toEqual([])
})

it('[IPL-6] a desk whose key does not speak is told before that its report is not final, and after, with the way to mend it', async () => {
  await act(room.CA)
  await put(draft('note.added', { text: 'Held', ...call }, shared))
  const theirs = Object.values(picture()?.trust ?? {}).find(({ country }) => country === 'CA')
  const { desk = '', publicKey = '' } = theirs ?? {}
  await act(room.US)
  await put(draft('key.revoked', { desk, publicKey, seq: 1, reason: 'Laptop stolen' }, shared))
  await act(room.CA)
  vi.spyOn(machine(), 'saveFile').mockResolvedValue('/tmp/report.html')
  await press('z')
  await expect.element(dialog().getByText(/key of this desk was revoked/)).toBeVisible()
  await save()
  await closed()
  await expect
    .element(page.getByText('Declared, and not final: the key of its desk was revoked'))
    .toBeVisible()
  expect(picture()?.finalReports).toEqual([])
  const gaps = page.getByRole('region', { name: 'What the exercise says for its plan' })
  await expect
    .element(
      gaps.getByText(/^Canada has declared the report final, and it does not count yet: .* revoked\.$/),
    )
    .toBeVisible()
  await expect
    .element(page.getByText('Neither country has declared its report final.'))
    .not.toBeInTheDocument()
  await expect.element(page.getByText(/^It is final once a desk of that country/).first()).toBeVisible()
  await gaps.getByRole('button', { name: 'Exchange: keys' }).click()
  await expect.poll(() => useSession.getState().screen).toBe('exchange')
})
