import type { CSSProperties } from 'react'
import type { MselLine } from '../../../data/projections/msel.ts'
import { minutesAfter, minutesBetween } from '../../../data/rules/instant.ts'
import { offsetText } from '../../../data/words/exercise-values.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { EventShape, shownState } from './EventShape.tsx'
import type { Conduct } from './use-conduct.ts'

const steps = [5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 5760, 10_080]
/** Percent of the line under which two numbers would cover each other. */
const apart = 2.2

/** The exercise from start to end: every planned inject by number and state, and where the clock is; the list says the same in words. */
export function Timeline({ conduct }: { conduct: Conduct }) {
  const t = useTranslate()
  const f = useFormats()
  const { start, at, tz } = conduct
  const lines = conduct.lines.filter(({ state }) => state !== 'waiting')
  const whole = Math.max(...lines.map(({ event }) => event.offset), 1)
  const place = (minutes: number): CSSProperties => ({
    left: `${Math.min(100, Math.max(0, (minutes / whole) * 100))}%`,
  })
  const time = (minutes: number) =>
    start === null ? offsetText(minutes) : f.instant(minutesAfter(start, minutes), tz, 'face')
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
  const rows = rowsOf(lines, whole)
  const sent = lines.filter(({ event }) => event.sent).length
  return (
    <div
      className="tl"
      role="img"
      aria-label={t('conduct.timeline', { count: lines.length, sent, start: time(0), end: time(whole) })}
    >
      <span className="tl-bar" />
      {now !== null && (
        <span className="tl-done" style={{ width: `${Math.min(100, Math.max(0, (now / whole) * 100))}%` }} />
      )}
      {lines.map((line, index) => {
        const row = rows[index] ?? 'none'
        return (
          <span key={line.event.event} className={`tl-dot ${row}`} style={place(line.event.offset)}>
            {row !== 'none' && (
              <span className={`tl-no${line.isNext ? ' on' : ''}`}>{line.event.content.number}</span>
            )}
            <EventShape state={shownState(line)} />
          </span>
        )
      })}
      {now !== null && <span className="tl-now" style={place(now)} />}
      <span className="tl-end first">{t('conduct.startex', { at: time(0) })}</span>
      {ticks.map((minutes) => (
        <span key={minutes} className="tl-tick" style={place(minutes)}>
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

/** Where the number of each inject stands: over its dot, a row higher, or nowhere when others cover it; what comes next is always told. */
function rowsOf(lines: readonly MselLine[], whole: number): ('low' | 'high' | 'none')[] {
  const place = ({ event }: MselLine) => (event.offset / whole) * 100
  const next = lines.find(({ isNext }) => isNext)
  const last = { low: -apart, high: -apart }
  return lines.map((line) => {
    const at = place(line)
    if (line === next) {
      last.high = at
      return 'high'
    }
    if (at - last.low >= apart) {
      last.low = at
      return 'low'
    }
    const isClear = at - last.high >= apart && (!next || Math.abs(at - place(next)) >= apart)
    if (isClear) last.high = at
    return isClear ? 'high' : 'none'
  })
}
