import { memo } from 'react'
import type { Instant } from '../../../data/model/ids.ts'
import { markTypes, type ReplayMark } from '../../../data/projections/replay-marks.ts'
import { epochMs } from '../../../data/rules/instant.ts'
import { timeAxis } from '../../../data/rules/time-axis.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

const mostTicks = 8

/** The time axis under the slider: its hours, and where disruptions, decisions and injects stand, by shape. */
export const ReplayAxis = memo(function ReplayAxis(props: {
  from: Instant
  to: Instant
  tz: string
  marks: readonly ReplayMark[]
}) {
  const t = useTranslate()
  const formats = useFormats()
  const { from, to, tz, marks } = props
  const span = Math.max(1, epochMs(to) - epochMs(from))
  const place = (at: Instant) => {
    const share = (epochMs(at) - epochMs(from)) / span
    // The slider's knob stays within its track by half of its width.
    return `calc(${String(0.5)}rem + ${String(share)} * (100% - 1rem))`
  }
  const { ticks, isByDay } = timeAxis(from, to, mostTicks)
  const present = markTypes.filter((type) => marks.some((mark) => mark.type === type))
  return (
    <>
      <div className="replay-marks" aria-hidden="true">
        {marks.map(({ type, at }, index) => (
          <i
            key={`${type} ${at} ${String(index)}`}
            className={`replay-mark ${type}`}
            style={{ left: place(at) }}
          />
        ))}
      </div>
      <div className="replay-ticks" aria-hidden="true">
        {ticks.map((at) => (
          <span key={at} style={{ left: `clamp(1.75rem, ${place(at)}, 100% - 1.75rem)` }}>
            {formats.instant(at, isByDay ? 'UTC' : tz, isByDay ? 'date' : 'time')}
          </span>
        ))}
      </div>
      {present.length > 0 && (
        <p className="replay-key">
          {present.map((type) => (
            <span key={type}>
              <i className={`replay-mark ${type}`} aria-hidden="true" />
              {t(`replay.mark.${type}`)}
            </span>
          ))}
        </p>
      )}
    </>
  )
})
