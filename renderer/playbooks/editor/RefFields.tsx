import { X } from 'lucide-react'
import type { Playbook } from '../../../data/model/playbook.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { ComboBox } from '../../ui/parts/ComboBox.tsx'
import { useFaultAt } from './faults.ts'
import { partTitle } from './part-title.ts'
import type { ListName } from './part-fields.ts'

type Common = { label: string; pointer: string; document: Playbook }

function useOptions(document: Playbook, lists: readonly ListName[]) {
  const language = useLanguage()
  return lists.flatMap((list) =>
    document[list].map((part) => ({
      id: part.id,
      label: [part.id, partTitle(part, language)].filter(Boolean).join(' '),
    })),
  )
}

/** One part of the document by its name; what is named and not there stays in sight. */
export function RefField(
  props: Common & {
    list: ListName
    value: string | null
    isOptional: boolean
    onChange: (value: string | null) => void
  },
) {
  const items = useOptions(props.document, [props.list])
  const { value } = props
  const isKnown = value === null || value === '' || items.some(({ id }) => id === value)
  return (
    <div data-pointer={props.pointer}>
      <ComboBox
        label={props.label}
        isRequired={!props.isOptional}
        error={useFaultAt(props.pointer)}
        items={isKnown ? items : [{ id: value, label: value }, ...items]}
        value={value === '' ? null : value}
        onChange={(next) => {
          if (next !== null || props.isOptional) props.onChange(next)
        }}
      />
    </div>
  )
}

/** Several parts of the document by their names, in order. */
export function RefsField(
  props: Common & {
    lists: readonly ListName[]
    value: readonly string[]
    onChange: (value: string[]) => void
  },
) {
  const t = useTranslate()
  const items = useOptions(props.document, props.lists)
  const { value, pointer, label, onChange } = props
  const first = value.findIndex((id) => !items.some((each) => each.id === id))
  const fault = useFaultAt(`${pointer}/${String(Math.max(0, first))}`)
  const own = useFaultAt(pointer)
  return (
    <div data-pointer={pointer} className="refs">
      <ComboBox
        label={label}
        error={own ?? fault}
        items={items.filter(({ id }) => !value.includes(id))}
        value={null}
        clearsOnChoice
        placeholder={t('editor.refs.add')}
        onChange={(id) => {
          if (id !== null && !value.includes(id)) onChange([...value, id])
        }}
      />
      <ul className="picked" aria-label={label}>
        {value.map((id, place) => (
          <li key={id} className="picked-item">
            <span className="grow">{items.find((each) => each.id === id)?.label ?? id}</span>
            <Button
              size="sm"
              variant="ghost"
              icon={<X aria-hidden="true" />}
              label={t('form.remove', { name: id })}
              onPress={() => onChange(value.filter((_each, i) => i !== place))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
