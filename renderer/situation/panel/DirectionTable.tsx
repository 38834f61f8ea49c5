import { TriangleAlert } from 'lucide-react'
import { directions, ownerOf, type Direction, type Mode } from '../../../data/model/country.ts'
import { cellKey, cellOf, type FacilityView } from '../../../data/projections/facilities.ts'
import type { Facility } from '../../../data/reference/facility.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { shownModes } from '../facility-modes.ts'
import { minutesBetween, staleAfter } from '../facility-state.ts'
import { facilityZone } from '../zone.ts'

type Told = { facility: Facility; view: FacilityView | undefined; now: string }

/** State, wait and lanes by kind of traffic, one column per owning country. */
export function DirectionTable({ facility, view, now }: Told) {
  const t = useTranslate()
  const modes = shownModes(facility, view)
  return (
    <table className="tbl dense directions" aria-label={t('situation.directions')}>
      <thead>
        <tr>
          <td />
          {directions.map((direction) => (
            <th key={direction} scope="col">
              <CountryMark country={ownerOf(direction)} /> {t(`direction.${direction}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {modes.map((mode) => (
          <tr key={mode}>
            <th scope="row">{t(`mode.${mode}`)}</th>
            {directions.map((direction) => (
              <td key={direction}>
                <StateCell view={view} direction={direction} mode={mode} now={now} />
                <Wait facility={facility} view={view} direction={direction} mode={mode} now={now} />
                <Lanes view={view} direction={direction} mode={mode} now={now} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Cell = { view: FacilityView | undefined; direction: Direction; mode: Mode; now: string }

function StateCell({ view, direction, mode, now }: Cell) {
  const t = useTranslate()
  const f = useFormats()
  const cell = cellOf(view, direction, mode)
  if (!cell) return <StatusMark state="unknown" label={t('situation.noReport')} />
  const { report, reports, agree, isOwners } = cell
  const other = Object.values(reports).find(({ country }) => country !== report.country)
  return (
    <>
      <StatusMark state={report.state} />
      {report.note && <p className="sub">{report.note}</p>}
      <p className="sub cell-age">
        {t('situation.ago', { age: f.duration(minutesBetween(report.at, now)) })}
        {!isOwners && `, ${t('situation.saidBy', { country: report.country })}`}
      </p>
      {agree === false && other && (
        <p className="differs">
          <TriangleAlert className="icon" aria-hidden="true" />
          {t('situation.otherSays', { country: other.country, state: other.state })}
        </p>
      )}
    </>
  )
}

function Wait({ facility, view, direction, mode, now }: Cell & { facility: Facility }) {
  const t = useTranslate()
  const f = useFormats()
  const wait = view?.waits[cellKey(direction, mode)]
  if (!wait) return null
  const age = minutesBetween(wait.observedAt, now)
  const isStale = age > staleAfter.wait
  return (
    <p className={`cell-wait${isStale ? ' stale' : ''}`}>
      <b>{t('situation.wait', { time: f.duration(wait.minutes) })}</b>{' '}
      <span className="sub">
        {t('situation.waitFrom', {
          at: f.instant(wait.observedAt, facilityZone(facility, ownerOf(direction)), 'time'),
          age: f.duration(age),
          method: t(`waitMethod.${wait.method}`),
          source: wait.source,
        })}
        {isStale && ` · ${t('situation.old')}`}
      </span>
    </p>
  )
}

function Lanes({ view, direction, mode, now }: Cell) {
  const t = useTranslate()
  const f = useFormats()
  const lanes = view?.lanes[cellKey(direction, mode)]
  if (!lanes) return null
  return (
    <p className="cell-wait">
      {t('situation.lanesOpen', { open: lanes.open, of: lanes.of ?? 'none' })}{' '}
      <span className="sub">{t('situation.ago', { age: f.duration(minutesBetween(lanes.at, now)) })}</span>
    </p>
  )
}
