import { X } from 'lucide-react'
import type { Picture } from '../../../data/projections/picture.ts'
import { facilityName } from '../../../data/reference/reference.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useNow } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { isReadOnly, useWorkspace } from '../../state/workspace.ts'
import { FacilitySymbol } from '../../ui/FacilitySymbol.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import type { Place } from '../places.ts'
import { Agreement } from './Agreement.tsx'
import { Alternates } from './Alternates.tsx'
import { DirectionTable } from './DirectionTable.tsx'
import { EntriesHere } from './EntriesHere.tsx'
import { Here } from './Here.tsx'
import { HoursPart } from './HoursPart.tsx'
import { PanelFooter } from './PanelFooter.tsx'
import { PlanPart } from './PlanPart.tsx'
import { Services } from './Services.tsx'
import { Sources } from './Sources.tsx'
import { StateBar } from './StateBar.tsx'
import { VolumesPart } from './VolumesPart.tsx'

/** Everything about one place: state, who says so, hours, services, alternates, and what the log holds about it. */
export function CrossingPanel(props: { place: Place; places: readonly Place[]; picture: Picture }) {
  const t = useTranslate()
  const isClosed = useWorkspace(isReadOnly)
  const language = useLanguage()
  const now = useNow(30_000)
  const select = useSession((state) => state.select)
  const { place, picture } = props
  const { facility, view } = place
  const name = facilityName(facility, language)
  return (
    <aside data-region="panel" className="panel detail" aria-label={name}>
      <div className="detail-body">
        <header className="detail-head">
          <FacilitySymbol kind={facility.kind} state={place.state.state} size={2.75} />
          <div className="grow">
            <h2 className="detail-name">{name}</h2>
            <PlaceLine place={place} />
          </div>
          <Button
            variant="ghost"
            size="sm"
            icon={<X aria-hidden="true" />}
            label={t('situation.deselect')}
            onPress={() => select(null)}
          />
        </header>
        <StateBar place={place} now={now} />
        <Agreement view={view} facility={facility} />
        <DirectionTable facility={facility} view={view} now={now} />
        <Here facility={facility.id} picture={picture} now={now} />
        <PlanPart facility={facility} picture={picture} now={now} />
        <EntriesHere facility={facility} />
        <Alternates facility={facility} places={props.places} now={now} />
        <HoursPart facility={facility} view={view} now={now} />
        <Services facility={facility} />
        <VolumesPart facility={facility} />
        <Sources facility={facility} />
      </div>
      {!isClosed && <PanelFooter facility={facility.id} />}
    </aside>
  )
}

/** Both places and both offices' codes; a code nobody gave is left out. */
function PlaceLine({ place: { facility } }: { place: Place }) {
  const t = useTranslate()
  const places = [facility.us, facility.ca].flatMap((side) =>
    side ? [`${side.place}, ${side.stateOrProvince}`] : [],
  )
  const codes = [
    ...(facility.us?.officeCode ? [`CBP ${facility.us.officeCode}`] : []),
    ...(facility.ca?.officeCode ? [t('facility.cbsaCode', { code: facility.ca.officeCode })] : []),
    ...(facility.seaport ? [facility.seaport.unlocode] : []),
    ...(facility.airport ? [facility.airport.iata] : []),
  ]
  return (
    <p className="sub">
      {t(`facilityKind.${facility.kind}`)} · {places.join(' ↔ ')}
      {codes.map((code) => (
        <span key={code} className="nowrap">
          {' '}
          · <span className="mono">{code}</span>
        </span>
      ))}
    </p>
  )
}
