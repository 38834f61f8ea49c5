import { afterAll, beforeAll, expect, it } from 'vitest'
import { driverOf, type Driver } from '../support/driver.ts'
import { launchEntente, removeFolders, type Launched } from '../support/launch.ts'

let entente: Launched
let driver: Driver
beforeAll(async () => {
  entente = await launchEntente({ args: ['--lang=en-CA'] })
  entente.page.setDefaultTimeout(10_000)
  await entente.page.setViewportSize({ width: 1440, height: 900 })
  driver = driverOf(entente.page, 'en')
})
afterAll(async () => {
  await entente.close()
  await removeFolders()
})

/** The name by which a screen reader would call what has the focus. */
const focusedName = () =>
  entente.page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return ''
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ')
    const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    const labels =
      'labels' in element
        ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent)
        : []
    const own = element.matches('button, a') ? element.textContent : ''
    return [element.getAttribute('aria-label'), named, ...labels, own].filter(Boolean).join(' ')
  })

/** Tabs on until the focus is on what has the name; fails when the round has none. */
async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if ((await focusedName()).includes(name)) return
    await entente.page.keyboard.press('Tab')
  }
  throw new Error(`The focus never came to “${name}”.`)
}
const type = (text: string) => entente.page.keyboard.type(text)
const press = (key: string) => entente.page.keyboard.press(key)
const typeInto = async (name: string, text: string) => {
  await tabTo(name)
  await type(text)
}
/** Opens a list by keyboard and takes the option that begins with the text. */
const choose = async (name: string, option: string) => {
  await tabTo(name)
  await press('Enter')
  await entente.page.getByRole('listbox').waitFor()
  await type(option)
  await press('Enter')
  await entente.page.getByRole('listbox').waitFor({ state: 'detached' })
}
const dialogGone = () => entente.page.getByRole('dialog').waitFor({ state: 'detached' })

async function makeDesk(
  agency: string,
  place: string,
  code: string,
  name: string,
  submit: string,
): Promise<void> {
  const { t } = driver
  await choose(t('welcome.agency'), agency)
  await typeInto(t('welcome.place'), place)
  await tabTo(t('welcome.code'))
  await press('Control+A')
  await type(code)
  await typeInto(t('welcome.name'), name)
  await typeInto(t('welcome.position'), 'Duty officer')
  await tabTo(submit)
  await press('Enter')
}

it('[KEY-1] the main job is done by keyboard alone: desks, event, disruption, decision, both concurrences, note', async () => {
  const { t, page } = driver
  await page.getByRole('heading', { name: t('welcome.firstTitle') }).waitFor()
  await makeDesk('CBP', 'Detroit', 'DET', 'Dana Example', t('welcome.make'))
  await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
  await tabTo(t('welcome.addDesk'))
  await press('Enter')
  await page.getByRole('dialog').waitFor()
  await makeDesk('CBSA', 'Windsor', 'WIN', 'Marc Exemple', t('welcome.addAndAct'))
  await dialogGone()
  await press('o')
  await page.getByRole('option', { name: 'Dana Example' }).waitFor()
  await press('1')
  await dialogGone()

  await tabTo(t('welcome.modeDo.real'))
  await press('Enter')
  await page.getByRole('dialog').waitFor()
  await typeInto(t('welcome.workspaceName'), 'Bridge closed')
  await typeInto(t('welcome.crossings'), 'Ambassador')
  await page.getByRole('option').first().waitFor()
  await press('ArrowDown')
  await press('Enter')
  await tabTo(t('welcome.modeDo.real'))
  await press('Enter')
  await page.getByRole('banner').getByText('Bridge closed').waitFor()

  await press('d')
  await page.getByRole('dialog').waitFor()
  await typeInto(t('form.facility'), 'Ambassador')
  await page.getByRole('option').first().waitFor()
  await press('ArrowDown')
  await press('Enter')
  await typeInto(t('form.title'), 'Truck fire')
  await typeInto(t('form.source'), 'Bridge operator')
  await tabTo(t('form.cells.all', { state: t('state.closed'), direction: t('direction.toCA') }))
  await press('Enter')
  await press('Control+Enter')
  await dialogGone()

  await press('Alt+3')
  await page.getByText(t('decisions.empty')).waitFor()
  await press('p')
  await page.getByRole('dialog').waitFor()
  await typeInto(t('form.title'), 'Divert trucks')
  await typeInto(t('form.decision.text'), 'Trucks go by the Blue Water Bridge.')
  await press('Control+Enter')
  await dialogGone()
  await page
    .getByRole('button', { name: t('decisions.act.concur') })
    .first()
    .waitFor()
  await press('c')
  await page.getByRole('dialog').waitFor()
  await typeInto(t('form.decision.signName'), 'Dana Example')
  await press('Control+Enter')
  await dialogGone()
  await press('o')
  await page.getByRole('option', { name: 'Marc Exemple' }).waitFor()
  await press('2')
  await dialogGone()
  await press('c')
  await page.getByRole('dialog').waitFor()
  await typeInto(t('form.decision.signName'), 'Marc Exemple')
  await press('Control+Enter')
  await dialogGone()
  await page.getByText(t('decisionState.inEffect')).first().waitFor()

  await press('Alt+1')
  await press('n')
  await page.getByRole('dialog').waitFor()
  await typeInto(t('log.compose.text'), 'Trucks are moving again')
  await press('Control+Enter')
  await dialogGone()
  await press('Alt+2')
  await page.getByRole('article').filter({ hasText: 'Trucks are moving again' }).first().waitFor()
  expect(await page.getByRole('article').count()).toBeGreaterThan(3)
})
