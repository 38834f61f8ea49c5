import { DomEvent } from 'leaflet'
import { useEffect, useRef } from 'react'
import { outlineSize } from '../../../data/rules/outline.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../parts/Button.tsx'
import { refusalOf, type Draft } from './draft.ts'

/** Under an outline or a route that is being drawn: how it is done, its size so far, and the steps as buttons. */
export function DrawTools(props: {
  label: string
  draft: Draft
  onUndo: () => void
  onClose: () => void
  onCancel: () => void
}) {
  const t = useTranslate()
  const f = useFormats()
  const { draft, onCancel } = props
  const { shape, corners, refused } = draft
  const size = shape === 'area' && corners.length > 2 ? outlineSize(corners) : null
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!box.current) return
    DomEvent.disableClickPropagation(box.current)
    DomEvent.disableScrollPropagation(box.current)
  }, [])
  return (
    <div
      ref={box}
      className="map-drawing-help"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <p>{props.label}</p>
      <p role="status" className={refused ? 'map-drawing-refused' : ''}>
        {refused
          ? t(`map.draw.${refused}`)
          : t('map.draw.corners', {
              count: corners.length,
              area: size ? f.area(size.squareMetres) : 'none',
              edge: size ? f.distance(size.edgeKm) : '',
            })}
      </p>
      <div className="map-drawing-steps">
        <Button
          size="sm"
          variant="primary"
          isDisabled={isTooLittle(refusalOf(draft))}
          onPress={props.onClose}
        >
          {t(shape === 'route' ? 'map.route.end' : 'map.draw.close')}
        </Button>
        <Button size="sm" isDisabled={corners.length === 0} onPress={props.onUndo}>
          {t('map.draw.undo')}
        </Button>
        <Button size="sm" onPress={onCancel}>
          {t('map.draw.cancel')}
        </Button>
      </div>
    </div>
  )
}

const isTooLittle = (refused: Draft['refused']) => refused === 'tooFew' || refused === 'tooShort'
