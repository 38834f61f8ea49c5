import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPlaybook } from '../../data/playbooks/read-playbook.ts'
import { root } from '../../tools/paths.ts'
import { violationsOn } from '../support/axe.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { launchEntente, removeFolders, type Launched } from '../support/launch.ts'
import { makeDesk, nameOf, switchTo } from '../support/story.ts'

const folder = join(root, 'screenshots')
const bridge = 'blue-water-bridge'
const people = { US: 'Dana Example', CA: 'Marc Exemple' } as const

let entente: Launched
let driver: Driver
let saved: string

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  saved = await mkdtemp(join(tmpdir(), 'entente-kit-'))
  entente = await launchEntente({ args: ['--lang=en-CA'], env: { ENTENTE_SAVE_TO: saved } })
  const { page } = entente
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  driver = driverOf(page, 'en')
  const { t } = driver
  const us = { country: 'US', agency: 'CBP', place: 'Port Huron', code: 'PHU' } as const
  const ca = { country: 'CA', agency: 'CBSA', place: 'Point Edward', code: 'PED' } as const
  await makeDesk(driver, { ...us, name: people.US, position: 'Watch commander' }, t('welcome.make'))
  await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
  await driver.press(t('welcome.addDesk'))
  await makeDesk(driver, { ...ca, name: people.CA, position: 'Superintendent' }, t('welcome.addAndAct'))
  await page.getByText(people.CA).first().waitFor()
  await switchTo(driver, 1, people.US)
  await driver.press(t('welcome.modeDo.exercise'))
  await driver.fill('welcome.workspaceName', 'Chlorine tanker', driver.dialog())
  await driver.search('welcome.crossings', 'Blue Water', nameOf(bridge, 'en'), driver.dialog())
  await driver
    .dialog()
    .getByRole('button', { name: t('welcome.modeDo.exercise') })
    .click()
  await page.getByRole('banner').getByText('Chlorine tanker').waitFor()
})
afterAll(async () => {
  await entente.close()
  await removeFolders()
  await rm(saved, { recursive: true, force: true })
})

const shot = (name: string) => entente.page.screenshot({ path: join(folder, `${name}-en-light-1440.png`) })
/** The same in another theme and size; what is typed stays. */
async function look(name: string, theme: string, width: number, height: number): Promise<void> {
  const { page } = entente
  await page.setViewportSize({ width, height })
  await page.evaluate((wanted) => {
    document.documentElement.dataset['theme'] = wanted
  }, theme)
  await page.screenshot({ path: join(folder, `${name}-${theme}-${String(width)}.png`) })
  expect(await violationsOn(entente.page)).toEqual([])
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light'
  })
  await page.setViewportSize({ width: 1440, height: 900 })
}
const press = (key: string) => entente.page.keyboard.press(key)
const type = (text: string) => entente.page.keyboard.type(text)
const begins = (label: string) => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** Whether what has the focus is called so, by its own label or that of the group it stands in. */
const isAt = (name: string) =>
  entente.page.evaluate((wanted) => {
    const at = document.activeElement
    if (!at) return false
    const labels = (at as HTMLInputElement).labels ?? []
    const named = (at.getAttribute('aria-labelledby') ?? '').split(' ')
    const texts = [
      at.getAttribute('aria-label'),
      ...[...labels].map((label) => label.textContent),
      ...named.map((id) => document.getElementById(id)?.textContent),
      at.tagName === 'BUTTON' ? at.textContent : null,
    ]
    return texts.some((text) => text?.trim().startsWith(wanted))
  }, name)

/** Goes to a field or button with Tab. */
async function tabTo(name: string): Promise<void> {
  for (let pressed = 0; pressed < 90; pressed += 1) {
    if (await isAt(name)) return
    await press('Tab')
  }
  throw new Error(`Tab does not reach ${name}`)
}
async function fill(name: string, text: string): Promise<void> {
  await tabTo(name)
  await press('Control+A')
  await type(text)
}
const dialogGone = () => entente.page.getByRole('dialog').waitFor({ state: 'detached' })
/** Takes a radio button of a group: Tab into it, arrows to the choice. */
async function take(group: string, choice: string): Promise<void> {
  const { page } = entente
  const radio = page.getByRole('radiogroup', { name: begins(group) }).getByRole('radio', { name: choice })
  await radio.focus()
  await press('Space')
}

describe('the guidebook', () => {
  it('[ERG-8] distances are looked up, seen on a map and logged in a run, by keyboard', async () => {
    const { page, t } = driver
    await driver.goTo(4)
    await page.getByRole('heading', { name: t('library.title') }).waitFor()
    await press('r')
    await page.getByRole('dialog').waitFor()
    await press('Control+Enter')
    await dialogGone()
    await page
      .getByRole('region', { name: t('erg.title') })
      .getByText(t('erg.none'))
      .waitFor()
    await press('Alt+z')
    await page.getByRole('dialog').waitFor()
    await tabTo(t('erg.subject'))
    await type('1017')
    await page.getByRole('option', { name: 'UN 1017 Chlorine' }).waitFor()
    await press('ArrowDown')
    await press('Enter')
    await take(t('erg.spill'), t('erg.spill.small'))
    await take(t('erg.dayNight'), t('erg.dayNight.night'))
    await page.getByText('1.5 km (0.9 mi)').waitFor()
    await take(t('erg.editionLabel'), 'ERG 2016')
    await page.getByText('1.1 km (0.7 mi)').waitFor()
    await take(t('erg.editionLabel'), 'ERG 2024')
    await fill(t('erg.windFrom'), '240')
    await press('Tab')
    await fill(t('erg.windSpeed'), '12')
    await press('Tab')
    await page.locator('.erg-map .map-canvas[data-painted=yes]').waitFor()
    await shot('erg-form')
    await look('erg-form-en', 'dark', 1920, 1080)
    await press('Control+Enter')
    await page.getByText(t('erg.missing.source')).waitFor()
    await expect.poll(() => isAt(t('erg.windSource'))).toBe(true)
    await type('Weather station at the plaza')
    await press('Control+Enter')
    await dialogGone()
    const card = page.getByRole('region', { name: t('erg.title') })
    await card.getByText('ERG 2024', { exact: true }).waitFor()
    await card.getByText('60 m (197 ft)').waitFor()
    await shot('erg-card')
    await press('Alt+l')
    await look('erg-card-fr', 'dark', 1440, 900)
    await press('Alt+l')
  })

  it('[ERG-8] the zone is on the Situation map and in the log, with its edition', async () => {
    const { page, t } = driver
    await driver.goTo(1)
    await page
      .getByRole('button', {
        name: t('erg.mapLabel', { number: 'PHU-1', edition: '2024', about: 'UN 1017 Chlorine' }),
      })
      .waitFor()
    await page.getByRole('img', { name: t('erg.map.protective') }).waitFor({ state: 'attached' })
    await page.locator('.map-frame > .map-canvas[data-painted=yes]').waitFor()
    await shot('erg-situation')
    await driver.goTo(2)
    const feed = page.getByRole('feed')
    await feed.waitFor()
    await expect.poll(() => feed.innerText()).toContain('ERG 2024, UN 1017 Chlorine.')
  })
})

describe('an assistance request', () => {
  it('[REQ-4] is countered by one desk and the counter-offer accepted by the other, by keyboard', async () => {
    const { page, t } = driver
    await press('Alt+3')
    await press('q')
    await page.getByRole('dialog').waitFor()
    await fill(t('form.title'), 'Decontamination team')
    await fill(t('form.request.quantity'), '12')
    await fill(t('form.request.gate.text'), 'Commercial lane 1')
    await fill(t('form.request.credentials'), 'Hazmat technician')
    await fill(t('form.request.legalBasis'), '2008 agreement')
    await shot('request-form')
    await press('Control+Enter')
    await dialogGone()
    await page.getByRole('tab', { name: /Requests/ }).focus()
    await press('Enter')
    await press('Tab')
    await page.getByRole('article').getByText('12', { exact: true }).waitFor()
    await switchTo(driver, 2, people.CA)
    await press('e')
    await page.getByRole('dialog').waitFor()
    await fill(t('form.request.countered'), 'Eight can come')
    await fill(t('form.request.quantity'), '8')
    await fill(t('form.request.legalBasis'), 'Emergency Management Act')
    await press('Control+Enter')
    await dialogGone()
    const record = page.getByRole('article')
    await record.getByText(t('decisions.requests.offered', { value: '8' })).waitFor()
    await record.getByText(t('decisions.requests.asked', { value: '12' })).waitFor()
    await shot('request-countered')
    await switchTo(driver, 1, people.US)
    await press('c')
    await page.getByRole('dialog').getByText('Eight can come').waitFor()
    await press('Control+Enter')
    await dialogGone()
    await record.getByText(t('decisions.requests.agreed', { value: '8' })).waitFor()
    await record.getByText('2008 agreement').waitFor()
    await record.getByText('Emergency Management Act').waitFor()
    await switchTo(driver, 2, people.CA)
    await press('y')
    await page.getByRole('dialog').waitFor()
    await press('Control+Enter')
    await dialogGone()
    await record.getByText(t('requestState.deployed')).first().waitFor()
    await press('y')
    await page.getByRole('dialog').waitFor()
    await press('Control+Enter')
    await dialogGone()
    await record.getByText(t('requestState.demobilised')).first().waitFor()
    await shot('request-released')
    await press('Alt+l')
    await look('request-released-fr', 'dark', 1440, 900)
    await press('Alt+l')
    await switchTo(driver, 1, people.US)
  })
})

describe('the playbook editor', () => {
  it('[PBE-1] a copy is edited, its faults lead to their fields, and it is adopted as the next revision', async () => {
    const { page, t } = driver
    await driver.goTo(4)
    if ((await page.getByRole('heading', { name: t('library.title') }).count()) === 0) await press('y')
    await page.getByRole('heading', { name: t('library.title') }).waitFor()
    await press('Alt+m')
    await page
      .getByRole('heading', { name: t('editor.check') })
      .or(page.getByText(t('editor.valid')))
      .first()
      .waitFor()
    const english = t('editor.in.en', { label: t('editor.field.title') })
    await fill(english, 'Chemical release at Blue Water')
    await fill(t('editor.in.fr', { label: t('editor.field.title') }), ' ')
    await page
      .getByText(t('editor.faults', { count: 1 }))
      .first()
      .waitFor()
    await shot('editor-fault')
    await press('Alt+g')
    await expect.poll(() => isAt(t('editor.in.fr', { label: t('editor.field.title') }))).toBe(true)
    await press('Control+A')
    await type('Rejet chimique au pont Blue Water')
    await page.getByText(t('editor.valid')).waitFor()
    await tabTo(t('editor.section.steps'))
    await press('Enter')
    await press('Alt+n')
    await page
      .getByText(t('editor.faults', { count: 6 }))
      .first()
      .waitFor()
    await shot('editor-steps')
    await press('Alt+l')
    await look('editor-steps-fr', 'dark', 1920, 1080)
    await look('editor-steps-fr', 'light', 1280, 800)
    await press('Alt+l')
    await fill(english, 'Call the water intakes downstream')
    await fill(t('editor.in.fr', { label: t('editor.field.title') }), 'Appeler les prises d’eau en aval')
    for (const country of ['US', 'CA'] as const) {
      const label = t(`country.${country}`)
      await fill(t('editor.in.en', { label }), 'Duty officer')
      await fill(t('editor.in.fr', { label }), 'Agent de service')
    }
    await page.getByText(t('editor.valid')).waitFor()
    await press('Alt+x')
    await expect.poll(() => readdir(saved)).toHaveLength(1)
    await press('Control+Enter')
    await page.getByRole('heading', { name: t('library.title') }).waitFor()
    await page.getByRole('heading', { name: 'Chemical release at Blue Water' }).waitFor()
    await shot('editor-adopted')
    const [file = ''] = await readdir(saved)
    const read = readPlaybook(await readFile(join(saved, file), 'utf8'))
    expect(read.ok && read.playbook.title.en).toBe('Chemical release at Blue Water')
    expect(file).toContain('EXERCISE')
  })

  it('[PBE-3] a broken file is refused with its places, and a good one opens in the editor', async () => {
    const { page, t } = driver
    const [file = ''] = await readdir(saved)
    const good = await readFile(join(saved, file), 'utf8')
    const broken = join(saved, 'broken.json')
    await writeFile(broken, good.replace('"fr": "Rejet chimique au pont Blue Water"', '"fr": ""'))
    const choose = (path: string) =>
      entente.app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
      }, path)
    await choose(broken)
    await press('Alt+o')
    await page.getByRole('dialog').getByText('/title/fr').waitFor()
    await shot('playbook-refused')
    await press('Escape')
    await dialogGone()
    const other = join(saved, 'other.json')
    await writeFile(other, good.replace(/"id": "cbrne-chemical"/, '"id": "blue-water-chemical"'))
    await choose(other)
    await press('Alt+o')
    await page.getByText(t('editor.fromFile', { name: 'other.json' })).waitFor()
    await press('Control+Enter')
    await page.getByRole('heading', { name: t('library.title') }).waitFor()
  })

  it('[PBE-4] the paper copy is written as PDF and DOCX', async () => {
    const { page, t } = driver
    await rm(saved, { recursive: true, force: true })
    await mkdir(saved)
    await press('Alt+c')
    await page.getByRole('dialog').waitFor()
    await shot('paper-copy')
    expect(await violationsOn(entente.page)).toEqual([])
    await press('Enter')
    await expect.poll(async () => (await readdir(saved)).join(), { timeout: 60_000 }).toContain('.pdf')
    await page.getByRole('status').waitFor()
    await take(t('report.screen.format'), 'DOCX')
    await tabTo(t('report.screen.exportAs', { format: 'DOCX' }))
    await press('Enter')
    await expect.poll(async () => (await readdir(saved)).join(), { timeout: 60_000 }).toContain('.docx')
    await page.getByRole('status').waitFor()
    await take(t('report.screen.format'), 'HTML')
    await tabTo(t('report.screen.exportAs', { format: 'HTML' }))
    await press('Enter')
    await expect.poll(async () => (await readdir(saved)).join(), { timeout: 60_000 }).toContain('.html')
  })
})
