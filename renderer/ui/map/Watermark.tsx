import { useId } from 'react'

/** EXERCISE | EXERCICE across the map: both words always, whatever the language; part of every copy of it. */
export function Watermark() {
  const id = useId()
  return (
    <svg className="map-watermark" aria-hidden="true">
      <pattern id={id} width="420" height="210" patternUnits="userSpaceOnUse" patternTransform="rotate(-28)">
        <text x="10" y="80">
          EXERCISE | EXERCICE
        </text>
        <text x="-200" y="185">
          EXERCISE | EXERCICE
        </text>
        <text x="220" y="185">
          EXERCISE | EXERCICE
        </text>
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
