import { volumeMeasures, type Facility } from '../../../data/reference/facility.ts'
import {
  facilityById,
  facilityName,
  ownVolumes,
  portVolumes,
  sourceByKey,
} from '../../../data/reference/reference.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

/** Yearly counts with year and source; a count that a port shares is shown as the port's, with whom it shares. */
export function VolumesPart({ facility }: { facility: Facility }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const own = ownVolumes(facility)
  const volumes = own ?? portVolumes(facility)
  const counts = volumeMeasures.flatMap((measure) => {
    const count = volumes?.[measure]
    return typeof count === 'number' ? [{ measure, count }] : []
  })
  const shared = (volumes?.sharedWith ?? []).flatMap((id) => {
    const other = facilityById(id)
    return other ? [facilityName(other, language)] : []
  })
  return (
    <section>
      <h3 className="sec detail-sec">{t('facility.volumes')}</h3>
      {!volumes || counts.length === 0 ? (
        <p className="muted">{t('facility.volumesUnknown')}</p>
      ) : (
        <>
          {!own && (
            <p className="shared-count">
              {t('facility.sharedCount', {
                port: volumes.portCode,
                others: shared.length === 0 ? 'none' : f.list(shared),
              })}
            </p>
          )}
          <dl className="facts">
            {counts.map(({ measure, count }) => (
              <Count key={measure} name={t(`facility.volume.${measure}`)} count={f.number(count)} />
            ))}
          </dl>
          <p className="sub">
            {t('facility.volumesFrom', {
              year: String(volumes.year),
              source: sourceByKey(volumes.source)?.title ?? volumes.source,
            })}
          </p>
        </>
      )}
    </section>
  )
}

function Count({ name, count }: { name: string; count: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="mono">{count}</dd>
    </>
  )
}
