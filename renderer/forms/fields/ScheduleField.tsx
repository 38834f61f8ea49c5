import { useId } from 'react'
import type { ChangedHours } from '../../../data/model/entries/status.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { FieldProps } from '../../ui/parts/FieldFrame.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import {
  groupsOf,
  readSchedule,
  readSpan,
  scheduleShapes,
  typedSchedule,
  type DayGroup,
  type TypedSchedule,
  type TypedSpan,
} from './schedule.ts'
import './schedule-field.css'

/** Changed hours in two strokes: what they are, and from when to when where that is asked. */
export function ScheduleField(
  props: FieldProps & { value: unknown; onChange: (value: ChangedHours | TypedSchedule | null) => void },
) {
  const t = useTranslate()
  const { label, hint, error, isRequired, autoFocus } = props
  const typed = typedSchedule(props.value)
  const change = (changed: Partial<TypedSchedule>) => {
    const next = { ...typed, ...changed }
    // What is typed stays as typed; the hours that it means are read from it when it is left.
    props.onChange(groupsOf(next.shape).length > 0 ? next : readSchedule(next))
  }
  const settle = () => props.onChange(readSchedule(typed))
  return (
    <div className="schedule">
      <Segment
        label={label}
        {...(hint && { hint })}
        {...(error && groupsOf(typed.shape).length === 0 && { error })}
        isRequired={isRequired ?? false}
        autoFocus={autoFocus ?? false}
        items={scheduleShapes.map((id) => ({ id, label: t(`form.schedule.${id}`) }))}
        value={typed.shape}
        onChange={(shape) => change({ shape })}
      />
      {groupsOf(typed.shape).map((days) => (
        <SpanRow
          key={days}
          days={days}
          typed={typed.spans[days] ?? { open: '', close: '' }}
          isFaulty={Boolean(error) && readSpan(days, typed.spans[days]) === null}
          onChange={(span) => change({ spans: { ...typed.spans, [days]: span } })}
          onLeave={settle}
        />
      ))}
      {error && groupsOf(typed.shape).length > 0 && <span className="fld-error">{error}</span>}
    </div>
  )
}

function SpanRow(props: {
  days: DayGroup
  typed: TypedSpan
  isFaulty: boolean
  onChange: (typed: TypedSpan) => void
  onLeave: () => void
}) {
  const t = useTranslate()
  const id = useId()
  const { days, typed, isFaulty, onChange } = props
  const group = t('form.schedule.days', { days: days.replace('-', '') })
  const isClosed = days !== 'daily' && typed.open.trim() === '' && typed.close.trim() === ''
  const time = (end: 'open' | 'close') => (
    <div className={`field time${isFaulty ? ' invalid' : ''}`}>
      <input
        aria-label={t('form.schedule.time', { end, days: group })}
        aria-invalid={isFaulty ? true : undefined}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('ui.timeFormat')}
        value={typed[end]}
        onChange={(event) => onChange({ ...typed, [end]: event.target.value })}
        onBlur={props.onLeave}
      />
    </div>
  )
  return (
    <div className="schedule-row" role="group" aria-labelledby={id}>
      <span id={id} className="schedule-days">
        {group}
      </span>
      {time('open')}
      <span>{t('form.schedule.to')}</span>
      {time('close')}
      {isClosed && <span className="sub">{t('form.schedule.closedThen')}</span>}
    </div>
  )
}
