import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { useTranslate } from '../../i18n/use-translate.ts'
import { FieldFrame, fieldState, type FieldProps } from './FieldFrame.tsx'
import './list.css'

/** One choice of a list. */
export type Option<Id extends string = string> = {
  id: Id
  label: string
  hint?: string | undefined
  icon?: ReactNode
}

/** One of a few known choices. */
export function Select<Id extends string>(
  props: FieldProps & {
    items: readonly Option<Id>[]
    value: Id | null
    onChange: (value: Id) => void
    placeholder?: string
  },
) {
  const t = useTranslate()
  return (
    <AriaSelect
      {...fieldState(props)}
      value={props.value}
      onChange={(key) => {
        if (key !== null) props.onChange(String(key) as Id)
      }}
      placeholder={props.placeholder ?? t('ui.choose')}
      {...(props.autoFocus && { autoFocus: true })}
    >
      <FieldFrame {...props}>
        <Button className={`field select${props.error ? ' invalid' : ''}`}>
          <SelectValue className="select-value" />
          <ChevronDown aria-hidden="true" />
        </Button>
      </FieldFrame>
      <Popover className="popover">
        <ListBox className="list" items={props.items}>
          {(item) => <OptionRow item={item} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

/** A row of a Select or ComboBox list. */
export function OptionRow(props: { item: Option }) {
  return (
    <ListBoxItem id={props.item.id} textValue={props.item.label} className="list-item">
      {({ isSelected }) => (
        <>
          {props.item.icon}
          <span className="grow">
            <Text slot="label">{props.item.label}</Text>
            {props.item.hint && (
              <Text slot="description" className="list-hint">
                {props.item.hint}
              </Text>
            )}
          </span>
          {isSelected && <Check aria-hidden="true" className="icon" />}
        </>
      )}
    </ListBoxItem>
  )
}
