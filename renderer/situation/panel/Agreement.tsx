import { countries, type Country } from '../../../data/model/country.ts'
import type { CellReport, FacilityView } from '../../../data/projections/facilities.ts'
import type { Facility } from '../../../data/reference/facility.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { disagreementsOf, toldCells } from '../disagreements.ts'
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
      {(verdict === 'agree' || verdict === 'differ') && (
        <span aria-hidden="true" className="agreement-sign">
          {verdict === 'agree' ? '=' : '≠'}
        </span>
      )}
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

const compared = (view: FacilityView) => toldCells(view).some(({ agree }) => agree === true)

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
