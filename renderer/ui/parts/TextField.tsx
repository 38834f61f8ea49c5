import type { ReactNode } from 'react'
import { Input, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { FieldFrame, fieldState, type FieldProps } from './FieldFrame.tsx'

type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength?: number
  icon?: ReactNode
  /** Language of what is typed, when it is known, e.g. of a bilingual message. */
  lang?: string
  /** The field is left. */
  onBlur?: () => void
  /** Dots instead of letters, for a passphrase. */
  isSecret?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <AriaTextField
      {...fieldState(props)}
      value={props.value}
      onChange={props.onChange}
      {...(props.maxLength && { maxLength: props.maxLength })}
      {...(props.autoFocus && { autoFocus: true })}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldFrame {...props}>
        <div className={`field${props.error ? ' invalid' : ''}`}>
          {props.icon}
          <Input {...words(props)} {...(props.isSecret && { type: 'password' })} autoComplete="off" />
        </div>
      </FieldFrame>
    </AriaTextField>
  )
}

/** Several lines of text. */
export function TextArea(props: TextFieldProps & { rows?: number }) {
  return (
    <AriaTextField
      {...fieldState(props)}
      value={props.value}
      onChange={props.onChange}
      {...(props.maxLength && { maxLength: props.maxLength })}
      {...(props.autoFocus && { autoFocus: true })}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldFrame {...props}>
        <AriaTextArea className="field" rows={props.rows ?? 4} {...words(props)} />
      </FieldFrame>
    </AriaTextField>
  )
}

const words = ({ placeholder, lang }: TextFieldProps) => ({
  ...(placeholder && { placeholder }),
  ...(lang && { lang }),
})
