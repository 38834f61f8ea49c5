import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Plus, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { useFacilityNames } from '../../state/use-facility-names.ts'
import { useEditor } from './editor-context.ts'
import { itemControls } from './item-controls.tsx'
import type { ListTable } from './list-parts.ts'
import type { Item } from './plan-words.ts'

/** A list of a plan: items that open one at a time, can be moved and taken out. */
export function ListEditor(props: {
  /** The list's own place, e.g. `/contacts`. */
  at: string
  label: string
  table: ListTable
  items: readonly Item[]
  onChange: (items: readonly Item[]) => void
}) {
  const t = useTranslate()
  const { at, table, items, onChange, label } = props
  const { crossings, target } = useEditor()
  const [open, setOpen] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const wanted = target?.at.startsWith(`${at}/`) ? Number(target.at.slice(at.length + 1).split('/')[0]) : null
  const [seen, setSeen] = useState(target)
  if (target !== seen) {
    setSeen(target)
    if (wanted !== null && Number.isInteger(wanted)) setOpen(wanted)
  }
  const change = (place: number, item: Item) => onChange(items.map((each, i) => (i === place ? item : each)))
  const move = (place: number, by: number) => {
    const next = [...items]
    const [item] = next.splice(place, 1)
    if (!item) return
    next.splice(place + by, 0, item)
    setOpen(open === place ? place + by : open)
    onChange(next)
  }
  const remove = (place: number) => {
    setOpen(null)
    onChange(items.filter((_each, i) => i !== place))
    box.current?.querySelector<HTMLElement>('.list-add')?.focus()
  }
  return (
    <div className="list-editor" ref={box} data-at={at} role="group" aria-label={label}>
      {items.map((item, place) => (
        <ItemCard
          key={typeof item['key'] === 'string' ? item['key'] : place}
          at={`${at}/${String(place)}`}
          table={table}
          item={item}
          place={place}
          isOpen={open === place}
          isLast={place === items.length - 1}
          onToggle={() => setOpen(open === place ? null : place)}
          onChange={(changed) => change(place, changed)}
          onMove={(by) => move(place, by)}
          onRemove={() => remove(place)}
        />
      ))}
      <Button
        size="sm"
        className="list-add"
        icon={<Plus aria-hidden="true" />}
        onPress={() => {
          onChange([...items, table.blank(crossings, items)])
          setOpen(items.length)
        }}
      >
        {t('planEditor.add', { list: label })}
      </Button>
    </div>
  )
}

function ItemCard(props: {
  at: string
  table: ListTable
  item: Item
  place: number
  isOpen: boolean
  isLast: boolean
  onToggle: () => void
  onChange: (item: Item) => void
  onMove: (by: number) => void
  onRemove: () => void
}) {
  const t = useTranslate()
  const names = useFacilityNames()
  const { at, table, item, place, isOpen } = props
  const { faultAt } = useEditor()
  const fields = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    const isNew = isOpen && !wasOpen.current
    wasOpen.current = isOpen
    if (isNew) fields.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()
  }, [isOpen])
  const { from, to } = item
  const way = typeof to === 'string' && to !== '' ? `${names([String(from)])} → ${names([to])}` : ''
  const name = table.name(item).trim() || way || t('planEditor.unnamed')
  const fault = faultAt(at)
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <div className={`item-card${fault ? ' faulty' : ''}`}>
      <div className="item-head">
        <button type="button" className="item-toggle" aria-expanded={isOpen} onClick={props.onToggle}>
          <Chevron aria-hidden="true" className="icon" />
          <span className="sign sub">{place + 1}</span>
          <span className="grow item-name">{name}</span>
        </button>
        {fault && !isOpen && <span className="fld-error">{fault}</span>}
        <Button
          size="sm"
          variant="ghost"
          icon={<ArrowUp aria-hidden="true" />}
          label={t('planEditor.up', { name })}
          isDisabled={place === 0}
          onPress={() => props.onMove(-1)}
        />
        <Button
          size="sm"
          variant="ghost"
          icon={<ArrowDown aria-hidden="true" />}
          label={t('planEditor.down', { name })}
          isDisabled={props.isLast}
          onPress={() => props.onMove(1)}
        />
        <Button
          size="sm"
          variant="ghost"
          icon={<Trash2 aria-hidden="true" />}
          label={t('form.remove', { name })}
          onPress={props.onRemove}
        />
      </div>
      {isOpen && (
        <div className="item-fields" ref={fields}>
          <ItemFields at={at} table={table} item={item} onChange={props.onChange} />
        </div>
      )}
    </div>
  )
}

function ItemFields(props: { at: string; table: ListTable; item: Item; onChange: (item: Item) => void }) {
  const t = useTranslate()
  const names = useFacilityNames()
  const { faultAt, ...plan } = useEditor()
  const { at, table, item } = props
  return table.fields(item).map(({ name, control, label, hint, isRequired, isWide }) => (
    <div key={name} className={isWide ? 'wide' : ''} data-at={`${at}/${name}`}>
      {itemControls[control]({
        label: t(label),
        hint: hint && t(hint),
        isRequired: isRequired ?? false,
        error: faultAt(`${at}/${name}`),
        value: item[name],
        onChange: (value) => props.onChange(changed(item, name, value)),
        item,
        plan,
        names,
        t,
      })}
    </div>
  ))
}

/** A measure of another type keeps nothing that only the old type had. */
const changed = (item: Item, name: string, value: unknown): Item => ({
  ...item,
  [name]: value,
  ...(name === 'type' && { staging: null, to: [] }),
})
