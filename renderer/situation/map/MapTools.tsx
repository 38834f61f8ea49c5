import { HardDrive, Layers, List } from 'lucide-react'
import { facilityName } from '../../../data/reference/reference.ts'
import { searchFacilities } from '../../../data/reference/search.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { FacilitySymbol } from '../../ui/FacilitySymbol.tsx'
import type { MapView } from '../../ui/map/map-view.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { ComboBox } from '../../ui/parts/ComboBox.tsx'
import { MenuButton } from '../../ui/parts/MenuButton.tsx'
import type { Option } from '../../ui/parts/Select.tsx'
import type { Place } from '../places.ts'
import { LayerMenu } from './LayerMenu.tsx'
import { allLayers, type Layer } from './layers.ts'
import { useBaseMapMenu } from './use-base-map-menu.ts'

const closeUp = 9

/** Search, layers, base map and the way to the list, over the map. */
export function MapTools(props: {
  places: readonly Place[]
  view: MapView | null
  layers: ReadonlySet<Layer>
  onLayers: (layers: ReadonlySet<Layer>) => void
  onList: () => void
  hasInset: boolean
}) {
  const t = useTranslate()
  const baseMap = useBaseMapMenu(props.view)
  const hidden = allLayers.length - props.layers.size
  return (
    <div className={`map-tools${props.hasInset ? ' beside-inset' : ''}`}>
      <PlaceSearch places={props.places} view={props.view} />
      <LayerMenu
        layers={props.layers}
        onLayers={props.onLayers}
        trigger={
          <Button icon={<Layers aria-hidden="true" />}>
            {t('situation.layers')}
            {hidden > 0 && (
              <span className="sub">
                {t('situation.layers.shown', { shown: props.layers.size, all: allLayers.length })}
              </span>
            )}
          </Button>
        }
      />
      <MenuButton
        label={t('situation.baseMap')}
        trigger={<Button icon={<HardDrive aria-hidden="true" />}>{baseMap.name}</Button>}
        items={baseMap.items}
        onAction={baseMap.act}
      />
      <Button icon={<List aria-hidden="true" />} hotkey="V" onPress={props.onList}>
        {t('situation.asList')}
      </Button>
    </div>
  )
}

/** Finds a place by any of its names in both languages, by town or code; the map moves to it. */
function PlaceSearch({ places, view }: { places: readonly Place[]; view: MapView | null }) {
  const t = useTranslate()
  const language = useLanguage()
  const select = useSession((state) => state.select)
  const toOption = ({ facility, state }: Place): Option => ({
    id: facility.id,
    label: facilityName(facility, language),
    hint: t('situation.search.hint', {
      kind: t(`facilityKind.${facility.kind}`),
      places: [facility.us, facility.ca].flatMap((side) => (side ? [side.place] : [])).join(' – '),
    }),
    icon: <FacilitySymbol kind={facility.kind} state={state.state} size={1.5} />,
  })
  const byId = new Map(places.map((place) => [place.facility.id, place]))
  return (
    <div className="map-search">
      <ComboBox
        label={t('situation.search')}
        placeholder={t('situation.search')}
        items={places.map(toOption)}
        value={null}
        clearsOnChoice
        search={(text) =>
          searchFacilities(text, language).flatMap(({ facility }) => {
            const place = byId.get(facility.id)
            return place ? [toOption(place)] : []
          })
        }
        onChange={(id) => {
          const position = byId.get(id ?? '')?.facility.position
          if (id === null) return
          select({ type: 'facility', id })
          if (position) view?.panTo(position, closeUp)
        }}
      />
    </div>
  )
}
