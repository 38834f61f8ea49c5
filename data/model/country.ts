import * as v from 'valibot'

/** The two sovereign countries, by ISO 3166-1 code. */
export const Country = v.picklist(['US', 'CA'])
export type Country = v.InferOutput<typeof Country>

export const countries: readonly Country[] = ['US', 'CA']

/** The other of the two countries. */
export const otherCountry = (country: Country): Country => (country === 'US' ? 'CA' : 'US')

/** Who may hold an entry: one country, or both. */
export const Releasability = v.picklist(['US', 'CA', 'SHARED'])
export type Releasability = v.InferOutput<typeof Releasability>

/** A text in both official languages. */
export const Bilingual = v.strictObject({ en: v.string(), fr: v.string() })
export type Bilingual = v.InferOutput<typeof Bilingual>

export const Language = v.picklist(['en', 'fr'])
export type Language = v.InferOutput<typeof Language>

/** The country entered: each country owns, and reports, its own direction. */
export const Direction = v.picklist(['toUS', 'toCA'])
export type Direction = v.InferOutput<typeof Direction>

export const directions: readonly Direction[] = ['toUS', 'toCA']

/** Whose officers inspect a direction: the country that is entered. */
export const ownerOf = (direction: Direction): Country => (direction === 'toUS' ? 'US' : 'CA')

export const Mode = v.picklist([
  'passenger',
  'commercial',
  'bus',
  'pedestrian',
  'emergency',
  'rail',
  'vessel',
])
export type Mode = v.InferOutput<typeof Mode>
