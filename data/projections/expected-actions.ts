import type { Country } from '../model/country.ts'
import type { Entry } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import { minutesBetween } from '../rules/instant.ts'
import { isOfControl } from './exercises.ts'
import type { InjectView } from './injects.ts'
import { linksOf } from './links-of.ts'
import type { Picture } from './picture.ts'

/** What players did about an inject: an entry of the log, and how long after the delivery. */
export type Response = {
  entry: Sha256
  at: Instant
  country: Country | null
  afterMinutes: number
  /** Somebody ticked it off; otherwise its author linked it to the inject. */
  isTicked: boolean
  remarks: string
}

/** A delivered inject, and whether what it expects was done: by the first entry that answers it. */
export type ExpectedAction = {
  inject: InjectView
  responses: readonly Response[]
  met: Response | null
  /** Minutes since the delivery while nothing answers it; null: it is met. */
  openMinutes: number | null
}

/**
 * For every delivered inject, in the order of delivery, what the log holds about it. Minutes are of the clock that the
 * picture is told in, and `now` of the same.
 */
export function expectedActions(picture: Picture, now: Instant): ExpectedAction[] {
  const byInject = responsesOf(picture)
  return Object.values(picture.injects)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((inject) => {
      const responses = [...(byInject.get(inject.inject) ?? [])]
        .map((each) => ({ ...each, afterMinutes: Math.max(0, minutesBetween(inject.at, each.at)) }))
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.entry < b.entry ? -1 : 1))
      const met = responses[0] ?? null
      const openMinutes = met ? null : Math.max(0, minutesBetween(inject.at, now))
      return { inject, responses, met, openMinutes }
    })
}

type Found = Omit<Response, 'afterMinutes'>

/** Entries by the inject that they answer: those that players linked to it, and those that were ticked off. */
function responsesOf(picture: Picture): Map<string, Found[]> {
  const found = new Map<string, Map<Sha256, Found>>()
  const add = (inject: string, response: Found) => {
    const known = found.get(inject) ?? new Map<Sha256, Found>()
    if (!known.has(response.entry)) known.set(response.entry, response)
    found.set(inject, known)
  }
  const ticked = Object.values(picture.injects).flatMap(({ inject, met }) =>
    met.map((each) => ({ inject, ...each })),
  )
  const byEntry = new Map<Sha256, (typeof ticked)[number][]>()
  for (const each of ticked) byEntry.set(each.entry, [...(byEntry.get(each.entry) ?? []), each])
  for (const { entry, retracted } of picture.timeline) {
    if (retracted || isOfControl(entry.kind) || isEffect(entry)) continue
    const { hash, occurredAt: at, desk } = entry
    const country = picture.trust[desk]?.country ?? null
    for (const { inject, remarks } of byEntry.get(hash) ?? [])
      add(inject, { entry: hash, at, country, isTicked: true, remarks })
    for (const { type, id } of linksOf(entry))
      if (type === 'inject' && id in picture.injects)
        add(id, { entry: hash, at, country, isTicked: false, remarks: '' })
  }
  return new Map([...found].map(([inject, responses]) => [inject, [...responses.values()]]))
}

/** Whether an entry was written with an inject by control, and is nobody's answer to it. */
export const isEffect = ({ body }: Entry): boolean => 'inject' in body && body.inject !== undefined
