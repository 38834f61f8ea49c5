import { facilityById, facilityName } from '../../data/reference/reference.ts'
import type { Language } from '../../data/model/country.ts'
import type { Driver } from './driver.ts'

/** A facility's name as the window shows it. */
export function nameOf(id: string, language: Language): string {
  const facility = facilityById(id)
  if (!facility) throw new Error(`${id} is in the reference data`)
  return facilityName(facility, language)
}

type Desk = {
  country: 'US' | 'CA'
  agency: string
  place: string
  code: string
  name: string
  position: string
}

/** Fills the form that makes a desk and its first official, and makes it. */
export async function makeDesk(driver: Driver, desk: Desk, submit: string): Promise<void> {
  const { t, page } = driver
  await driver.tick(page.getByRole('radio', { name: t(`country.${desk.country}`) }).last())
  await driver.choose('welcome.agency', desk.agency)
  await driver.fill('welcome.place', desk.place)
  await driver.fill('welcome.code', desk.code)
  await driver.fill('welcome.name', desk.name)
  await driver.fill('welcome.position', desk.position)
  await driver.press(submit)
}

/** Another official acts: the key that opens the list, and a digit. */
export async function switchTo(driver: Driver, place: number, name: string): Promise<void> {
  const { page } = driver
  await page.keyboard.press('o')
  await page.getByRole('option', { name }).waitFor()
  await page.keyboard.press(String(place))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('banner').getByText(name).or(page.getByText(name)).first().waitFor()
}
