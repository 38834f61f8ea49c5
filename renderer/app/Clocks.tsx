import { localTime } from '../../data/rules/zones.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useRealNow } from '../state/now.ts'
import { useWorkspace } from '../state/workspace.ts'
import { ExerciseClock } from './ExerciseClock.tsx'
import { CountryMark } from '../ui/CountryMark.tsx'
import { useSides, type ClockSide } from './use-sides.ts'

/** UTC and both sides of the crossing in focus, never fewer; in an exercise its own time too. */
export function Clocks(props: { isStill?: boolean }) {
  const t = useTranslate()
  const formats = useFormats()
  const now = useRealNow()
  const sides = useSides()
  const mode = useWorkspace((state) => state.picture?.workspace?.mode)
  return (
    <div className="clocks" role="group" aria-label={t('app.clocks')}>
      {mode === 'exercise' && <ExerciseClock tz={sides[0]?.tz ?? 'UTC'} isStill={props.isStill ?? false} />}
      <div className="clock utc">
        <span>{t('app.utc', { date: shortDate(formats.instant(now, 'UTC', 'date')) })}</span>
        <b>
          <time dateTime={now}>
            {now.slice(11, 16)}
            <small>{now.slice(16, 19)}</small>
          </time>
        </b>
      </div>
      {sides.map((side) => (
        <LocalClock key={side.country} side={side} now={now} />
      ))}
    </div>
  )
}

function LocalClock(props: { side: ClockSide; now: string }) {
  const formats = useFormats()
  const { country, place, tz } = props.side
  const local = localTime(props.now, tz)
  const isOtherDay = local.date !== props.now.slice(0, 10)
  return (
    <div className="clock">
      <span>
        <CountryMark country={country} />
        <span className="clock-place">{place.replace(/ \(.*\)$/, '')}</span>
      </span>
      <b>
        <time dateTime={props.now}>
          {local.time}
          <small>
            {` ${formats.zone(props.now, tz)}`}
            {isOtherDay && ` · ${shortDate(formats.instant(props.now, tz, 'date')).replace(/^\S+ /, '')}`}
          </small>
        </time>
      </b>
    </div>
  )
}

/** The date without its year, which the band and every record carry. */
const shortDate = (date: string) => date.replace(/ \d{4}$/, '')
