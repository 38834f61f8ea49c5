import type { Language } from '../model/country.ts'
import type { Link } from '../model/entries/body.ts'
import type { Entry } from '../model/entry.ts'
import { entryIn } from '../projections/entry-in.ts'
import type { Picture } from '../projections/picture.ts'
import { eitherText } from './either-text.ts'
import { translate } from './translate.ts'

/** What a sentence needs beside its entry: names of shipped facilities are handed in. */
export type SentenceContext = {
  language: Language
  picture: Picture
  facilityName: (id: string) => string
}

/** `DET#12`, `DET-US#3`: the desk's code and the entry's place in its chain; no gap tells what was withheld. */
export function entryReference(entry: Entry, picture: Picture): string {
  const code = picture.people.desks[entry.desk]?.code ?? '?'
  return `${code}${entry.releasability === 'SHARED' ? '' : `-${entry.releasability}`}#${entry.seq}`
}

/** Whether this log holds what a link names: the other country may have kept it to itself, or it was purged. */
export function isHeld({ type, id }: Link, { picture }: Pick<SentenceContext, 'picture'>): boolean {
  switch (type) {
    case 'facility':
      return true
    case 'entry':
      return entryIn(picture.timeline, id) !== undefined
    default:
      return id in picture[`${type}s`]
  }
}

/** What a link chip says: a thing's number, an entry's reference, a facility's name; or that it is not held here. */
export function linkLabel(link: Link, { picture, facilityName, language }: SentenceContext): string {
  const notHeld = () => translate(language, 'link.notHeld', { type: link.type })
  switch (link.type) {
    case 'facility':
      return facilityName(link.id)
    case 'disruption':
      return picture.disruptions[link.id]?.number ?? notHeld()
    case 'measure':
      return picture.measures[link.id]?.number ?? notHeld()
    case 'decision':
      return picture.decisions[link.id]?.number ?? notHeld()
    case 'request':
      return picture.requests[link.id]?.number ?? notHeld()
    case 'plan':
      return (
        picture.plans[link.id]?.number ??
        picture.activatedPlans.findLast(({ plan }) => plan === link.id)?.number ??
        notHeld()
      )
    case 'committee':
      return picture.committees[link.id]?.number ?? notHeld()
    case 'actionItem':
      return picture.actionItems[link.id]?.number ?? notHeld()
    case 'run':
      return picture.runs[link.id]?.number ?? notHeld()
    case 'exercise':
      return picture.exercises[link.id]?.overview.name ?? notHeld()
    case 'inject':
      return picture.injects[link.id]?.content.number ?? notHeld()
    case 'correctiveAction':
      return picture.correctiveActions[link.id]?.number ?? notHeld()
    case 'entry': {
      const target = entryIn(picture.timeline, link.id)
      return target ? entryReference(target.entry, picture) : notHeld()
    }
  }
}

/** What a thing is called; empty when its label says all. */
export function thingTitle(link: Link, { picture, language }: SentenceContext): string {
  switch (link.type) {
    case 'disruption':
      return picture.disruptions[link.id]?.title ?? ''
    case 'measure':
      return picture.measures[link.id]?.title ?? ''
    case 'decision':
      return picture.decisions[link.id]?.terms.title ?? ''
    case 'request':
      return picture.requests[link.id]?.title ?? ''
    case 'plan':
      return picture.plans[link.id]?.versions.at(-1)?.content.title ?? ''
    case 'committee':
      return picture.committees[link.id]?.title ?? ''
    case 'actionItem':
      return picture.actionItems[link.id]?.title ?? ''
    case 'run':
      return picture.runs[link.id]?.playbook.title[language] ?? ''
    case 'inject': {
      const title = picture.injects[link.id]?.content.title
      return title ? eitherText(title, language) : ''
    }
    case 'correctiveAction':
      return picture.correctiveActions[link.id]?.recommendation ?? ''
    case 'exercise':
    case 'facility':
    case 'entry':
      return ''
  }
}
