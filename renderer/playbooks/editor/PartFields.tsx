import { Plus } from 'lucide-react'
import type { Playbook } from '../../../data/model/playbook.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/parts/Checkbox.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import { BilingualField } from './BilingualField.tsx'
import { renamed, valueAt } from './edit-playbook.ts'
import { useEditor } from './editor-store.ts'
import { useFaultAt } from './faults.ts'
import { fieldLabel, type ListName, type PartField } from './part-fields.ts'
import { CountField, IdField, LinesField, LineField } from './PlainFields.tsx'
import { RefField, RefsField } from './RefFields.tsx'
import { RemoveButton, Texts } from './TextsField.tsx'
import { StartField } from './StartField.tsx'

/** The fields of a part, each at its place in the document. */
export function PartFields(props: { document: Playbook; fields: readonly PartField[]; pointer: string }) {
  return props.fields.map((field) => (
    <OneField
      key={field.name}
      document={props.document}
      field={field}
      pointer={`${props.pointer}/${field.name}`}
    />
  ))
}

function OneField(props: { document: Playbook; field: PartField; pointer: string }) {
  const t = useTranslate()
  const set = useEditor((state) => state.set)
  const { document, field, pointer } = props
  const fault = useFaultAt(pointer)
  const value = valueAt(document, pointer)
  const named = fieldLabel(field.name)
  const label = named ? t(named) : field.name
  const onChange = (next: unknown) => set(pointer, next)
  const common = { label, pointer, onChange }
  switch (field.type) {
    case 'text':
      return (
        <BilingualField
          {...common}
          value={value as Words | null}
          isOptional={field.isOptional ?? false}
          rows={field.rows ?? 2}
        />
      )
    case 'line':
      return <LineField {...common} value={value as string | null} isOptional={field.isOptional ?? false} />
    case 'number':
      return (
        <CountField
          {...common}
          value={value as number | null}
          isOptional={field.isOptional ?? false}
          unit={field.unit}
        />
      )
    case 'id':
      return <Name {...common} value={value as string} document={document} />
    case 'yes':
      return (
        <div data-pointer={pointer}>
          <Checkbox isSelected={value === true} onChange={onChange}>
            {label}
          </Checkbox>
        </div>
      )
    case 'lines':
      return <LinesField {...common} value={value as string[]} />
    case 'start':
      return (
        <StartField
          pointer={pointer}
          document={document}
          value={value as Playbook['starts'][number]['at']}
          onChange={onChange}
        />
      )
    case 'choice': {
      const items = field.options.map((id) => ({ id, label: field.label(id, t) }))
      const choice = { label, items, value: value as string, onChange, error: fault }
      return (
        <div data-pointer={pointer}>
          {items.length > 4 ? <Select {...choice} /> : <Segment {...choice} />}
        </div>
      )
    }
    case 'choices':
      return (
        <div data-pointer={pointer}>
          <CheckboxGroup
            label={label}
            error={fault}
            items={field.options.map((id) => ({ id, label: field.label(id, t) }))}
            value={value as string[]}
            onChange={(ids) => onChange(field.options.filter((id) => ids.includes(id)))}
          />
        </div>
      )
    case 'ref':
      return (
        <RefField
          label={label}
          pointer={pointer}
          lists={field.lists}
          value={value as string | null}
          isOptional={field.isOptional ?? false}
        />
      )
    case 'refs':
      return <RefsField label={label} pointer={pointer} lists={field.lists} value={value as string[]} />
    case 'group':
      return (
        <fieldset className="part-group">
          <legend className="sec">{label}</legend>
          <PartFields document={document} fields={field.fields} pointer={pointer} />
        </fieldset>
      )
    case 'maybe':
      return (
        <fieldset className="part-group" data-pointer={pointer}>
          <legend>
            <Checkbox isSelected={value !== null} onChange={(isOn) => onChange(isOn ? field.blank() : null)}>
              {label}
            </Checkbox>
          </legend>
          {value !== null && <PartFields document={document} fields={field.fields} pointer={pointer} />}
        </fieldset>
      )
    case 'texts':
      return <Texts {...common} value={value as Words[]} />
    case 'list':
      return <SubList {...props} field={field} label={label} />
  }
}

type Words = { en: string; fr: string }

/** A part's name: where a list has it, whatever names it follows. */
function Name(props: {
  document: Playbook
  label: string
  pointer: string
  value: string
  onChange: (value: string) => void
}) {
  const change = useEditor((state) => state.change)
  const { document, pointer, label, value } = props
  const [list, place, last] = pointer.split('/').slice(1)
  const isOfList = last === 'id' && Array.isArray(document[list as ListName])
  return (
    <IdField
      key={pointer}
      label={label}
      pointer={pointer}
      value={value}
      onChange={(id) =>
        isOfList ? change(renamed(document, list as ListName, Number(place), id)) : props.onChange(id)
      }
    />
  )
}

function SubList(props: {
  document: Playbook
  field: Extract<PartField, { type: 'list' }>
  pointer: string
  label: string
}) {
  const t = useTranslate()
  const set = useEditor((state) => state.set)
  const { document, field, pointer, label } = props
  const value = valueAt(document, pointer) as readonly { id?: string }[]
  const fault = useFaultAt(pointer)
  return (
    <fieldset className="part-group" data-pointer={pointer}>
      <legend className="sec">{label}</legend>
      {fault && <p className="fld-error">{fault}</p>}
      {value.map((part, place) => (
        <div key={place} className="sub-part">
          <PartFields document={document} fields={field.fields} pointer={`${pointer}/${String(place)}`} />
          <RemoveButton
            name={part.id ?? `${label} ${String(place + 1)}`}
            onPress={() =>
              set(
                pointer,
                value.filter((_each, i) => i !== place),
              )
            }
          />
        </div>
      ))}
      <Button
        size="sm"
        icon={<Plus aria-hidden="true" />}
        onPress={() => set(pointer, [...value, field.blank(value.length + 1)])}
      >
        {t('editor.addTo', { list: label })}
      </Button>
    </fieldset>
  )
}
