import { Fragment } from 'react'
import type { Picture } from '../../../data/projections/picture.ts'
import { zonesInForce } from '../../../data/projections/runs.ts'
import { zoneOutlines } from '../../../data/rules/zone.ts'
import { ergSubjectWords, metresWords } from '../../../data/words/run-values.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { HazardSymbol, isRadioactive } from '../../ui/HazardSymbol.tsx'
import { MapLabel, SymbolMarker } from '../../ui/map/SymbolMarker.tsx'
import { ZoneShape } from '../../ui/map/ZoneShape.tsx'

/** The sign stands off the place, tied to it, so that it hides neither the crossing nor a small zone. */
const pulledOut = [-40, -30] as const
const besideIt = [-58, -44] as const

/** Zones in force of the runs that go on, each with its edition beside it. */
export function Zones({ picture }: { picture: Picture }) {
  const t = useTranslate()
  const language = useLanguage()
  const { selection, select } = useSession()
  return zonesInForce(picture.runs).map(({ run, zone }) => {
    const { place, isolationM, protective, wind, edition } = zone
    const outlines = zoneOutlines(place, isolationM, protective?.km ?? null, wind?.from ?? null)
    const about = ergSubjectWords(zone, language) || metresWords(isolationM, language)
    return (
      <Fragment key={run.run}>
        <ZoneShape
          {...outlines}
          label={{ isolation: t('erg.map.isolation'), protective: t('erg.map.protective') }}
        />
        <SymbolMarker
          position={place}
          size={24}
          offset={pulledOut}
          zIndex={3}
          label={t('erg.mapLabel', { number: run.number, edition: edition ?? 'none', about })}
          isSelected={selection?.type === 'run' && selection.id === run.run}
          onSelect={() => select({ type: 'run', id: run.run })}
        >
          <HazardSymbol isRadioactive={isRadioactive(zone.guide?.guides)} />
        </SymbolMarker>
        <MapLabel position={place} offset={besideIt} align="end">
          <b>{edition === null ? t('erg.answer.commander') : t('erg.edition', { edition })}</b>
          <br />
          {about}
        </MapLabel>
      </Fragment>
    )
  })
}
