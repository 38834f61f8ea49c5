import { Maximize, Minus, Plus } from 'lucide-react'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { MapView } from '../../ui/map/map-view.ts'
import { Button } from '../../ui/parts/Button.tsx'

/** Zoom in, out, and back to what is in focus. */
export function ZoomButtons(props: { view: MapView | null; onHome: () => void }) {
  const t = useTranslate()
  return (
    <div className="map-zoom" data-over-map role="group" aria-label={t('situation.zoom')}>
      <Button
        icon={<Plus aria-hidden="true" />}
        label={t('situation.zoomIn')}
        onPress={() => props.view?.zoomIn()}
      />
      <Button
        icon={<Minus aria-hidden="true" />}
        label={t('situation.zoomOut')}
        onPress={() => props.view?.zoomOut()}
      />
      <Button icon={<Maximize aria-hidden="true" />} label={t('situation.showAll')} onPress={props.onHome} />
    </div>
  )
}
