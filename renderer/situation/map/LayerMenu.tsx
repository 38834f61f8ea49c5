import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { facilityKinds } from '../../../data/reference/facility.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Checkbox } from '../../ui/parts/Checkbox.tsx'
import type { Layer } from './layers.ts'

/** Turns kinds of places and measures on the map on and off. */
export function LayerMenu(props: {
  trigger: ReactNode
  layers: ReadonlySet<Layer>
  onLayers: (layers: ReadonlySet<Layer>) => void
}) {
  const t = useTranslate()
  const { layers, onLayers } = props
  const box = (layer: Layer, word: string) => (
    <Checkbox
      key={layer}
      isSelected={layers.has(layer)}
      onChange={(isOn) => {
        const next = new Set(layers)
        if (isOn) next.add(layer)
        else next.delete(layer)
        onLayers(next)
      }}
    >
      {word}
    </Checkbox>
  )
  return (
    <DialogTrigger>
      {props.trigger}
      <Popover className="popover">
        <Dialog className="layer-menu" aria-label={t('situation.layers')}>
          <p className="sec">{t('situation.layers.kinds')}</p>
          {facilityKinds.map((kind) => box(kind, t(`facilityKind.${kind}`)))}
          <p className="sec">{t('situation.layers.measures')}</p>
          {box('diversions', t('situation.layers.diversions'))}
          {box('staging', t('situation.layers.staging'))}
          {box('zones', t('situation.layers.zones'))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
