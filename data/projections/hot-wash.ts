import type { Country, Releasability } from '../model/country.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import type { Projection } from './fold.ts'

/** A comment of the hot wash; `country` is whose cell speaks, whoever typed it. */
export type HotWashView = Omit<BodyOf<'hotWash.commented'>, 'personalDataKept'> & {
  hash: Sha256
  at: Instant
  by: Country | null
  official: string | null
  releasability: Releasability
}

/** Comments of the hot wash, after an exercise or a real event, in log order. */
export const hotWash: Projection<readonly HotWashView[]> = {
  initial: [],
  apply(state, entry, context) {
    if (entry.kind !== 'hotWash.commented') return state
    const { hash, occurredAt: at, official, releasability } = entry
    const by = context.countryOf(entry.desk)
    return [...state, { ...entry.body, hash, at, by, official, releasability }]
  },
}

/** Comments by the cell that made them, in the order in which the cells first spoke. */
export function hotWashByCell(comments: readonly HotWashView[]) {
  const cells = new Map<string, { country: Country; cell: string; comments: HotWashView[] }>()
  for (const comment of comments) {
    const { country, cell } = comment
    const key = `${country} ${cell.toLowerCase()}`
    const known = cells.get(key)
    if (known) known.comments.push(comment)
    else cells.set(key, { country, cell, comments: [comment] })
  }
  return [...cells.values()]
}
