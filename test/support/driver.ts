import type { Locator, Page } from 'playwright'
import type { Language } from '../../data/model/country.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { translate, type MessageValues } from '../../data/words/translate.ts'

/** Works a window as an official does: by the words on the screen, in either language. */
export function driverOf(page: Page, language: Language) {
  const t = (key: MessageKey, values?: MessageValues) => translate(language, key, values)
  const dialog = () => page.getByRole('dialog').last()
  const begins = (label: string) => new RegExp(`(^|\\s)${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

  const driver = {
    t,
    page,
    dialog,
    /** Fills a text field by its label. */
    fill: async (label: MessageKey, text: string, within: Locator | Page = page) => {
      await within
        .getByRole('textbox', { name: begins(t(label)) })
        .first()
        .fill(text)
    },
    /** Opens a list by its label and takes the option that has the text. */
    choose: async (label: MessageKey, option: string, within: Locator | Page = page) => {
      await within
        .getByRole('button', { name: begins(t(label)) })
        .first()
        .click()
      await page.getByRole('option', { name: option }).first().click()
    },
    /** Types into a field that searches, and takes the first match that has the text. */
    search: async (label: MessageKey, query: string, option: string, within: Locator | Page = page) => {
      const field = within.getByRole('combobox', { name: begins(t(label)) }).first()
      await field.fill(query)
      await page.getByRole('option', { name: option }).first().click()
    },
    /** Ticks a box or radio button by the key that does it. */
    tick: async (box: Locator) => {
      await box.focus()
      await box.press('Space')
    },
    press: async (name: string, within: Locator | Page = page) => {
      await within.getByRole('button', { name }).first().click()
    },
    /** Sets all cells of a direction in the grid of states. */
    setCell: async (mode: MessageKey, direction: MessageKey, state: MessageKey) => {
      const group = dialog().getByRole('radiogroup', { name: `${t(mode)}, ${t(direction)}` })
      await driver.tick(group.getByRole('radio', { name: t(state) }))
    },
    /** Saves the open form and waits until it says so by closing. */
    submit: async (name: MessageKey, values?: MessageValues) => {
      const form = dialog()
      await form
        .getByRole('button', { name: t(name, values) })
        .last()
        .click()
      await form.waitFor({ state: 'detached' })
    },
    goTo: async (place: number) => {
      await page.keyboard.press(`Alt+${String(place)}`)
    },
  }
  return driver
}

export type Driver = ReturnType<typeof driverOf>
