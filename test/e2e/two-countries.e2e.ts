import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bridge,
  exported,
  note,
  ownDigits,
  retitle,
  sharedLog,
  shot,
  stands,
  withoutCrossing,
} from '../support/desk-work.ts'
import { removeFolders } from '../support/launch.ts'
import {
  chooses,
  digitsIn,
  importIt,
  isInProfile,
  openBundle,
  rowsIn,
  saveBundle,
  switchOn,
  tallies,
  textOf,
  type Laptop,
} from '../support/laptop.ts'
import { makeDesk, nameOf } from '../support/story.ts'

const event = 'Blue Water tabletop'
const secret = 'Renfort discret de Windsor en route'
const ownWords = 'Second inspection lane on overtime'

let sarnia: Laptop
let huron: Laptop
beforeAll(async () => {
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
  let answer: string

  it('[LAP-1] Sarnia opens an exercise and hands over what is shared of it', async () => {
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

  it('[LAP-2] Port Huron joins from its first screen by that file alone', async () => {
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
    expect(await tallies(huron)).toEqual([7, 0, 0, 0])
    await shot(huron, 'join-preview')
    const read = await ownDigits(sarnia)
    expect(read).toMatch(/^(\d{5} ){5}\d{5}$/)
    expect(await digitsIn(huron, '.key-ask .digits.lg')).toBe(read)
    await huron.tick(huron.dialog().getByRole('radio', { name: t('exchange.key.endorse') }))
    await huron.fill('exchange.key.by', 'Superintendent, CBSA Sarnia', huron.dialog())
    await shot(huron, 'join-endorse')
    await importIt(huron)
    await page.getByRole('banner').getByText(event).waitFor()
    await shot(huron, 'joined')

    await huron.goTo(1)
    await page.getByRole('row').filter({ hasText: 'Camion en feu' }).waitFor()
    await huron.goTo(3)
    await page.getByText('Camions par Détroit').first().waitFor()
    await huron.goTo(2)
    await page.getByRole('article').filter({ hasText: '55 min' }).waitFor()
    await shot(huron, 'join-log')
    expect(await page.getByText(secret).count()).toBe(0)
  })

  it('[LAP-3] what Canada keeps is nowhere on the other laptop: in no row and no byte of its profile', async () => {
    expect(JSON.stringify(await rowsIn(huron))).toContain('Camion en feu')
    expect(JSON.stringify(await rowsIn(huron))).not.toContain(secret)
    expect(await isInProfile(huron, 'Camion en feu')).toBe(true)
    expect(await isInProfile(huron, secret)).toBe(false)
    expect(await isInProfile(sarnia, secret)).toBe(true)
  })

  it('[LAP-4] a concurrence from a key that nobody checked is shown and does not count', async () => {
    const { t, page } = huron
    await huron.goTo(3)
    await page.getByText('Camions par Détroit').first().click()
    await page.getByRole('button', { name: t('decisions.act.concur'), exact: true }).waitFor()
    await page.keyboard.press('c')
    await huron.fill('form.decision.signName', 'Dana Example', huron.dialog())
    await huron.submit('form.concur.submit')
    await page.getByText(t('exchange.uncounted.ours', { answer: 'concurs' })).waitFor()
    expect(await page.getByRole('button', { name: t('decisions.act.concur'), exact: true }).count()).toBe(0)
    await shot(huron, 'concurred')

    await huron.goTo(2)
    await page.keyboard.press('Alt+s')
    await note(huron, ownWords)
    await page.keyboard.press('Alt+s')
    await retitle(huron, 'Truck fire, put out')
    answer = await saveBundle(huron)
    expect(await textOf(answer)).not.toContain(ownWords)
    await shot(huron, 'answered')

    await openBundle(sarnia, answer)
    expect(await tallies(sarnia)).toEqual([5, 0, 0, 0])
    await shot(sarnia, 'answer-preview')
    expect(await digitsIn(sarnia, '.key-ask .digits.lg')).toBe(await ownDigits(huron))
    await importIt(sarnia)
    await shot(sarnia, 'answer-imported')
    await sarnia.goTo(1)
    await sarnia.page.getByRole('row').filter({ hasText: 'Truck fire, put out' }).waitFor()
    await sarnia.goTo(3)
    await sarnia.page.getByText('Camions par Détroit').first().click()
    await sarnia.page
      .getByText(sarnia.t('exchange.uncounted.concurs', { country: sarnia.t('country.US') }))
      .waitFor()
    await stands(sarnia, 'decisionState.awaiting')
    await shot(sarnia, 'uncounted')
  })

  it('[LAP-5] once the key is endorsed, the decision is in effect on both laptops', async () => {
    const { t } = sarnia
    await sarnia.press(t('exchange.endorse'))
    expect(await digitsIn(sarnia, '.dialog .digits.lg')).toBe(await ownDigits(huron))
    await sarnia.fill('exchange.key.by', 'Watch commander, CBP Port Huron', sarnia.dialog())
    await shot(sarnia, 'endorse')
    await sarnia.submit('exchange.endorse.submit')
    await stands(sarnia, 'decisionState.inEffect')
    await shot(sarnia, 'in-effect')

    await openBundle(huron, await saveBundle(sarnia))
    expect(await tallies(huron)).toEqual([1, 0, 0, 0])
    await importIt(huron)
    await huron.goTo(3)
    await stands(huron, 'decisionState.inEffect')
    await shot(huron, 'in-effect-us')
  })

  it('[LAP-6] what both changed at once stands side by side on both, until one settles it on the record', async () => {
    await retitle(sarnia, 'Feu éteint, inspection en cours')
    await retitle(huron, 'Fire out, tow truck on the span')
    const [fromSarnia, fromHuron] = [await saveBundle(sarnia), await saveBundle(huron)]
    await openBundle(huron, fromSarnia)
    // Sarnia has no receipt of the endorsement yet, so that crosses once more.
    expect(await tallies(huron)).toEqual([1, 1, 1, 0])
    await shot(huron, 'conflict-preview')
    await importIt(huron)
    await openBundle(sarnia, fromHuron)
    expect(await tallies(sarnia)).toEqual([1, 0, 1, 0])
    await shot(sarnia, 'conflict-preview-fr')
    await importIt(sarnia)
    await shot(sarnia, 'conflict-imported')

    const seen: string[][] = []
    for (const laptop of [sarnia, huron]) {
      await laptop.goTo(1)
      const mark = laptop.t('exchange.mark.conflictName', { count: 2, name: 'SAR-1' })
      await laptop.page.getByRole('button', { name: mark }).first().click()
      await laptop.dialog().waitFor()
      seen.push((await laptop.dialog().locator('.version').allInnerTexts()).sort())
      await shot(laptop, `conflict-${laptop.language}`)
    }
    expect(seen[0]).toHaveLength(2)
    for (const each of seen)
      for (const title of ['Feu éteint, inspection en cours', 'Fire out, tow truck on the span'])
        expect(each.filter((version) => version.includes(title))).toHaveLength(1)
    await huron.page.keyboard.press('Escape')
    const { page } = sarnia
    await sarnia.tick(sarnia.dialog().getByRole('radio').last())
    await sarnia.fill('form.reason', 'Vérifié par téléphone', sarnia.dialog())
    await sarnia.submit('exchange.resolve.submit')
    await page.locator('.conflict-mark').first().waitFor({ state: 'detached' })
    await openBundle(huron, await saveBundle(sarnia))
    await shot(huron, 'resolved-preview')
    await importIt(huron)
    await huron.goTo(1)
    await huron.page.getByRole('row').filter({ hasText: 'SAR-1' }).waitFor()
    expect(await huron.page.locator('.conflict-mark').count()).toBe(0)
  })

  it('[LAP-7] the same bundle again brings nothing; one with a flipped byte, or cut, is refused and changes nothing', async () => {
    const last = await saveBundle(huron)
    await openBundle(sarnia, last)
    await importIt(sarnia)
    await openBundle(sarnia, last)
    expect((await tallies(sarnia))[0]).toBe(0)
    await sarnia.page.getByText(sarnia.t('exchange.nothingNew')).waitFor()
    await shot(sarnia, 'repeated')
    const before = await rowsIn(sarnia)
    await sarnia.page.getByText(sarnia.t('exchange.alreadyRecorded')).waitFor()
    expect(await sarnia.page.locator('[data-region="receive"] .xc-foot button').first().isDisabled()).toBe(
      true,
    )
    await sarnia.press(sarnia.t('exchange.setAside'))

    const bytes = await readFile(answer)
    const flipped = Buffer.from(bytes)
    const place = Math.floor(bytes.length * 0.75)
    flipped.writeUInt8(bytes.readUInt8(place) ^ 1, place)
    const { t } = sarnia
    for (const [name, content, said] of [
      ['flipped', flipped, t('problem.bundle.altered', { line: 0 }).split('.')[0]],
      ['cut', bytes.subarray(0, bytes.length - 200), t('problem.bundle.cut', { line: '@' }).split('@')[0]],
    ] as const) {
      const path = join(sarnia.saved, `${name}.entente`)
      await writeFile(path, content)
      await openBundle(sarnia, path)
      const told = sarnia.page.locator('[data-region="receive"]').getByRole('alert')
      await told.waitFor()
      expect(await told.innerText()).toContain(said)
      await shot(sarnia, `refused-${name}`)
    }
    expect(await rowsIn(sarnia)).toEqual(before)
  })

  it('[LAP-8] a locked bundle opens with its passphrase and with no other', async () => {
    const words = 'quatre mots bien choisis'
    await withoutCrossing(sarnia)
    await note(sarnia, 'Remorquage terminé')
    const locked = await saveBundle(sarnia, words)
    expect((await readFile(locked)).includes('Remorquage')).toBe(false)
    await openBundle(huron, locked)
    const { t, page } = huron
    await huron.fill('exchange.pass.first', 'quatre mots mal choisis')
    await huron.press(t('exchange.unlock'))
    await page.getByText(t('problem.bundle.wrong-passphrase')).waitFor()
    await shot(huron, 'wrong-passphrase')
    await huron.fill('exchange.pass.first', words)
    await huron.press(t('exchange.unlock'))
    expect((await tallies(huron))[0]).toBe(1)
    await importIt(huron)
    await withoutCrossing(huron)
    await page.getByRole('article').filter({ hasText: 'Remorquage terminé' }).waitFor()
  })

  it('[LAP-9] in the end both hold the same shared log, row for row, and both reports name the same decision', async () => {
    await openBundle(sarnia, await saveBundle(huron))
    await importIt(sarnia)
    for (const laptop of [sarnia, huron]) await laptop.goTo(8)
    expect(await digitsIn(sarnia, '.digits.code')).toBe(await digitsIn(huron, '.digits.code'))
    await huron.page.keyboard.press('Alt+l')
    const logs = [await sharedLog(sarnia), await sharedLog(huron)]
    expect(logs[0]).toHaveLength(18)
    expect(logs[0]).toEqual(logs[1])
    const reports = [await exported(sarnia), await exported(huron)]
    expect(reports[0]?.csv).toBe(reports[1]?.csv)
    expect(reports[0]?.entries).toEqual(reports[1]?.entries)
    for (const report of reports)
      for (const named of ['SAR-2', 'Camions par Détroit', 'Vérifié par téléphone', 'Remorquage terminé'])
        expect(report.html).toContain(named)
    expect(await isInProfile(huron, secret)).toBe(false)
    expect(await isInProfile(sarnia, ownWords)).toBe(false)
    for (const laptop of [sarnia, huron]) expect(await laptop.entente.outbound()).toEqual([])
  })
})
