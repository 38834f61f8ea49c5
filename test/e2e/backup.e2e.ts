import { readdir, readFile, rename, rm, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { besideOf } from '../../electron/backup/backups.ts'
import { violationsOn } from '../support/axe.ts'
import { backedLaptop, emptyLaptop, patient } from '../support/backed-laptop.ts'
import { note } from '../support/desk-work.ts'
import { removeFolders } from '../support/launch.ts'
import { chooses, switchOn, type Laptop } from '../support/laptop.ts'
import { root } from '../../tools/paths.ts'

const event = 'Storm on the river'
let laptops: Laptop[] = []
afterAll(removeFolders)
afterEach(async () => {
  for (const { entente } of laptops) await entente.close().catch(() => undefined)
  laptops = []
})
const used = <T extends Laptop>(laptop: T): T => {
  laptops.push(laptop)
  return laptop
}

const shot = async ({ page }: Laptop, name: string) => {
  await mkdir(join(root, 'screenshots'), { recursive: true })
  await page.screenshot({ path: join(root, 'screenshots', `backup-${name}.png`) })
}

/** Opens the dialog with its key and looks into a folder. */
async function lookInto(laptop: Laptop, folder: string): Promise<void> {
  const { page, t } = laptop
  await chooses(laptop, folder)
  await page.keyboard.press('Alt+b')
  await page.getByRole('button', { name: t('backup.restore.folder') }).click(patient)
  await page.locator('.bk-found').first().waitFor(patient)
}

async function restoreShown({ page, t, dialog }: Laptop): Promise<void> {
  await dialog().locator('.bk-card').waitFor(patient)
  await dialog()
    .getByRole('button', { name: t('backup.restore.do'), exact: true })
    .click()
  await dialog().getByRole('status').locator('.callout').first().waitFor(patient)
  await page.keyboard.press('Escape')
}

it('[BAK-11] killed while it writes and its disk gone: an empty computer has every acknowledged entry again', async () => {
  const { laptop, drive } = await backedLaptop('en', event)
  used(laptop)
  const acknowledged: string[] = []
  for (let each = 1; each <= 8; each += 1) {
    await note(laptop, `Acknowledged ${String(each)}`)
    acknowledged.push(`Acknowledged ${String(each)}`)
  }
  await laptop.entente.kill()
  await rm(laptop.entente.profile, { recursive: true })
  await rm(besideOf(laptop.entente.profile), { recursive: true })

  const empty = used(await emptyLaptop('en'))
  const { page, t } = empty
  await page.getByText(t('backup.restore.first')).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await lookInto(empty, drive)
  await page.locator('.bk-found').first().click()
  const card = empty.dialog().locator('.bk-card')
  await card.waitFor(patient)
  expect(await card.innerText()).toContain(event)
  expect(await card.innerText()).toContain(t('workspaceMode.exercise').toUpperCase())
  expect(await violationsOn(page)).toEqual([])
  await shot(empty, 'look-en')
  await restoreShown(empty)
  // The desk begins anew: filled in, with a code that no number bears yet.
  await page.getByText(t('welcome.firstRestored')).waitFor()
  await shot(empty, 'first-en')
  expect(await page.getByRole('textbox', { name: new RegExp(t('welcome.code')) }).inputValue()).toBe('DETB')
  await empty.press(t('welcome.make'))
  await page.getByRole('alert').or(page.locator('.callout')).filter({ hasText: 'DETB' }).first().waitFor()
  await page.getByRole('button', { name: new RegExp(t('welcome.continue')) }).click()
  await page.getByRole('banner').getByText(event).first().waitFor(patient)
  const lost = t('problem.health.database-lost', { count: 0, events: 0, desks: 0, names: '' })
  expect(await page.getByText(lost.split('.')[0] ?? '').count()).toBe(0)
  // Its keys act once the event is shown.
  await page.locator('.situation-map .leaflet-container').first().waitFor(patient)
  await empty.goTo(2)
  for (const text of acknowledged)
    await page.getByRole('article').filter({ hasText: text }).first().waitFor(patient)
  // The entries of the key that is gone stay verified.
  const first = page.getByRole('article').filter({ hasText: 'Acknowledged 1' }).first()
  await expect.poll(() => first.innerText(), patient).not.toContain(t('seal.notChecked'))
  await shot(empty, 'restored-en')

  // The same once more adds nothing.
  await lookInto(empty, drive)
  await page.locator('.bk-found').first().click()
  await card.waitFor(patient)
  await restoreShown(empty)
  expect(await page.getByRole('article').filter({ hasText: 'Acknowledged 1' }).count()).toBe(1)
})

it('[BAK-12] en français, au clavier seul : une sauvegarde abîmée est refusée par sa ligne, une autre est restaurée', async () => {
  const { laptop, drive } = await backedLaptop('fr', 'Tempête sur la rivière')
  await note(laptop, 'Une note du poste')
  await laptop.entente.close()
  const files = (await readdir(drive, { recursive: true })).filter((name) => name.endsWith('.entente-backup'))
  expect(files.length).toBeGreaterThan(0)
  const damaged = join(drive, files.sort().at(-1) ?? '')
  const text = await readFile(damaged, 'utf8')
  await writeFile(damaged, text.replace('Une note du poste', 'Une note du posta'))

  const empty = used(await emptyLaptop('fr'))
  const { page, t, dialog } = empty
  await chooses(empty, damaged)
  await page.keyboard.press('Alt+b')
  const byFile = dialog().getByRole('button', { name: t('backup.restore.file') })
  await byFile.focus()
  await page.keyboard.press('Enter')
  await page.locator('.bk-found').first().focus(patient)
  await page.keyboard.press('Enter')
  const refusal = dialog().getByRole('alert')
  await refusal.waitFor(patient)
  expect(await refusal.innerText()).toMatch(/ligne \d+ n’est pas ce qui a été écrit/)
  expect(
    await dialog()
      .getByRole('button', { name: t('backup.restore.do'), exact: true })
      .isEnabled(),
  ).toBe(false)
  await shot(empty, 'damaged-fr')
  await page.keyboard.press('Escape')
  await lookInto(empty, drive)
  await page.locator('.bk-found').first().focus()
  await page.keyboard.press('Enter')
  await restoreShown(empty)
  await page.getByText(t('welcome.firstRestored')).waitFor()
})

it('[BAK-13] a second folder that is gone is told on every screen, and the word is taken back once it is there again', async () => {
  const { laptop, drive } = await backedLaptop('en', event)
  used(laptop)
  const { page, t } = laptop
  await rename(drive, `${drive}-away`)
  await note(laptop, 'Written while the drive is away')
  const notice = page.getByRole('alert').filter({ hasText: drive })
  await notice.waitFor(patient)
  await shot(laptop, 'gone-en')
  await laptop.goTo(1)
  await notice.waitFor()
  await rename(`${drive}-away`, drive)
  await notice.getByRole('button', { name: t('backup.retry') }).click()
  await notice.waitFor({ state: 'detached', ...patient })
  const copy = (await readdir(drive, { recursive: true })).find((name) =>
    /copy [0-9a-f-]+\.jsonl$/.test(name),
  )
  expect(await readFile(join(drive, copy ?? ''), 'utf8')).toContain('Written while the drive is away')
  await page.keyboard.press('Control+,')
  await shot(laptop, 'settings-en')
  expect(await violationsOn(page)).toEqual([])
})

it('[BAK-14] a whole profile saved into a folder is a whole profile on another computer', async () => {
  const { laptop } = await backedLaptop('en', event)
  used(laptop)
  const { page, t } = laptop
  await note(laptop, 'A note of the first event')
  await page.keyboard.press('Alt+0')
  await laptop.press(t('welcome.modeDo.planning'))
  await laptop.fill('welcome.workspaceName', 'Plans of the river', laptop.dialog())
  await laptop.press(t('welcome.modeDo.planning'), laptop.dialog())
  await page.getByRole('banner').getByText('Plans of the river').waitFor()
  await chooses(laptop, laptop.saved)
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: t('backup.export') }).click()
  const said = page.getByRole('status').filter({ hasText: laptop.saved })
  await said.waitFor(patient)
  await laptop.entente.close()

  const other = used(await emptyLaptop('en'))
  await lookInto(other, laptop.saved)
  await other
    .dialog()
    .getByRole('button', { name: t('backup.restore.all', { count: 2 }) })
    .click()
  await expect.poll(() => other.dialog().locator('[role="status"] .callout').count(), patient).toBe(2)
  await other.page.keyboard.press('Escape')
  await other.press(t('welcome.make'))
  for (const name of [event, 'Plans of the river']) await other.page.getByText(name).first().waitFor(patient)
})

it('[BAK-15] what is typed in any form survives the end of the app', async () => {
  const { laptop } = await backedLaptop('en', event)
  const { page, t, dialog } = laptop
  const { profile } = laptop.entente
  const isKept = (text: string) =>
    expect.poll(async () => (await texts(besideOf(profile))).includes(text), patient).toBe(true)
  await page.keyboard.press('Escape')
  await laptop.goTo(1)
  await page.keyboard.press('b')
  await dialog().getByRole('textbox').first().fill('Trucks use the other bridge')
  await isKept('Trucks use the other bridge')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: t('form.discard.draft') }).click()
  await page.keyboard.press('Alt+r')
  await dialog().getByRole('textbox').first().fill('The storm is over')
  await isKept('The storm is over')
  await laptop.entente.kill()

  const again = used(await switchOn('en', { profile }))
  await again.page.locator('.typed').filter({ hasText: 'The storm is over' }).waitFor(patient)
  await again.press(t('ui.dismiss'))
  await again.page.keyboard.press('b')
  const field = again.dialog().getByRole('textbox').first()
  await expect.poll(() => field.inputValue(), patient).toBe('Trucks use the other bridge')
})

/** Everything in a folder as one text. */
async function texts(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((each) => each.isFile())
  return (
    await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))
  ).join('')
}

it('[INT-4] the check is asked for by its key, names what was damaged, and its report is saved', async () => {
  const { laptop } = await backedLaptop('en', event)
  const { page, t, dialog } = laptop
  await note(laptop, 'A note to be damaged')
  await page.keyboard.press('Alt+t')
  await dialog()
    .getByRole('button', { name: t('integrity.do') })
    .click()
  await dialog()
    .getByText(t('integrity.result', { count: 0 }))
    .waitFor(patient)
  expect(await violationsOn(page)).toEqual([])
  await shot(laptop, 'integrity-en')
  const { profile } = laptop.entente
  const [journal = ''] = await readdir(join(profile, 'journal'))
  const path = join(profile, 'journal', journal)
  await writeFile(path, (await readFile(path, 'utf8')).replace('to be damaged', 'that is damaged'))
  await dialog()
    .getByRole('button', { name: t('integrity.again') })
    .click()
  await dialog().getByText(t('integrity.found.line')).waitFor(patient)
  await shot(laptop, 'integrity-found-en')
  for (const name of ['integrity.csv', 'integrity.txt'] as const)
    await dialog()
      .getByRole('button', { name: t(name) })
      .click()
  await expect
    .poll(async () => (await readdir(laptop.saved)).map((name) => name.slice(-4)).sort(), patient)
    .toEqual(['.csv', '.txt'])
  expect(await texts(laptop.saved)).toContain(t('integrity.found.line'))
  await laptop.entente.close()
})
