import type { CSSProperties } from 'react'
import { minutesAfter, minutesBetween } from '../../../data/rules/instant.ts'
import { offsetText } from '../../../data/words/exercise-values.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { EventShape, shownState } from './EventShape.tsx'
import { timelinePlaces } from './timeline-places.ts'
import type { Conduct } from './use-conduct.ts'

const steps = [5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 5760, 10_080]

/** The exercise from start to end: every planned inject by number and state, and where the clock is; the list says the same in words. */
export function Timeline({ conduct }: { conduct: Conduct }) {
  const t = useTranslate()
  const f = useFormats()
  const { start, at, tz } = conduct
  const lines = conduct.lines.filter(({ state }) => state !== 'waiting')
  const whole = Math.max(...lines.map(({ event }) => event.offset), 1)
  const places = timelinePlaces(
    lines.map(({ event }) => event.offset),
    whole,
  )
  const left = (percent: number): CSSProperties => ({ left: `${percent}%` })
  const time = (minutes: number) =>
    start === null ? offsetText(minutes) : f.instant(minutesAfter(start, minutes), tz, 'hour')
  /** Over several days a tick tells its day. */
  const tick = (minutes: number) =>
    start === null || step < 1440
      ? time(minutes)
      : f.instant(minutesAfter(start, minutes), tz, 'date').replace(/ \d{4}$/, '')
  if (lines.length === 0) return null
  const now = start === null || at === null ? null : minutesBetween(start, at)
  const step = steps.find((each) => whole / each <= 8) ?? whole
  const ticks = Array.from({ length: Math.ceil(whole / step) }, (_, count) => count * step).filter(
    (minutes) => minutes > whole * 0.09 && minutes < whole * 0.9,
  )
  const sent = lines.filter(({ event }) => event.sent).length
  return (
    <div
      className="tl"
      role="img"
      aria-label={t('conduct.timeline', { count: lines.length, sent, start: time(0), end: time(whole) })}
    >
      <span className="tl-bar" />
      {now !== null && <span className="tl-done" style={{ width: `${places.of(now)}%` }} />}
      {lines.map((line, index) => (
        <span key={line.event.event} className="tl-dot" style={left(places.dots[index] ?? 0)}>
          {(line.isNext || index % places.every === 0) && (
            <span className={`tl-no${line.isNext ? ' on' : ''}`}>{line.event.content.number}</span>
          )}
          <EventShape state={shownState(line)} />
        </span>
      ))}
      {now !== null && <span className="tl-now" style={left(places.of(now))} />}
      <span className="tl-end first">{t('conduct.startex', { at: time(0) })}</span>
      {ticks.map((minutes) => (
        <span key={minutes} className="tl-tick" style={left(places.of(minutes))}>
          {tick(minutes)}
        </span>
      ))}
      <span className="tl-end last">
        {t('conduct.endex', {
          at:
            whole >= 1440 && start !== null
              ? f.instant(minutesAfter(start, whole), tz, 'short')
              : time(whole),
        })}
      </span>
    </div>
  )
}
