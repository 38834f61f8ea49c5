/** Colours and font of the base map, read from the CSS variables that are in force. */
export type MapTheme = {
  land: string
  water: string
  shore: string
  urban: string
  road: string
  roadCase: string
  admin: string
  boundary: string
  boundaryBand: string
  ink: string
  inkWater: string
  halo: string
  font: string
}

/** Reads the theme in force at an element. */
export function readMapTheme(element: Element): MapTheme {
  const style = getComputedStyle(element)
  const value = (name: string) => style.getPropertyValue(name).trim()
  return {
    land: value('--map-land'),
    water: value('--map-water'),
    shore: value('--map-shore'),
    urban: value('--map-urban'),
    road: value('--map-road'),
    roadCase: value('--map-road-case'),
    admin: value('--map-admin'),
    boundary: value('--map-boundary'),
    boundaryBand: value('--map-boundary-band'),
    ink: value('--map-ink'),
    inkWater: value('--map-ink-water'),
    halo: value('--map-halo'),
    font: value('--font-sign') || 'sans-serif',
  }
}
