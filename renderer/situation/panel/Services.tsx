import type { Facility } from '../../../data/reference/facility.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'

/** Trusted-traveller programs, lanes and restrictions; what is not known is said to be unknown. */
export function Services({ facility }: { facility: Facility }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { lanes, programs, truckWaitToUS2023: wait } = facility
  const known = (value: boolean | null) =>
    t('facility.known', { value: value === null ? 'unknown' : String(value) })
  const count = (value: number | null) => (value === null ? t('facility.unknown') : f.number(value))
  const isRoad = facility.collection === 'crossing'
  return (
    <>
      {isRoad && (
        <section>
          <h3 className="sec detail-sec">{t('facility.services')}</h3>
          <table className="tbl dense services" aria-label={t('facility.services')}>
            <thead>
              <tr>
                <td />
                <th scope="col">
                  <CountryMark country="US" /> {t('direction.toUS')}
                </th>
                <th scope="col">
                  <CountryMark country="CA" /> {t('direction.toCA')}
                </th>
              </tr>
            </thead>
            <tbody>
              <Row name="NEXUS" toUS={known(programs.toUS.nexus)} toCA={known(programs.toCA.nexus)} />
              <Row
                name={t('facility.fast')}
                toUS={known(programs.toUS.fast)}
                toCA={known(programs.toCA.fast)}
              />
              <Row
                name={t('facility.readyLane')}
                toUS={known(programs.toUS.rfid)}
                toCA={t('facility.notApplicable')}
              />
              <Row
                name={t('facility.truckLanes')}
                toUS={count(lanes.usBoundCommercialMax)}
                toCA={t('facility.unknown')}
              />
              <Row
                name={t('facility.carLanes')}
                toUS={count(lanes.usBoundPassengerMax)}
                toCA={t('facility.unknown')}
              />
            </tbody>
          </table>
          {lanes.roadway !== null && <p className="sub">{t('facility.roadway', { count: lanes.roadway })}</p>}
        </section>
      )}
      {isRoad && (
        <section>
          <h3 className="sec detail-sec">{t('facility.restrictions')}</h3>
          <dl className="facts">
            <dt>{t('facility.hazmat')}</dt>
            <dd>{facility.hazmat?.[language] ?? t('facility.hazmatUnknown')}</dd>
            <dt>{t('facility.toll')}</dt>
            <dd>{facility.toll?.[language] ?? t('facility.unknown')}</dd>
            <dt>{t('facility.operator')}</dt>
            <dd>{facility.operator ?? t('facility.unknown')}</dd>
            {wait && (
              <>
                <dt>{t('facility.usualWait')}</dt>
                <dd>
                  {t('facility.usualWaitText', {
                    median: f.number(wait.medianMinutes, 1),
                    p95: f.number(wait.p95Minutes, 1),
                  })}
                </dd>
              </>
            )}
          </dl>
        </section>
      )}
      <Special facility={facility} />
    </>
  )
}

function Row(props: { name: string; toUS: string; toCA: string }) {
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td>{props.toUS}</td>
      <td>{props.toCA}</td>
    </tr>
  )
}

/** What only a rail line, ferry, seaport, airport or lock has. */
function Special({ facility }: { facility: Facility }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { rail, ferry, seaport, airport, lock } = facility
  const facts: [string, string][] = [
    ...(rail
      ? [[t('facility.operators'), f.list(rail.operators) || t('facility.unknown')] as [string, string]]
      : []),
    ...(rail?.passengerServices.length
      ? [[t('facility.passengerTrains'), f.list(rail.passengerServices)] as [string, string]]
      : []),
    ...(ferry?.season ? [[t('facility.season'), ferry.season[language]] as [string, string]] : []),
    ...(seaport ? [[t('facility.authority'), seaport.authority] as [string, string]] : []),
    ...(seaport?.uscgSector ? [[t('facility.sector'), seaport.uscgSector] as [string, string]] : []),
    ...(airport
      ? [
          [t('facility.preclearance'), t('facility.known', { value: String(airport.hasPreclearance) })] as [
            string,
            string,
          ],
        ]
      : []),
    ...(lock ? [[t('facility.waterway'), lock.waterway] as [string, string]] : []),
  ]
  if (facts.length === 0) return null
  return (
    <section>
      <h3 className="sec detail-sec">{t('facility.facts')}</h3>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
