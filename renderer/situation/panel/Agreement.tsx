import { countries, directions, type Country, type Mode } from '../../../data/model/country.ts'
import { cellOf, type CellReport, type FacilityView } from '../../../data/projections/facilities.ts'
import type { Facility } from '../../../data/reference/facility.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { facilityZone } from '../zone.ts'

/** Whether the two countries' reports agree, with both of them in sight. */
export function Agreement({ facility, view }: { facility: Facility; view: FacilityView | undefined }) {
  const t = useTranslate()
  const f = useFormats()
  if (!view || Object.keys(view.cells).length === 0) return null
  const disagreeing = disagreementsOf(view)
  const spoken = countries.filter((country) => lastReport(view, country))
  const verdict = spoken.length < 2 ? 'one' : disagreeing > 0 ? 'differ' : compared(view) ? 'agree' : 'apart'
  return (
    <p className={`agreement ${verdict}`}>
      <span aria-hidden="true" className="agreement-sign">
        {verdict === 'agree' ? '=' : verdict === 'differ' ? '≠' : '·'}
      </span>
      {countries.map((country) => {
        const report = lastReport(view, country)
        return (
          <span key={country} className="agreement-side">
            <CountryMark country={country} />
            {report
              ? t('situation.lastReport', {
                  state: report.state,
                  at: f.instant(report.at, facilityZone(facility, country), 'time'),
                })
              : t('situation.noReport')}
          </span>
        )
      })}
      <b>{t('situation.agreement', { verdict, count: disagreeing })}</b>
    </p>
  )
}

const cellsOf = (view: FacilityView) =>
  Object.keys(view.cells).flatMap((key) => {
    const [direction, mode] = key.split('.') as [string, Mode]
    const cell = cellOf(view, directions.find((each) => each === direction) ?? 'toUS', mode)
    return cell ? [cell] : []
  })

/** How many directions and modes the two countries tell differently. */
export const disagreementsOf = (view: FacilityView): number =>
  cellsOf(view).filter(({ agree }) => agree === false).length

const compared = (view: FacilityView) => cellsOf(view).some(({ agree }) => agree === true)

/** What a country last said: at the same time, the gravest. */
function lastReport(view: FacilityView, country: Country): CellReport | null {
  const gravity = { open: 0, restricted: 1, closed: 2 }
  return (
    Object.values(view.cells)
      .flatMap((reports) => reports[country] ?? [])
      .sort((one, other) => other.at.localeCompare(one.at) || gravity[other.state] - gravity[one.state])[0] ??
    null
  )
}
