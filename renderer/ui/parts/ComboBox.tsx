import { ChevronDown, Search } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, Popover } from 'react-aria-components'
import { useTranslate } from '../../i18n/use-translate.ts'
import { FieldFrame, fieldState, type FieldProps } from './FieldFrame.tsx'
import { OptionRow, type Option } from './Select.tsx'

/** Choices shown at once; who looks for more types more. */
const shownChoices = 60

/** One of many choices, found by typing. Without `search`, labels and hints are matched, accents ignored. */
export function ComboBox<Id extends string>(
  props: FieldProps & {
    items: readonly Option<Id>[]
    value: Id | null
    onChange: (value: Id | null) => void
    /** Finds by other names too, best first; replaces the plain match. */
    search?: (text: string) => readonly Option<Id>[]
    placeholder?: string
    icon?: ReactNode
    /** Empties the field after a choice, for a field that adds to a list. */
    clearsOnChoice?: boolean
  },
) {
  const t = useTranslate()
  const chosen = props.items.find((item) => item.id === props.value)
  const [text, setText] = useState<string | null>(null)
  /** A field that adds to a list begins anew after each choice; else the cleared text would open its list again. */
  const [round, setRound] = useState(0)
  const { items, search } = props
  const found = useMemo(() => {
    const wanted = text?.trim() ?? ''
    if (wanted === '') return items.slice(0, shownChoices)
    return (search ? search(wanted) : items.filter((item) => matches(item, wanted))).slice(0, shownChoices)
  }, [items, search, text])
  return (
    <AriaComboBox
      key={round}
      {...fieldState(props)}
      items={found}
      inputValue={text ?? (props.clearsOnChoice ? '' : (chosen?.label ?? ''))}
      onInputChange={(typed) => {
        setText(typed)
        if (typed === '' && props.value !== null) props.onChange(null)
      }}
      selectedKey={props.value}
      onSelectionChange={(key) => {
        setText(null)
        // Leaving the field reports the choice again, also when there is none.
        if (key === null) return
        if (key !== props.value) props.onChange(String(key) as Id)
        if (props.clearsOnChoice) setRound(round + 1)
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen && text !== '') setText(null)
      }}
      menuTrigger="input"
      allowsEmptyCollection
      {...((props.autoFocus || round > 0) && { autoFocus: true })}
    >
      <FieldFrame {...props}>
        <Group className={`field combo${props.error ? ' invalid' : ''}`}>
          {props.icon ?? <Search aria-hidden="true" />}
          <Input {...(props.placeholder && { placeholder: props.placeholder })} />
          <Button className="combo-more" aria-label={t('ui.moreOptions')}>
            <ChevronDown aria-hidden="true" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="popover">
        <ListBox
          className="list"
          items={found}
          renderEmptyState={() => <p className="list-empty">{t('ui.noMatch')}</p>}
        >
          {(item) => <OptionRow item={item} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

const matches = (item: Option, wanted: string) => {
  const inside = plain(`${item.label} ${item.hint ?? ''}`)
  return plain(wanted)
    .split(/\s+/)
    .every((word) => inside.includes(word))
}
