import type { WrittenEntry } from '../model/entry.ts'
import { aboutOf, type Named } from '../rules/naming.ts'

/** How the index names a thing or an entry: `decision/0192...`. */
export const aboutKey = ({ type, id }: Named): string => `${type}/${id}`

/** The index column of what an entry is about; empty for an entry about nothing, and for a purged one. */
export function aboutIn({ body }: WrittenEntry): { about?: string } {
  const about = body === null ? null : aboutOf(JSON.parse(body) as object)
  return about ? { about: aboutKey(about) } : {}
}
