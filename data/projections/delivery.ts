import type { Country } from '../model/country.ts'
import type { Delivered } from '../model/entries/inject.ts'
import type { Draft } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { Inject, InjectEffect } from '../model/inject.ts'

/** What a delivery needs: new identities, and the words that mark everything as an exercise, in both languages. */
export type Delivery = {
  /** Identity of the delivered inject. */
  inject: string
  /** Exercise time: what a wait time is observed at. */
  at: Instant
  /** Who controls: the list of events is that country's own. */
  country: Country
  words: { mark: { en: string; fr: string }; source: string }
}

/** A line of the list as a delivery needs it. */
type Line = { event: string; content: Inject }

const base = { occurredAt: null, basedOn: [] as Sha256[] }

/**
 * The entries that deliver an inject, in the order to write them, all in one write: the players' copy, what it changes
 * as ordinary shared entries that name it, and for the controllers which line of the list it was.
 */
export function deliveryDrafts({ event, content }: Line, delivery: Delivery): Draft[] {
  const { inject, country } = delivery
  const delivered: Draft = {
    ...base,
    kind: 'inject.delivered',
    releasability: 'SHARED',
    attachments: documentsOf(content),
    body: { inject, content: deliveredOf(content, content.offset) },
  }
  const sent: Draft = {
    ...base,
    kind: 'inject.sent',
    releasability: country,
    attachments: [],
    body: { event, inject },
  }
  return [delivered, ...content.effects.map((effect) => effectDraft(effect, delivery)), sent]
}

/** An inject that was not on the list: it is put there and delivered at once. */
export const adHocDrafts = (line: Line, delivery: Delivery): Draft[] => [
  plannedDraft(line, delivery.country),
  ...deliveryDrafts(line, delivery),
]

/** A line of the list, with the files that it will deliver. */
export const plannedDraft = ({ event, content }: Line, country: Country): Draft => ({
  ...base,
  kind: 'inject.planned',
  releasability: country,
  attachments: documentsOf(content),
  body: { event, content },
})

const documentsOf = ({ effects }: Inject): Sha256[] =>
  effects.flatMap((effect) => (effect.type === 'document' ? [effect.sha256] : []))

/** What players get of a line: nothing of what is expected of them, nor of who watches. */
function deliveredOf(content: Inject, plannedOffset: number): Delivered {
  const { number, title, text, from, to, channel, effects, objectives } = content
  return { number, title, text, from, to, channel, effects, objectives, plannedOffset }
}

function effectDraft(effect: InjectEffect, { inject, at, words }: Delivery): Draft {
  const shared = { ...base, releasability: 'SHARED' as const, attachments: [] as Sha256[] }
  const links = [{ type: 'inject' as const, id: inject }]
  switch (effect.type) {
    case 'status': {
      const { facility, cells } = effect
      return {
        ...shared,
        kind: 'status.reported',
        body: { facility, cells, text: words.source, links, inject },
      }
    }
    case 'wait': {
      const { facility, direction, mode, minutes, method } = effect
      const seen = { facility, direction, mode, minutes, method, source: words.source, observedAt: at }
      return { ...shared, kind: 'wait.observed', body: { ...seen, links, inject } }
    }
    case 'lanes': {
      const { facility, direction, mode, open, of } = effect
      return {
        ...shared,
        kind: 'lanes.reported',
        body: { facility, direction, mode, open, of, links, inject },
      }
    }
    case 'alert': {
      const en = `${words.mark.en} – ${effect.en}`
      const fr = `${words.mark.fr} – ${effect.fr}`
      return { ...shared, kind: 'message.issued', body: { en, fr, channel: words.source, links, inject } }
    }
    case 'document': {
      const { sha256, name, mediaType, bytes } = effect
      const body = { sha256, name, mediaType, bytes, caption: words.source, entry: null, inject }
      return { ...shared, kind: 'attachment.added', attachments: [sha256], body }
    }
  }
}
