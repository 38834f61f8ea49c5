import { useMemo } from 'react'
import type { Decisions } from '../../data/projections/decisions.ts'
import { minutesAfter } from '../../data/rules/instant.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { dueSoon, stripHours } from './board.ts'
import { stripPlaces, type StripPlace } from './strip-places.ts'
import { useMoment } from './use-zones.ts'

const ticks = [0, 4, 8, 12, 16, 20, 24, 28]
/** Height of a label's row and of the whole strip, in the units of its drawing. */
const [rowHeight, line, height] = [24, 38, 90]

/** What falls due in the next 28 hours, on one line of time. */
export function DueStrip(props: { decisions: Decisions; now: string }) {
  const t = useTranslate()
  const format = useFormats()
  const places = useMemo(() => stripPlaces(dueSoon(props.decisions, props.now)), [props.decisions, props.now])
  return (
    <section className="due-strip" aria-label={t('decisions.strip')}>
      <header>
        <h2>{t('decisions.strip')}</h2>
        {places.length === 0 && <p className="sub">{t('decisions.strip.none')}</p>}
        {(['review', 'answer', 'expiry'] as const).map((what) => (
          <span key={what} className="sign due-key">
            <i className={`due-mark ${what}`} /> {t(`decisions.strip.${what}`)}
          </span>
        ))}
      </header>
      {places.length > 0 && (
        <div className="due-line">
          <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
            {ticks.map((hour) => (
              <path key={hour} d={`M${(hour / stripHours) * 100} 6V${height - 18}`} className="due-grid" />
            ))}
            <path d={`M0 ${line}H100`} className="due-axis" />
            {places.map(({ due, at, label, row }) => (
              <path
                key={due.decision + due.what}
                d={`M${at} ${line}L${label} ${row === 'above' ? rowHeight - 4 : line + 14}`}
                className="due-leader"
              />
            ))}
          </svg>
          {ticks.map((hour) => (
            <span key={hour} className="due-tick sign" style={{ left: `${(hour / stripHours) * 100}%` }}>
              {hour === 0 ? t('decisions.strip.now') : format.utc(minutesAfter(props.now, hour * 60))}
            </span>
          ))}
          {places.map((place) => (
            <DueItem key={place.due.decision + place.due.what} {...place} />
          ))}
        </div>
      )}
    </section>
  )
}

function DueItem({ due, at, label, row }: StripPlace) {
  const t = useTranslate()
  const moment = useMoment()
  const select = useSession((state) => state.select)
  const what = t(`decisions.strip.${due.what}`)
  return (
    <>
      <i className={`due-mark on-line ${due.what}`} style={{ left: `${at}%` }} />
      <button
        type="button"
        className={`due-item ${row}`}
        style={{ left: `${label}%` }}
        aria-label={t('decisions.strip.item', { number: due.number, what, time: moment(due.at) })}
        title={t('decisions.strip.item', { number: due.number, what, time: moment(due.at) })}
        onClick={() => {
          select({ type: 'decision', id: due.decision })
        }}
      >
        <span className="sign">{due.number}</span>
      </button>
    </>
  )
}
