import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { controls, type ControlProps } from './fields/controls.tsx'
import type { FormField } from './form-field.ts'
import { fieldsOf } from './form-fields.ts'
import type { EntryForm } from './use-entry-form.ts'

/** The fields of the form's kind, in their order; `hidden` ones are given by where the form was opened. */
export function EntryFields(props: { form: EntryForm; hidden?: readonly string[] }) {
  const t = useTranslate()
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const { form, hidden = [] } = props
  const fields = fieldsOf(form.kind, form.values).filter(({ name }) => !hidden.includes(name))
  const isFilled = ({ name }: FormField) => form.values[name] !== null && form.values[name] !== ''
  const first = (fields.find((field) => !isFilled(field)) ?? fields[0])?.name
  return (
    <div className="entry-fields">
      {fields.map((field) => {
        const fault = form.faults[field.name]
        const control: ControlProps = {
          label: t(field.label),
          hint: field.hint && t(field.hint),
          error: fault && t(fault),
          isRequired: field.isRequired ?? false,
          autoFocus: field.name === first,
          value: form.values[field.name],
          onChange: (value) => form.set({ [field.name]: value }),
          values: form.values,
          country,
          t,
        }
        return (
          <div
            key={field.name}
            data-field={field.name}
            className={field.isWide ? 'entry-field wide' : 'entry-field'}
          >
            {controls[field.control](control)}
          </div>
        )
      })}
    </div>
  )
}
