import { useState } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { ErrorBoundary } from '../ui/parts/ErrorBoundary.tsx'
import { DisruptionDock } from './DisruptionDock.tsx'
import { PlaceList } from './PlaceList.tsx'
import { DetailPanel } from './panel/DetailPanel.tsx'
import './situation.css'
import { SituationMap } from './SituationMap.tsx'
import { usePlaces } from './use-places.ts'

/** The Situation screen: the map or the list of everything on it, the crossing in hand, and what is disrupted. */
export function Situation() {
  const t = useTranslate()
  const places = usePlaces()
  const [view, setView] = useState<'map' | 'list'>('map')
  const toggle = () => setView((before) => (before === 'map' ? 'list' : 'map'))
  useHotkeys('situation', { v: toggle })
  return (
    <div className="situation">
      <h1 className="vh">{t('situation.title')}</h1>
      <section
        data-region="map"
        className="situation-main"
        aria-label={t(view === 'map' ? 'situation.map' : 'situation.list')}
      >
        <ErrorBoundary resetKey={view}>
          {view === 'map' ? (
            <SituationMap places={places} onList={toggle} />
          ) : (
            <PlaceList places={places} onMap={toggle} />
          )}
        </ErrorBoundary>
      </section>
      <DisruptionDock />
      <DetailPanel places={places} />
    </div>
  )
}
