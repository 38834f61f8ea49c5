import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Facility } from '../../../data/reference/facility.ts'
import { alternatesNote, facilityName } from '../../../data/reference/reference.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { FacilitySymbol } from '../../ui/FacilitySymbol.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import type { Place } from '../places.ts'
import { headline } from '../state-words.ts'
import { alternateRows, type AlternateRow } from './alternate-rows.ts'

/** Where else the traffic can go, by straight line; what is ruled out stays listed with its reason. */
export function Alternates(props: { facility: Facility; places: readonly Place[]; now: string }) {
  const t = useTranslate()
  const language = useLanguage()
  const { facility, places, now } = props
  const [mode, setMode] = useState<'passenger' | 'commercial'>(
    facility.modes.commercial === false ? 'passenger' : 'commercial',
  )
  const rows = useMemo(() => {
    const byId = new Map(places.map((place) => [place.facility.id, place]))
    return alternateRows(facility, mode, byId, 5, now)
  }, [facility, mode, places, now])
  const hasAny = rows.length > 0 || facility.collection === 'crossing'
  if (!hasAny) return null
  const note = alternatesNote(facility.id)
  return (
    <section>
      <div className="row detail-sec">
        <h3 className="sec grow">{t('situation.alternates')}</h3>
        <Segment
          label={t('situation.alternatesFor')}
          isLabelHidden
          items={(['commercial', 'passenger'] as const).map((id) => ({ id, label: t(`mode.${id}`) }))}
          value={mode}
          onChange={setMode}
        />
      </div>
      {rows.length === 0 ? (
        <p className="muted">{t('situation.noAlternates')}</p>
      ) : (
        <ol className="alternates">
          {rows.map((row) => (
            <AlternateLine key={row.facility.id} row={row} now={now} />
          ))}
        </ol>
      )}
      {note && <p className="sub">{note[language]}</p>}
    </section>
  )
}

function AlternateLine({ row, now }: { row: AlternateRow; now: string }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const select = useSession((state) => state.select)
  const { facility, place, ruledOut, rank } = row
  const said = place ? headline(place, now, t, f) : t('state.unknown')
  return (
    <li>
      <Button className="alternate" onPress={() => select({ type: 'facility', id: facility.id })}>
        <span className="alternate-rank mono" aria-hidden="true">
          {rank ?? '–'}
        </span>
        <FacilitySymbol kind={facility.kind} state={place?.state.state ?? 'unknown'} size={1.875} />
        <span className="grow">
          <b>{facilityName(facility, language)}</b>
          <span className="sub">
            {ruledOut ? (
              <b>{t('situation.ruledOut', { why: ruledOut })}</b>
            ) : (
              `${said}${place?.state.source === 'hours' ? `, ${t('situation.byHours')}` : ''}${place?.state.source === 'changedHours' ? `, ${t('situation.byChangedHours')}` : ''}`
            )}
          </span>
        </span>
        <span className="alternate-far">
          {t('situation.straightLine', { distance: f.distance(row.straightLineKm) })}
        </span>
      </Button>
    </li>
  )
}
