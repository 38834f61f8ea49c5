import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedScenario } from '../../data/reference/scenarios.ts'
import { root } from '../../tools/paths.ts'
import { removeFolders } from '../support/launch.ts'
import { saveBundle, switchOn, type Laptop } from '../support/laptop.ts'
import {
  docxOf,
  madeAt,
  numbersIn,
  pagesOf,
  withOneDigitChanged,
  withoutDrawings,
} from '../support/report-files.ts'
import { claimsOf } from '../support/report-claims.ts'
import { faultsOf, sectionsOf } from '../support/report-text.ts'
import { textsOf } from '../support/report-words.ts'
import { entriesOf, LogFacts } from '../support/log-facts.ts'
import { makeDesk, nameOf } from '../support/story.ts'
import {
  actAs,
  begin,
  crossing,
  open,
  patience,
  people,
  planInForce,
  prepare,
  save,
  seatBoth,
} from '../support/tabletop.ts'
import {
  comment,
  correct,
  declareFinal,
  exportAll,
  joinBy,
  observe,
  rate,
  roundTrip,
  toImprovement,
} from '../support/tabletop-after.ts'
import { answer, deliver, jump, line, reach, toConduct } from '../support/tabletop-conduct.ts'

const folder = join(root, 'screenshots')
const library = 'Plans of the strait'
const event = 'Ambassador Bridge tabletop'
const scenario = shippedScenario('ambassador-bridge-blockade')
const title = scenario?.title.en ?? ''

let room: Laptop
let office: Laptop
/** Bundles of the plan library and of the exercise, as they were before either report was final. */
let plans: string
let exercised: string
const began = new Date().toISOString()
beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  room = await switchOn('en')
  office = await switchOn('fr')
})
afterAll(async () => {
  for (const laptop of [room, office]) await laptop.entente.close()
  await removeFolders()
})

/** Opens a workspace from the welcome screen. */
async function opens({ page, goTo }: Laptop, name: string): Promise<void> {
  const banner = page.getByRole('banner').getByText(name)
  if (await banner.isVisible()) return
  await goTo(0)
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await banner.waitFor()
}

/** How many crossings the coverage of the plan library counts. */
async function validatedIn(laptop: Laptop, count = 1): Promise<void> {
  await opens(laptop, library)
  await laptop.goTo(5)
  await laptop.press(laptop.t('app.screen.coverage'))
  const of = laptop.language === 'fr' ? 'sur' : 'of'
  await laptop.page.getByRole('button', { name: new RegExp(`^${String(count)} ${of} 21`) }).waitFor()
}

const shot = (name: string) => room.page.screenshot({ path: join(folder, `exercise-${name}.png`) })
const shownTime = async () => (await room.page.locator('.bigc time').getAttribute('datetime')) ?? ''

describe('a tabletop on the blockade of the Ambassador Bridge, from preparation to final report', () => {
  it('[TTX-1] both countries sign the plan under test, and the exercise is prepared from the shipped scenario', async () => {
    const { t, page } = room
    await seatBoth(room)
    await begin(room, 'planning', library)
    await planInForce(room, 'Plan of the strait')
    await actAs(room, 'US')
    plans = await saveBundle(room)

    await page.keyboard.press('Alt+0')
    await prepare(room, title, event)

    await room.goTo(1)
    await page.keyboard.press('v')
    const place = page.getByRole('row').getByRole('button', { name: nameOf(crossing, 'en') })
    await place.first().click()
    await page.getByRole('heading', { name: t('planNow.title') }).waitFor()
    await open(room, 'k')
    await room.dialog().getByText('Plan of the strait').first().waitFor()
    await save(room)
    await room.goTo(6)
    await page.getByRole('tab').nth(2).waitFor()
    await page.keyboard.press('Alt+d')
    await page.keyboard.press('e')
    await page.locator('.overview-editor').waitFor()
    await room.choose('report.exercise.plan', 'Plan of the strait')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Enter')
    await page.locator('.overview-editor').waitFor({ state: 'detached' })
    await page.getByText('Plan of the strait').first().waitFor()
    await shot('prepared')
  })

  it('[TTX-2] the clock runs, injects are delivered, and players of both countries act on them', async () => {
    const { t, page } = room
    await toConduct(room)
    await open(room, 'F8')
    await save(room)
    await page.getByRole('button', { name: t('conduct.clock.pause'), exact: true }).waitFor()
    await page.keyboard.press('Control+Shift+Enter')
    await expect.poll(() => line(room, '0').innerText(), patience).toContain('sent')
    await deliver(room, '1')
    await deliver(room, '3')
    await jump(room, '09:12', 'The room is ready')

    await actAs(room, 'CA')
    await page.locator('.inject-card').first().waitFor()
    await answer(room, 'Vehicles stop on Huron Church Road', 'Windsor told Detroit by phone')
    await shot('players')
    await actAs(room, 'US')
    await room.goTo(1)
    await page.keyboard.press('d')
    await room.search('form.facility', 'Ambassador', nameOf(crossing, 'en'), room.dialog())
    await room.fill('form.title', 'Bridge to Canada blocked', room.dialog())
    await room.fill('form.source', 'Bridge operator', room.dialog())
    await room.setCell('mode.commercial', 'direction.toCA', 'state.closed')
    await room.submit('form.disruption.submit')
    await page.getByText('Bridge to Canada blocked').first().waitFor()
    await toConduct(room)
    await jump(room, '09:25', 'Time for the joint call')
    await room.goTo(2)
    await room.tick(page.getByRole('radio', { name: t('noteForm.call') }).first())
    await page
      .getByRole('textbox', { name: t('log.compose.text') })
      .fill('Joint call of both ports, 6 people')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('article').filter({ hasText: 'Joint call of both ports' }).first().waitFor()

    await room.goTo(3)
    await page.getByText(t('decisions.empty')).waitFor()
    await open(room, 'p')
    await room.fill('form.title', 'Divert trucks to the Blue Water Bridge', room.dialog())
    await room.fill('form.decision.text', 'Trucks go by Port Huron.', room.dialog())
    await room.tick(room.dialog().getByRole('checkbox', { name: t('form.decision.alsoConcur') }))
    await room.fill('form.decision.signName', people.US, room.dialog())
    await room.submit('form.decision.submit')
    await page.getByText(t('decisionState.awaiting')).first().waitFor()
    await toConduct(room)
    await jump(room, '09:41', 'Windsor has asked Ottawa')
  })

  it('[TTX-3] the power is cut in the middle: what was said is there, and the clock is right', async () => {
    const { t, page } = room
    await page.keyboard.press('F8')
    await page.getByText(t('conduct.state.paused'), { exact: true }).waitFor()
    const paused = await shownTime()
    await room.entente.kill()
    room = await switchOn('en', { profile: room.entente.profile, saved: room.saved })
    await room.page.getByRole('banner').getByText(event).waitFor()
    await toConduct(room)
    await room.page.getByText(t('conduct.state.paused'), { exact: true }).waitFor()
    expect(await shownTime()).toBe(paused)
    await room.page.keyboard.press('F8')
    await room.page.getByRole('button', { name: t('conduct.clock.pause'), exact: true }).waitFor()
    await room.goTo(3)
    await room.page.getByText('Divert trucks to the Blue Water Bridge').first().waitFor()
  })

  it('[TTX-4] Canada concurs, trucks are diverted; one inject is held, one re-timed, one skipped, one made up', async () => {
    const { t, page } = room
    await actAs(room, 'CA')
    await page.getByText('Divert trucks to the Blue Water Bridge').first().click()
    await open(room, 'c')
    await room.fill('form.decision.signName', people.CA, room.dialog())
    await room.submit('form.concur.submit')
    await page.getByText(t('decisionState.inEffect')).first().waitFor()
    await room.goTo(1)
    await open(room, 'm')
    const form = room.dialog()
    await room.search('form.measure.divertFrom', 'Ambassador', nameOf(crossing, 'en'), form)
    await room.search('form.measure.divertTo', 'Blue Water', nameOf('blue-water-bridge', 'en'), form)
    await room.fill('form.title', 'Trucks by Port Huron', form)
    await room.tick(form.getByRole('checkbox', { name: t('direction.toCA') }))
    await room.tick(form.getByRole('checkbox', { name: t('mode.commercial') }))
    await room.submit('form.measure.submit')

    await actAs(room, 'US')
    await toConduct(room)
    await deliver(room, '5')
    await reach(room, '6')
    await page.keyboard.press('l')
    await expect.poll(() => line(room, '6').innerText(), patience).toContain('held')
    await reach(room, '7')
    await open(room, 't')
    await room
      .dialog()
      .getByRole('textbox', { name: t('conduct.retime.offset') })
      .fill('50')
    await room.fill('conduct.reasonOptional', 'Before the break', room.dialog())
    await save(room)
    await deliver(room, '7')
    await reach(room, '8')
    await open(room, 'x')
    await room.fill('conduct.reason', 'No time left', room.dialog())
    await save(room)
    await expect.poll(() => line(room, '8').innerText(), patience).toContain('skipped')
    await open(room, 'Alt+I')
    await page.keyboard.type('A bus of pupils is stuck')
    await room.fill('conduct.adHoc.text', 'Forty pupils wait on the span.', room.dialog())
    await room.fill('conduct.adHoc.from', 'Bridge operator', room.dialog())
    await room.fill('conduct.adHoc.expected', 'Let the bus turn round', room.dialog())
    await save(room)
    await page.getByText('A bus of pupils is stuck').first().waitFor()
    await reach(room, '3')
    await open(room, 'c')
    const field = room.dialog().getByRole('combobox').first()
    await field.fill('Bridge to Canada blocked')
    await page.getByRole('option').first().click()
    await save(room)
    await expect.poll(() => line(room, '3').innerText(), patience).toContain('met in')
    await shot('conduct')
  })

  it('[TTX-5] evaluators of both countries observe and rate on linked evidence, and the cells say what they learned', async () => {
    const { t, page } = room
    await page.keyboard.press('Alt+e')
    await page.locator('.evaluation').waitFor()
    await observe(room, {
      ...{ objective: /^1\./, rating: 'P', type: 'strength', search: 'Joint call' },
      ...{ text: 'Both ports were on one call soon', reference: 'CI-01' },
    })
    await observe(room, {
      ...{ objective: /^2\./, rating: 'S', type: 'areaForImprovement', search: 'Divert trucks' },
      ...{ text: 'Nobody knew who signs for Windsor', analysis: 'The list of signers is of 2023' },
    })
    await actAs(room, 'CA')
    await observe(room, {
      ...{ objective: /^3\./, rating: 'M', type: 'areaForImprovement', search: 'Trucks by Port Huron' },
      ...{ text: 'The 402 filled before anybody looked', analysis: 'No count of trucks' },
    })
    await observe(room, {
      objective: /^4\./,
      rating: 'S',
      type: 'neutral',
      text: 'Reopening was talked through',
    })
    await rate(room, 2, 'S', 'The diversion worked in the end')
    await actAs(room, 'US')
    await rate(room, 0, 'P', 'Told in time')
    await shot('evaluation')
    await toConduct(room)
    await open(room, 'z')
    await save(room)
    await page.getByText(t('conduct.state.ended'), { exact: true }).first().waitFor()

    await toImprovement(room)
    await comment(room, 'CBP Detroit', 'wentWell', 'One call, one status')
    await comment(room, 'CBSA Windsor', 'toImprove', 'Who signs is not on the wall')
    await comment(room, 'CBP Detroit', 'surprised', 'The 402 filled in half an hour')
    await correct(room, {
      ...{
        finding: 'The list of signers is of 2023',
        recommendation: 'Renew the list of signers each quarter',
      },
      due: '2027-03-31',
    })
    await correct(room, {
      ...{ finding: 'Nobody counts trucks on the 402', recommendation: 'Ask Ontario for its counts' },
      due: '2027-06-30',
    })
    await shot('improvement')
  })

  it('[TTX-6] the report is declared final, and the plan is validated at its crossing in the coverage of this computer', async () => {
    const { t, page } = room
    exercised = await saveBundle(room)
    await toImprovement(room)
    const file = await declareFinal(room, 'PDF')
    expect(file).toMatch(/entente-EXERCISE-ambassador-bridge-tabletop-DET-\d+-en-fr\.pdf$/)
    await page.getByText(t('improvement.validates')).waitFor()
    await shot('final')
    await room.goTo(0)
    await validatedIn(room)
    await room.goTo(0)
    await page
      .getByRole('button', { name: new RegExp(event) })
      .first()
      .click()
    await page.getByRole('banner').getByText(event).waitFor()
  })

  it('[TTX-8] every number of the report, in English, French and both, is what the raw log gives, and the log gives no other', async () => {
    const files = await exportAll(room, {
      languages: ['en', 'fr', 'both'],
      formats: ['HTML', 'PDF', 'DOCX', 'CSV + JSON'],
    })
    const named = (end: string) => files.find((name) => new RegExp(`DET-\\d+${end}$`).test(name)) ?? ''
    const facts = new LogFacts(await entriesOf(named('.json')))
    expect(facts.injects).toHaveLength(6)
    for (const [end, language, isBoth] of [
      ['-en.html', 'en', false],
      ['-fr.html', 'fr', false],
      ['-en-fr.html', 'en', true],
      ['-en-fr.html', 'fr', true],
    ] as const) {
      const html = await readFile(named(end), 'utf8')
      const made = madeAt(html)
      expect(made >= began.slice(0, 16) && made <= new Date().toISOString()).toBe(true)
      const [sections, claims] = [sectionsOf(html, language, isBoth), claimsOf(facts, language, made)]
      expect(faultsOf(sections, claims, textsOf(facts), language)).toEqual([])
      // The check itself: no number can be another one unseen.
      if (isBoth) continue
      const unseen = [...withOneDigitChanged(sections)].filter(
        (changed) => faultsOf(changed, claims, textsOf(facts), language).length === 0,
      )
      expect(unseen).toEqual([])
    }
    for (const language of ['en', 'fr', 'en-fr']) {
      const pages = await pagesOf(named(`-${language}.pdf`))
      expect(pages.length).toBeGreaterThan(4)
      for (const each of pages) expect(each).toContain('EXERCISE | EXERCICE')
      const html = await readFile(named(`-${language}.html`), 'utf8')
      expect(html.split('<main>')[0]).toContain('EXERCISE | EXERCICE')
      const { parts, text } = await docxOf(named(`-${language}.docx`))
      for (const header of parts) expect(header).toContain('EXERCISE | EXERCICE')
      expect(numbersIn(text)).toEqual(numbersIn(withoutDrawings(html)))
    }
  })

  it('[TTX-7] the other country joins on its own computer, declares its own report final, and its coverage says the same', async () => {
    const { t, page } = office
    await makeDesk(
      office,
      {
        ...{ country: 'CA', agency: 'ASFC', place: 'Windsor', code: 'WHQ' },
        ...{ name: 'Hélène Exemple', position: 'Directrice régionale' },
      },
      t('welcome.make'),
    )
    await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
    await joinBy(office, plans, library)
    await validatedIn(office, 0)
    await opens(room, library)
    await roundTrip(office, room)
    await office.goTo(0)
    await joinBy(office, exercised, event)
    await opens(room, event)
    await roundTrip(office, room)
    await toImprovement(office)
    const file = await declareFinal(office, 'DOCX')
    expect(file).toMatch(/entente-EXERCISE-ambassador-bridge-tabletop-WHQ-\d+-en-fr\.docx$/)
    await page.getByText(t('improvement.validates')).waitFor()
    await validatedIn(office)
    for (const laptop of [room, office]) expect(await laptop.entente.outbound()).toEqual([])
  })
})
