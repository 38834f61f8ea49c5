import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../tools/paths.ts'
import { removeFolders } from '../support/launch.ts'
import {
  chooses,
  digitsIn,
  importIt,
  openBundle,
  rowsIn,
  saveBundle,
  switchOn,
  tallies,
  textOf,
  type Laptop,
} from '../support/laptop.ts'
import { makeDesk, nameOf } from '../support/story.ts'

const bridge = 'blue-water-bridge'
const event = 'Blue Water tabletop'
const secret = 'Renfort discret de Windsor en route'
const ownWords = 'Second inspection lane on overtime'
const folder = join(root, 'screenshots')

let sarnia: Laptop
let huron: Laptop
beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  sarnia = await switchOn('fr')
  huron = await switchOn('en')
})
afterAll(async () => {
  await sarnia.entente.close()
  await huron.entente.close()
  await removeFolders()
})

describe('two countries, two laptops, no network', () => {
  let first: string

  it('[TWO-1] Sarnia opens an exercise and hands over what is shared of it', async () => {
    const { t, page } = sarnia
    await makeDesk(
      sarnia,
      {
        country: 'CA',
        agency: 'ASFC',
        place: 'Sarnia',
        code: 'SAR',
        name: 'Marie Exemple',
        position: 'Surintendante',
      },
      t('welcome.make'),
    )
    await sarnia.press(t('welcome.modeDo.exercise'))
    await sarnia.fill('welcome.workspaceName', event, sarnia.dialog())
    await sarnia.search('welcome.crossings', 'Blue Water', nameOf(bridge, 'fr'), sarnia.dialog())
    await sarnia.press(t('welcome.modeDo.exercise'), sarnia.dialog())
    await page.getByRole('banner').getByText(event).waitFor()

    await page.keyboard.press('d')
    await sarnia.search('form.facility', 'Blue Water', nameOf(bridge, 'fr'), sarnia.dialog())
    await sarnia.fill('form.title', 'Camion en feu', sarnia.dialog())
    await sarnia.fill('form.source', 'Caméra 4', sarnia.dialog())
    await sarnia.setCell('mode.commercial', 'direction.toCA', 'state.closed')
    await sarnia.submit('form.disruption.submit')
    await page.getByText('Camion en feu').first().waitFor()

    await page.keyboard.press('w')
    await sarnia.search('form.facility', 'Blue Water', nameOf(bridge, 'fr'), sarnia.dialog())
    await sarnia.choose('form.mode', t('mode.passenger'), sarnia.dialog())
    await sarnia.fill('form.wait.minutes', '55', sarnia.dialog())
    await sarnia.choose('form.wait.method', t('waitMethod.cameras'), sarnia.dialog())
    await sarnia.fill('form.source', 'Caméra 2', sarnia.dialog())
    await sarnia.submit('form.save')

    await sarnia.goTo(2)
    await page.keyboard.press('Alt+s')
    await note(sarnia, secret)
    await page.keyboard.press('Alt+s')

    await sarnia.goTo(3)
    await page.getByText(t('decisions.empty')).waitFor()
    await page.keyboard.press('p')
    await sarnia.fill('form.title', 'Camions par Détroit', sarnia.dialog())
    await sarnia.fill('form.decision.text', 'Les camions passent par Détroit.', sarnia.dialog())
    await sarnia.tick(sarnia.dialog().getByRole('checkbox', { name: t('form.decision.alsoConcur') }))
    await sarnia.fill('form.decision.signName', 'Marie Exemple', sarnia.dialog())
    await sarnia.submit('form.decision.submit')
    await page.getByText(t('decisionState.awaiting')).first().waitFor()

    first = await saveBundle(sarnia)
    expect(first).toMatch(/entente-EXERCISE-blue-water-tabletop-SAR-1\.entente$/)
    expect(await textOf(first)).toContain('Camion en feu')
    expect(await textOf(first)).not.toContain(secret)
    await shot(sarnia, 'sent')
  })

  it('[TWO-2] Port Huron joins from its first screen by that file alone', async () => {
    const { t, page } = huron
    await makeDesk(
      huron,
      {
        country: 'US',
        agency: 'CBP',
        place: 'Port Huron',
        code: 'PHU',
        name: 'Dana Example',
        position: 'Watch commander',
      },
      t('welcome.make'),
    )
    await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
    await chooses(huron, first)
    await page
      .getByRole('region', { name: t('exchange.join') })
      .getByRole('button')
      .click()
    await huron.press(t('exchange.open'), huron.dialog())
    expect(await tallies(huron)).toEqual([7, 0, 0, 0])
    await shot(huron, 'join-preview')
    await sarnia.goTo(5)
    const read = await digitsIn(sarnia, '.xc-trust [aria-labelledby="own-title"] .digits')
    expect(read).toMatch(/^(\d{5} ){5}\d{5}$/)
    expect(await digitsIn(huron, '.key-ask .digits.lg')).toBe(read)
    await huron.tick(huron.dialog().getByRole('radio', { name: t('exchange.key.endorse') }))
    await huron.fill('exchange.key.by', 'Superintendent, CBSA Sarnia', huron.dialog())
    await shot(huron, 'join-endorse')
    await importIt(huron)
    await shot(huron, 'join-done')
    await page.keyboard.press('Escape')
    await huron.dialog().waitFor({ state: 'detached' })

    await page.getByRole('banner').getByText(event).waitFor()
    await page.getByRole('row').filter({ hasText: 'Camion en feu' }).waitFor()
    await huron.goTo(3)
    await page.getByText('Camions par Détroit').first().waitFor()
    await huron.goTo(2)
    await page.getByRole('article').filter({ hasText: '55 min' }).waitFor()
    await shot(huron, 'join-log')
    expect(await page.getByText(secret).count()).toBe(0)
  })

  it('[TWO-3] what Canada keeps is nowhere on the other laptop', async () => {
    expect(JSON.stringify(await rowsIn(huron))).toContain('Camion en feu')
    expect(JSON.stringify(await rowsIn(huron))).not.toContain(secret)
  })

  let answer: string
  it('[TWO-4] Port Huron concurs and says more; it counts nowhere before its key is checked', async () => {
    const { t, page } = huron
    await huron.goTo(3)
    await page.getByText('Camions par Détroit').first().click()
    await page.keyboard.press('c')
    await huron.fill('form.decision.signName', 'Dana Example', huron.dialog())
    await huron.submit('form.concur.submit')
    await shot(huron, 'concurred')

    await huron.goTo(1)
    await page.keyboard.press('e')
    await huron.fill('form.title', 'Truck fire, put out', huron.dialog())
    await huron.submit('form.save')
    await page.getByText('Truck fire, put out').first().waitFor()
    await huron.goTo(2)
    await page.keyboard.press('Alt+s')
    await note(huron, ownWords)
    await page.keyboard.press('Alt+s')
    answer = await saveBundle(huron)
    expect(await textOf(answer)).not.toContain(ownWords)
    await shot(huron, 'answered')

    await openBundle(sarnia, answer)
    console.log(await tallies(sarnia))
    await shot(sarnia, 'answer-preview')
    await importIt(sarnia)
    await shot(sarnia, 'answer-imported')
    await sarnia.page.getByRole('complementary').getByText('Truck').count()
    await sarnia.goTo(3)
    await sarnia.page.getByText('Camions par Détroit').first().click()
    await shot(sarnia, 'uncounted')
  })
})

const note = async ({ t, page }: Laptop, text: string) => {
  await page.getByRole('textbox', { name: t('log.compose.text') }).fill(text)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('article').filter({ hasText: text }).first().waitFor()
}

const shot = ({ page }: Laptop, name: string) => page.screenshot({ path: join(folder, `two-${name}.png`) })
