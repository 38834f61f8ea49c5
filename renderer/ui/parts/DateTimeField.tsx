import { useId, useState } from 'react'
import { instantOf, localTime } from '../../../data/rules/zones.ts'
import { zoneName } from '../../../data/words/zone-names.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from './Button.tsx'
import type { FieldProps } from './FieldFrame.tsx'
import { readDate, readTime } from './read-date-time.ts'
import './date-time-field.css'

const partWords = {
  date: { name: 'ui.date', format: 'ui.dateFormat', how: 'ui.dateFormat' },
  time: { name: 'ui.time', format: 'ui.timeFormat', how: 'ui.timeHint' },
} as const

/** A date and time on the clocks of one zone, typed as text so that no computer setting changes them. */
export function DateTimeField(
  props: FieldProps & {
    value: string | null
    onChange: (instant: string | null) => void
    /** IANA zone whose clocks are meant. */
    tz: string
    /** The instant that the button "Now" enters; without it there is no button. */
    now?: (() => string) | undefined
  },
) {
  const t = useTranslate()
  const language = useLanguage()
  const id = useId()
  const local = props.value === null ? null : localTime(props.value, props.tz)
  const [typed, setTyped] = useState<{ date: string; time: string } | null>(null)
  const shown = typed ?? { date: local?.date ?? '', time: local?.time ?? '' }
  const [isWrong, setWrong] = useState(false)

  function settle(next: { date: string; time: string }) {
    if (next.date.trim() === '' && next.time.trim() === '') {
      setTyped(null)
      setWrong(false)
      props.onChange(null)
      return
    }
    const [date, time] = [readDate(next.date), readTime(next.time)]
    const instant = date && time ? instantOf(date, time, props.tz) : null
    const isUnfinished = next.date.trim() === '' || next.time.trim() === ''
    setWrong(instant === null && !isUnfinished)
    setTyped(instant === null ? next : null)
    props.onChange(instant)
  }

  const error = isWrong ? t('ui.dateTimeInvalid') : props.error
  const part = (name: 'date' | 'time') => (
    <input
      aria-label={t(partWords[name].name)}
      aria-describedby={`${id}-note`}
      aria-invalid={error ? true : undefined}
      aria-required={props.isRequired}
      disabled={props.isDisabled}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      placeholder={t(partWords[name].format)}
      title={t(partWords[name].how)}
      value={shown[name]}
      onChange={(event) => setTyped({ ...shown, [name]: event.target.value })}
      onBlur={() => typed && settle(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && typed) settle(typed)
      }}
    />
  )
  return (
    <div className="fld" role="group" aria-labelledby={`${id}-label`}>
      <span className="fld-label" id={`${id}-label`}>
        {props.label}
        {props.isRequired && <span className="fld-mark">{t('ui.required')}</span>}
      </span>
      <div className="datetime">
        <div className={`field date${error ? ' invalid' : ''}`}>{part('date')}</div>
        <div className={`field time${error ? ' invalid' : ''}`}>{part('time')}</div>
        <span className="mono sub">
          {zoneName(props.value ?? props.now?.() ?? '2026-01-01T00:00:00.000Z', props.tz, language)}
        </span>
        {props.now && (
          <Button
            size="sm"
            variant="ghost"
            isDisabled={props.isDisabled ?? false}
            onPress={() => {
              setTyped(null)
              setWrong(false)
              props.onChange(props.now?.() ?? null)
            }}
          >
            {t('ui.now')}
          </Button>
        )}
      </div>
      {props.hint && <span className="fld-hint">{props.hint}</span>}
      <span id={`${id}-note`} className="fld-error">
        {error}
      </span>
    </div>
  )
}
