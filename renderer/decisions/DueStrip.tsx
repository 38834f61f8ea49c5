import type { Decisions } from '../../data/projections/decisions.ts'
import { minutesAfter } from '../../data/rules/instant.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { dueSoon, stripHours } from './board.ts'
import { useZones } from './use-zones.ts'

const ticks = [0, 4, 8, 12, 16, 20, 24, 28]

/** What falls due in the next 28 hours, on one line of time. */
export function DueStrip(props: { decisions: Decisions; now: string }) {
  const t = useTranslate()
  const format = useFormats()
  const zone = useZones().US
  const select = useSession((state) => state.select)
  const due = dueSoon(props.decisions, props.now)
  return (
    <section className="due-strip" aria-label={t('decisions.strip')}>
      <header>
        <h3>{t('decisions.strip')}</h3>
        {(['review', 'answer', 'expiry'] as const).map((what) => (
          <span key={what} className="sign">
            <i className={`due-mark ${what}`} /> {t(`decisions.strip.${what}`)}
          </span>
        ))}
      </header>
      {due.length === 0 && <p className="sub">{t('decisions.strip.none')}</p>}
      <div className="due-line">
        {ticks.map((hour) => (
          <span key={hour} className="due-tick sign" style={{ left: `${(hour / stripHours) * 100}%` }}>
            {hour === 0 ? t('decisions.strip.now') : format.utc(minutesAfter(props.now, hour * 60))}
          </span>
        ))}
        {due.map((each) => {
          const what = t(`decisions.strip.${each.what}`)
          const time = format.instant(each.at, zone, 'short')
          return (
            <button
              key={`${each.decision}${each.what}`}
              type="button"
              className="due-item"
              style={{ left: `${(each.minutes / (stripHours * 60)) * 100}%` }}
              aria-label={t('decisions.strip.item', { number: each.number, what, time })}
              onClick={() => {
                select({ type: 'decision', id: each.decision })
              }}
            >
              <i className={`due-mark ${each.what}`} />
              <span className="sign">{each.number}</span>
            </button>
          )
        })}
      </div>
    </section>
  )
}
