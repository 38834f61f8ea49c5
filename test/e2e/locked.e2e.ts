import { createHash } from 'node:crypto'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type {} from '../../renderer/machine/machine.ts' // declares window.machine
import { violationsOn } from '../support/axe.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { launchEntente, removeFolders, temporaryFolder, type Launched } from '../support/launch.ts'
import { makeDesk } from '../support/story.ts'

const passphrase = 'correct horse battery staple'
const needles = {
  event: 'NeedleEventOnTheRiver',
  note: 'NeedleOfTheNote',
  title: 'NeedleOfTheDisruption',
  official: 'NeedleOfficial',
  attachment: 'NeedleOfTheAttachment',
  draft: 'NeedleOfTheDraft',
  kind: 'disruption.opened',
  facility: 'ambassador-bridge',
}
const patient = { timeout: 30_000 }
const picture = Buffer.from(`${needles.attachment} `.repeat(4_000))

let entente: Launched
let page: Page
let driver: Driver
let profile: string
afterAll(removeFolders)
afterEach(() => entente.close().catch(() => undefined))

async function start(at = profile): Promise<void> {
  profile = at
  entente = await launchEntente({ profile, args: ['--lang=en-CA'] })
  follow(entente.page)
}

function follow(next: Page): void {
  page = next
  page.setDefaultTimeout(15_000)
  driver = driverOf(page, 'en')
}

/** The window that takes the place of the one there was. */
async function replaced(): Promise<void> {
  const before = page
  const shown = () =>
    entente.app.windows().find((each) => each !== before && !each.isClosed() && !each.url().endsWith('?fill'))
  await expect.poll(() => before.isClosed() && Boolean(shown()), { timeout: 60_000 }).toBe(true)
  follow(shown() as Page)
  await page.waitForLoadState('load')
}

/** A profile with everything in it that must not be found: entries, a name, an attachment, a draft. */
async function filled(): Promise<void> {
  await start(await temporaryFolder())
  const { t } = driver
  const desk = { country: 'US', agency: 'CBP', place: 'Detroit', code: 'DET', position: 'Commander' } as const
  await makeDesk(driver, { ...desk, name: needles.official }, t('welcome.make'))
  await driver.press(t('welcome.modeDo.exercise'))
  await driver.fill('welcome.workspaceName', needles.event, driver.dialog())
  await driver.search('welcome.crossings', 'Ambassador', 'Ambassador Bridge', driver.dialog())
  await driver.press(t('welcome.modeDo.exercise'), driver.dialog())
  await page.getByRole('banner').getByText(needles.event).waitFor()
  await disruption()
  await driver.submit('form.disruption.submit')
  await note(needles.note)
  await page.keyboard.press('Control+Enter')
  await driver.dialog().waitFor({ state: 'detached' })
  await note(needles.draft)
  await page.keyboard.press('Escape')
  const hash = createHash('sha256').update(picture).digest('hex')
  const kept = await page.evaluate(
    ([name, text]) =>
      window.machine?.ask('attachment.put', { hash: name, bytes: new TextEncoder().encode(text) }),
    [hash, picture.toString()] as const,
  )
  expect(kept?.ok).toBe(true)
}

async function note(text: string): Promise<void> {
  await page.keyboard.press('n')
  await driver.dialog().getByRole('textbox').first().fill(text)
}

async function disruption(): Promise<void> {
  await page.keyboard.press('d')
  await driver.search('form.facility', 'Ambassador', 'Ambassador Bridge', driver.dialog())
  await driver.fill('form.title', needles.title, driver.dialog())
  await driver.fill('form.source', 'Bridge operator', driver.dialog())
  await driver.setCell('mode.commercial', 'direction.toCA', 'state.closed')
}

async function openLockForm(button: 'lock.set' | 'lock.change' | 'lock.remove'): Promise<void> {
  await page.keyboard.press('Control+,')
  await driver.press(driver.t(button))
}

async function lock(): Promise<void> {
  await openLockForm('lock.set')
  await driver.fill('exchange.pass.first', passphrase, driver.dialog())
  await driver.fill('exchange.pass.again', passphrase, driver.dialog())
  await driver.press(driver.t('lock.setNow'), driver.dialog())
}

async function unlock(typed = passphrase): Promise<void> {
  await driver.fill('lock.type', typed)
  await page.keyboard.press('Enter')
}

/** What is found in any file of the profile, as UTF-8 or UTF-16, by needle. */
async function found(): Promise<string[]> {
  const texts: Buffer[] = []
  for (const file of await readdir(profile, { recursive: true, withFileTypes: true })) {
    texts.push(Buffer.from(file.name))
    if (file.isFile()) texts.push(await readFile(join(file.parentPath, file.name)))
  }
  return Object.entries(needles)
    .filter(([, needle]) =>
      texts.some((text) => text.includes(needle) || text.includes(Buffer.from(needle, 'utf16le'))),
    )
    .map(([name]) => name)
}

/** Everything is there again: the event, the note, the official, the attachment byte for byte, the draft. */
async function expectWhole(): Promise<void> {
  await page.getByRole('banner').getByText(needles.event).waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByText(needles.note).first().waitFor()
  await page.getByText(needles.official).first().waitFor()
  const bytes = await page.evaluate(async (hash) => {
    const reply = await window.machine?.ask('attachment.get', { hash })
    return reply?.ok && reply.value ? [...reply.value] : []
  }, createHash('sha256').update(picture).digest('hex'))
  expect(Buffer.from(bytes).equals(picture)).toBe(true)
}

/** Presses the key; the window goes with it. */
const pressLockKey = () => page.keyboard.press('Control+Shift+L').catch(() => undefined)

const status = async () => {
  const reply = await page.evaluate(() => window.machine?.ask('lock.state', {}))
  return reply?.ok ? reply.value.status : null
}

/** A profile that was filled once, and the same one locked. */
let open: string
let locked: string
const copyOf = async (template: string) => {
  const copy = await temporaryFolder()
  await cp(template, copy, { recursive: true })
  return copy
}
beforeAll(async () => {
  await filled()
  await entente.close()
  open = profile
}, 180_000)

describe('a locked profile', { timeout: 240_000 }, () => {
  it('[LCK-13] no file of it holds a word of the log; nothing of it is left of before', async () => {
    await start(await copyOf(open))
    await page.getByRole('banner').getByText(needles.event).waitFor()
    expect(await found()).toEqual(Object.keys(needles))
    await lock()
    await replaced()
    await expectWhole()
    await entente.close()
    expect(await found()).toEqual([])
    locked = profile
  })

  it('[LCK-14] shows that it is locked and nothing else, refuses a wrong passphrase, and opens with the right one', async () => {
    await start(await copyOf(locked))
    await page.getByRole('heading', { name: 'Entente' }).waitFor()
    expect(await page.locator('body').innerText()).toMatch(/Locked[^]*Verrouillé/)
    for (const needle of Object.values(needles)) expect(await page.content()).not.toContain(needle)
    expect(await violationsOn(page)).toEqual([])
    await unlock('correct horse battery stable')
    await page.getByText(driver.t('problem.lock.wrong-passphrase')).waitFor()
    const refused = await page.evaluate(() => window.machine?.ask('journal.list', {}))
    expect(refused).toMatchObject({ ok: false, problem: { code: 'lock.locked' } })
    await unlock()
    await expectWhole()
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('n')
    await expect
      .poll(() => driver.dialog().getByRole('textbox').first().inputValue(), patient)
      .toBe(needles.draft)
    await page.keyboard.press('Escape')
    await disruption()
    await driver.submit('form.disruption.submit')
    await page.keyboard.press('Control+,')
    expect(await violationsOn(page)).toEqual([])
    await entente.close()
    expect(await found()).toEqual([])
  })

  it('[LCK-15] locks by key, when nothing was touched for the minutes chosen, and when the computer is locked', async () => {
    await start(await copyOf(locked))
    await unlock()
    await page.getByRole('banner').getByText(needles.event).waitFor()
    await pressLockKey()
    await replaced()
    expect(await status()).toBe('locked')

    await page.clock.install()
    await page.reload()
    await unlock()
    await page.getByRole('banner').getByText(needles.event).waitFor()
    await page.clock.fastForward('14:00')
    await page.mouse.move(200, 200)
    await page.clock.fastForward('14:00')
    expect(await status()).toBe('unlocked')
    await page.clock.fastForward('02:00').catch(() => undefined)
    await replaced()
    expect(await status()).toBe('locked')

    await unlock()
    await page.getByRole('banner').getByText(needles.event).waitFor()
    await entente.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
    await replaced()
    expect(await status()).toBe('locked')
  })

  it('[LCK-16] what was typed in a form when it locked is shown afterwards, and kept encrypted until then', async () => {
    await start(await copyOf(locked))
    await unlock()
    await page.getByRole('banner').getByText(needles.event).waitFor()
    await page.keyboard.press('d')
    await driver.fill('form.title', needles.title, driver.dialog())
    await pressLockKey()
    await replaced()
    await unlock()
    await page.getByRole('banner').getByText(needles.event).waitFor()
    expect(await page.locator('.typed').count()).toBe(0)
    await page.keyboard.press('d')
    const title = driver
      .dialog()
      .getByRole('textbox', { name: driver.t('form.title') })
      .first()
    await expect.poll(() => title.inputValue(), patient).toBe(needles.title)
    await page.keyboard.press('Escape')
    await driver.dialog().waitFor({ state: 'detached' })
    await page.keyboard.press('Alt+R')
    await driver.fill('app.reason', needles.note, driver.dialog())
    await pressLockKey()
    await replaced()
    await entente.close()
    expect(await found()).toEqual([])
    await start()
    await unlock()
    await page.locator('.typed').getByText(needles.note).waitFor()
    await driver.press(driver.t('ui.dismiss'))
    await page.locator('.typed').waitFor({ state: 'detached' })
  })

  it('[LCK-10] ended while it locks, it opens as before, and the next start removes what was begun', async () => {
    await start(await copyOf(open))
    await page.getByRole('banner').getByText(needles.event).waitFor()
    const begun = entente.app.waitForEvent('window')
    await lock()
    await begun
    await entente.kill()
    expect(await readdir(join(profile, 'stores'))).toHaveLength(1)
    await start()
    await expectWhole()
    expect(await status()).toBe('none')
    expect(await readdir(join(profile, 'stores'))).toHaveLength(0)
    // Ended once the new store counts, before the old one was removed.
    await lock()
    await expect
      .poll(async () => (await readFile(join(profile, 'lock.json'), 'utf8')).includes('"salt"'), {
        interval: 20,
        timeout: 60_000,
      })
      .toBe(true)
    await entente.kill()
    await start()
    expect(await status()).toBe('locked')
    await unlock()
    await expectWhole()
    await entente.close()
    expect(await found()).toEqual([])
  })

  it('[LCK-11] the lock is removed with its passphrase only, and everything is there in the open', async () => {
    await start(await copyOf(locked))
    await unlock()
    await page.getByRole('banner').getByText(needles.event).waitFor()
    await openLockForm('lock.remove')
    await driver.fill('lock.present', 'correct horse battery stable', driver.dialog())
    await driver.press(driver.t('lock.remove'), driver.dialog())
    await page.getByText(driver.t('problem.lock.wrong-passphrase')).waitFor()
    await driver.fill('lock.present', passphrase, driver.dialog())
    await driver.press(driver.t('lock.remove'), driver.dialog())
    await replaced()
    expect(await status()).toBe('none')
    await expectWhole()
    await entente.close()
    expect(await found()).toContain('note')
  })
})
