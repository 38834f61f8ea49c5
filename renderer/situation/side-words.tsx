import type { Country } from '../../data/model/country.ts'
import type { FacilityView } from '../../data/projections/facilities.ts'
import { sideOpenAt } from '../../data/projections/hours-in-force.ts'
import type { Facility } from '../../data/reference/facility.ts'
import { sideOf } from '../../data/reference/reference.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { isOutOfService } from './facility-state.ts'

/** Whether one side is open by the hours in force, in its own local time; says whose hours, and when that is not known. */
export function SideNow(props: {
  facility: Facility
  country: Country
  view: FacilityView | undefined
  now: string
}) {
  const t = useTranslate()
  const f = useFormats()
  const { facility, country, view, now } = props
  const side = sideOf(facility, country)
  if (!side) return <span className="muted">{t('facility.noSide')}</span>
  if (isOutOfService(facility)) return <span>{t('state.notInService')}</span>
  const { state, opensAt, closesAt, isUncertain, changed } = sideOpenAt(side, country, view, now)
  const change = state === 'open' ? closesAt : opensAt
  const at =
    change === null
      ? 'none'
      : f.instant(change, side.tz, change.slice(0, 10) === now.slice(0, 10) ? 'time' : 'short')
  return (
    <span>
      {t('facility.hoursNow', { state, at })}
      {isUncertain && state !== 'unknown' && <span className="sub"> {t('facility.uncertain')}</span>}
      {changed && <span className="sub"> {t('facility.hoursByLog')}</span>}
    </span>
  )
}
