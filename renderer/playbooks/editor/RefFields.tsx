import { X } from 'lucide-react'
import { createContext, memo, useContext, useMemo } from 'react'
import type { Playbook } from '../../../data/model/playbook.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { ComboBox } from '../../ui/parts/ComboBox.tsx'
import { useEditor } from './editor-store.ts'
import { useFaultAt } from './faults.ts'
import { partTitle } from './part-title.ts'
import type { ListName } from './part-fields.ts'

/** The document whose parts can be named: a moment behind what is typed, so that long lists never slow a letter down. */
export const NamedDocument = createContext<Playbook | null>(null)

type Common = { label: string; pointer: string }

function useOptions(lists: readonly ListName[]) {
  const language = useLanguage()
  const document = useContext(NamedDocument)
  return useMemo(
    () =>
      lists.flatMap((list) =>
        (document?.[list] ?? []).map((part) => ({
          id: part.id,
          label: [part.id, partTitle(part, language)].filter(Boolean).join(' '),
        })),
      ),
    [document, lists, language],
  )
}

/** One part of the document by its name; what is named and not there stays in sight. */
export const RefField = memo(function RefField(
  props: Common & { lists: readonly ListName[]; value: string | null; isOptional: boolean },
) {
  const set = useEditor((state) => state.set)
  const items = useOptions(props.lists)
  const { value, pointer, isOptional } = props
  const isKnown = value === null || value === '' || items.some(({ id }) => id === value)
  return (
    <div data-pointer={pointer}>
      <ComboBox
        label={props.label}
        isRequired={!isOptional}
        error={useFaultAt(pointer)}
        items={isKnown ? items : [{ id: value, label: value }, ...items]}
        value={value === '' ? null : value}
        onChange={(next) => {
          if (next !== null || isOptional) set(pointer, next)
        }}
      />
    </div>
  )
})

/** Several parts of the document by their names, in order. */
export const RefsField = memo(function RefsField(
  props: Common & { lists: readonly ListName[]; value: readonly string[] },
) {
  const t = useTranslate()
  const set = useEditor((state) => state.set)
  const items = useOptions(props.lists)
  const { value, pointer, label } = props
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
          if (id !== null && !value.includes(id)) set(pointer, [...value, id])
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
              onPress={() =>
                set(
                  pointer,
                  value.filter((_each, i) => i !== place),
                )
              }
            />
          </li>
        ))}
      </ul>
    </div>
  )
})
