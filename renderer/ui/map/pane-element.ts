import { DivIcon, Marker, type PointExpression } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { Position } from '../../../data/model/ids.ts'

/** An element that stays at a position of the map; React draws into it through a portal. */
export function usePaneElement(position: Position, zIndex: number, className: string): HTMLElement {
  const map = useMap()
  const [element] = useState(() => document.createElement('div'))
  const placed = useRef<Marker | null>(null)
  const [lat, lon] = position

  useEffect(() => {
    const size: PointExpression = [0, 0]
    const icon = new DivIcon({ html: element, iconSize: size, iconAnchor: size, className })
    const marker = new Marker([lat, lon], { icon, interactive: false, keyboard: false }).addTo(map)
    placed.current = marker
    return () => void marker.remove()
  }, [map, element, lat, lon, className])

  // Apart from the placing: a symbol put in anew when it is selected would lose the keyboard's focus.
  useEffect(() => {
    placed.current?.setZIndexOffset(zIndex * 10000)
  }, [map, element, lat, lon, className, zIndex])
  return element
}
