import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { evidenceTimes } from '../../../data/projections/evidence-times.ts'
import { formatsOf } from '../../../data/words/format.ts'
import { translate } from '../../../data/words/translate.ts'
import { Evaluation } from '../../../renderer/exercise/evaluation/Evaluation.tsx'
import { RateForm } from '../../../renderer/exercise/evaluation/forms/RateForm.tsx'
import { minutesText } from '../../../renderer/exercise/evaluation/use-take-evidence.ts'
import { now } from '../../../renderer/state/now.ts'
import { closeWorkspace } from '../../../renderer/state/open-workspace.ts'
import { useSession } from '../../../renderer/state/session.ts'
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
  showScreen('en')
})
afterEach(async () => {
  hide()
  await closeWorkspace()
})

function Forms() {
  const form = useSession((state) => state.form)
  return form?.name === 'objectiveRate' ? <RateForm /> : null
}
function showScreen(language: 'en' | 'fr') {
  show(
    <>
      <Evaluation />
      <Forms />
      <LiveRegion />
    </>,
    language,
    { height: '900px' },
  )
}
const evaluation = () => useWorkspace.getState().picture?.evaluation
const field = (name: string | RegExp) => page.getByRole('textbox', { name })
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}')
const observe = () => page.getByRole('complementary', { name: 'Observe' })
async function objective(name: RegExp) {
  await observe()
    .getByRole('button', { name: /Objective/ })
    .click()
  await page.getByRole('option', { name }).click()
}
const rate = async (name: string) => {
  const radio = observe().getByRole('radio', { name }).element() as HTMLElement
  radio.focus()
  await userEvent.keyboard(' ')
}

it('[EVL-1] an observation names its objective, rating and time, and is saved from any field by key', async () => {
  await userEvent.keyboard('{Alt>}v{/Alt}')
  await expect.element(field(/^What was observed/)).toHaveFocus()
  await save()
  expect(evaluation()?.observations).toEqual([])
  await objective(/^1\. Tell each other/)
  await rate('performed with major challenges')
  await field(/^What was observed/).fill('Neither desk logged the call')
  await save()
  await expect.poll(() => evaluation()?.observations.length).toBe(1)
  const [seen] = evaluation()?.observations ?? []
  expect(seen).toMatchObject({
    objective: 'tell',
    rating: 'M',
    country: 'US',
    text: 'Neither desk logged the call',
  })
  expect((seen?.at ?? '') <= now()).toBe(true)
  await expect.element(field(/^What was observed/)).toHaveValue('')
  await expect
    .element(
      page
        .getByRole('article')
        .getByRole('button', { name: /M, performed with major challenges.*Dana Example/ }),
    )
    .toBeVisible()
})

it('[EVL-2] an observation that is not saved is found again after a crash', async () => {
  await userEvent.keyboard('{Alt>}v{/Alt}')
  await userEvent.keyboard('The plaza turned it back')
  await expect
    .poll(
      () => Object.values(localStorage).some((text) => String(text).includes('The plaza turned it back')),
      {
        timeout: 4000,
      },
    )
    .toBe(true)
})

it('[EVL-3] a measured time is taken by its digit into the observation, with the entries behind it', async () => {
  await put(
    draft(
      'note.added',
      { text: 'Joint call held', form: 'call', tags: [], links: [] },
      { releasability: 'SHARED' },
    ),
  )
  const { picture } = useWorkspace.getState()
  if (!picture) throw new Error('no picture')
  const time = evidenceTimes(picture, now()).find(({ what }) => what === 'jointCall')
  if (!time || time.minutes === null) throw new Error('no call')
  const minutes = minutesText(time.minutes, formatsOf('en'))
  const row = page.getByRole('row', { name: /To the first call on record/ })
  await expect.element(row.getByText(minutes, { exact: true })).toBeVisible()
  ;(document.activeElement as HTMLElement | null)?.blur()
  await userEvent.keyboard('2')
  await expect.element(field(/^What was observed/)).toHaveFocus()
  await expect.element(field(/^What was observed/)).toHaveValue(`To the first call on record: ${minutes}.`)
  await save()
  await expect.poll(() => evaluation()?.observations.length).toBe(1)
  const links = evaluation()?.observations[0]?.links
  expect(links?.map(({ type }) => type)).toEqual(['inject', 'entry'])
  expect(links?.[1]?.id).toBe(time.entry)
})

it('[EVL-3] a measured time below ten minutes has a decimal only where it says something', () => {
  const f = formatsOf('fr')
  expect(
    [0, 0.02, 0.5, 2.96, 9.97, 12.4].map((each) => minutesText(each, f).replaceAll('\u00a0', ' ')),
  ).toEqual([...['0 min', '0 min', '0,5 min', '3 min', '10 min', '12 min']])
})

it('[EVL-4] both countries’ ratings stand side by side and the lower counts; an override gives a reason', async () => {
  await expect.element(page.getByText('Neither country has rated it.')).toBeVisible()
  const rateAs = async (official: string, name: string) => {
    await act(official)
    ;(document.activeElement as HTMLElement | null)?.blur()
    await userEvent.keyboard('r')
    const dialog = page.getByRole('dialog')
    const radio = dialog.getByRole('radio', { name }).element() as HTMLElement
    radio.focus()
    await userEvent.keyboard(' ')
    await save()
  }
  const closed = () => expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await rateAs(room.US, 'performed without challenges')
  await closed()
  await rateAs(room.CA, 'performed with major challenges')
  await closed()
  await expect.element(page.getByText('The lower one counts.')).toBeVisible()
  await expect.element(page.getByText('rated by Marc Exemple')).toBeVisible()
  await rateAs(room.CA, 'performed with some challenges')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  expect(evaluation()?.ratings).toHaveLength(2)
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /^Reason/ })
    .fill('Seen again on the recording')
  await save()
  await closed()
  await expect.poll(() => evaluation()?.ratings.length).toBe(3)
  await expect.element(page.getByRole('article').getByText('Seen again on the recording')).toBeVisible()
})

it('[EVL-5] says in French too what nobody observed', async () => {
  showScreen('fr')
  await expect.element(page.getByText(translate('fr', 'evaluation.notObserved'))).toBeVisible()
})
