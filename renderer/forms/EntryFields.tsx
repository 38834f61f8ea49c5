import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { controls, type ControlProps } from './fields/controls.tsx'
import { fieldsOf } from './form-fields.ts'
import type { EntryForm } from './use-entry-form.ts'

/** The fields of the form's kind, in their order; `hidden` ones are given by where the form was opened. */
export function EntryFields(props: { form: EntryForm; hidden?: readonly string[] }) {
  const t = useTranslate()
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const { form, hidden = [] } = props
  return (
    <div className="entry-fields">
      {fieldsOf(form.kind, form.values)
        .filter(({ name }) => !hidden.includes(name))
        .map((field, index) => {
          const fault = form.faults[field.name]
          const control: ControlProps = {
            label: t(field.label),
            hint: field.hint && t(field.hint),
            error: fault && t(fault),
            isRequired: field.isRequired ?? false,
            autoFocus: index === 0,
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
