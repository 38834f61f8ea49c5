import { countries } from '../../../data/model/country.ts'
import type { FacilityView } from '../../../data/projections/facilities.ts'
import type { Facility } from '../../../data/reference/facility.ts'
import { asOf, sideOf } from '../../../data/reference/reference.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { SideNow } from '../side-words.tsx'
import { Changed, type Told } from './ChangedHours.tsx'

/** Hours of both sides, published and as changed in the log, in their own local time, whether they are open by them, and how far to trust them. */
export function HoursPart(props: { facility: Facility; view: FacilityView | undefined; now: string }) {
  const t = useTranslate()
  const { facility, view, now } = props
  return (
    <section>
      <h3 className="sec detail-sec">{t('facility.hours')}</h3>
      {countries.map((country) => {
        const side = sideOf(facility, country)
        if (!side) return null
        return (
          <div key={country} className="hours-side">
            <CountryMark country={country} />
            <div className="grow">
              <SideHours facility={facility} country={country} side={side} view={view} now={now} />
              <Changed view={view} country={country} side={side} now={now} />
            </div>
          </div>
        )
      })}
      <p className="sub">{t('facility.checkBeforeUse')}</p>
    </section>
  )
}

function SideHours(props: Told & { facility: Facility }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { facility, country, side, view, now } = props
  const date = side.hoursSource?.validFrom ?? side.hoursSource?.date ?? null
  return (
    <>
      <p>
        <b>
          <SideNow facility={facility} country={country} view={view} now={now} />
        </b>{' '}
        <span className="sub">{t('facility.localNow', { time: f.instant(now, side.tz, 'time') })}</span>
      </p>
      <p>{side.hours?.always ? t('facility.always') : (side.hoursText ?? t('facility.hoursUnknown'))}</p>
      {side.hours?.commercial?.text && (
        <p className="sub">{t('facility.truckHours', { text: side.hours.commercial.text[language] })}</p>
      )}
      {side.hours?.uncertain && (
        <p className="sub">{t('facility.doubt', { why: side.hours.uncertain[language] })}</p>
      )}
      {side.hours && (
        <p className="sub">{t('facility.hoursDate', { date: date ?? 'none', checked: asOf })}</p>
      )}
    </>
  )
}
