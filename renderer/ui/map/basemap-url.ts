import url from '../../../data/reference/basemap/entente.pmtiles?url'

/** The address of the base map that ships with the program. */
export const basemapUrl: string = url
