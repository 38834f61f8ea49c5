import { Radio, RadioGroup } from 'react-aria-components'
import { FieldFrame, fieldState, type FieldProps } from './FieldFrame.tsx'
import type { Option } from './Select.tsx'
import './segment.css'

/** One of two to five choices, all in sight; `cards` gives each its own box with its hint. */
export function Segment<Id extends string>(
  props: FieldProps & {
    items: readonly Option<Id>[]
    value: Id | null
    onChange: (value: Id) => void
    look?: 'bar' | 'cards'
    isLabelHidden?: boolean
  },
) {
  const { label, isLabelHidden, look = 'bar' } = props
  const choices = (
    <div className={`seg seg-${look}`}>
      {props.items.map((item) => (
        <Radio key={item.id} value={item.id} className="seg-item">
          {item.icon}
          <span className="seg-words">
            {item.label}
            {item.hint && <span className="list-hint">{item.hint}</span>}
          </span>
        </Radio>
      ))}
    </div>
  )
  return (
    <RadioGroup
      {...fieldState(props)}
      {...(isLabelHidden && { 'aria-label': label })}
      value={props.value}
      onChange={(value) => props.onChange(value as Id)}
      orientation="horizontal"
    >
      {isLabelHidden ? choices : <FieldFrame {...props}>{choices}</FieldFrame>}
    </RadioGroup>
  )
}
