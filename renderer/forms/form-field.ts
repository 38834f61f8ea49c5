import type { MessageKey } from '../../data/words/catalogue.ts'
import type { ControlName } from './fields/controls.tsx'

/** One field of a body as a form shows it. */
export type FormField = {
  name: string
  control: ControlName
  label: MessageKey
  hint?: MessageKey
  isRequired?: true
  /** Takes the whole width of the dialog. */
  isWide?: true
}

/** Values of a form by field of the body that it becomes; unfinished, so of any shape until checked. */
export type FormValues = Readonly<Record<string, unknown>>

/** The fields of a kind, or which of them for what is filled in so far. */
export type Fields = readonly FormField[] | ((values: FormValues) => readonly FormField[])

type More = Partial<Pick<FormField, 'hint' | 'isRequired' | 'isWide'>>

/** A field of a form, by its name in the body. */
export const field = (name: string, control: ControlName, label: MessageKey, more: More = {}): FormField => ({
  name,
  control,
  label,
  ...more,
})

/** A field of free text over the whole width. */
export const prose = (name: string, label: MessageKey, more: More = {}): FormField =>
  field(name, 'prose', label, { isWide: true, ...more })
