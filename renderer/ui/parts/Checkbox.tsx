import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components'
import { FieldFrame, fieldState, type FieldProps } from './FieldFrame.tsx'
import type { Option } from './Select.tsx'
import './checkbox.css'

/** One yes or no. */
export function Checkbox(props: {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children: ReactNode
  isDisabled?: boolean
}) {
  return (
    <AriaCheckbox
      className="check"
      isSelected={props.isSelected}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
    >
      <Box />
      <span>{props.children}</span>
    </AriaCheckbox>
  )
}

/** Any of several choices. */
export function CheckboxGroup<Id extends string>(
  props: FieldProps & {
    items: readonly Option<Id>[]
    value: readonly Id[]
    onChange: (value: Id[]) => void
  },
) {
  return (
    <AriaCheckboxGroup
      {...fieldState(props)}
      value={[...props.value]}
      onChange={(value) => props.onChange(value as Id[])}
    >
      <FieldFrame {...props}>
        <div className="check-row">
          {props.items.map((item) => (
            <AriaCheckbox key={item.id} value={item.id} className="check">
              <Box />
              {item.icon}
              <span>{item.label}</span>
            </AriaCheckbox>
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  )
}

const Box = () => (
  <span className="check-box" aria-hidden="true">
    <Check />
  </span>
)
