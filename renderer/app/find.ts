import type { Language } from '../../data/model/country.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { facilityName } from '../../data/reference/reference.ts'
import { foldText, searchFacilities } from '../../data/reference/search.ts'
import type { Screen, Selection } from '../state/session.ts'

/** One thing that Find offers, and where it opens. */
export type Found = { selection: Selection; screen: Screen; title: string; number: string; detail: string }

/** At most this many of each group. */
const most = 8

/** Facilities by any of their names and codes. */
export const findFacilities = (text: string, language: Language): Found[] =>
  searchFacilities(text, language)
    .slice(0, most)
    .map(({ facility }) => ({
      selection: { type: 'facility', id: facility.id },
      screen: 'situation',
      title: facilityName(facility, language),
      number: '',
      detail: [facility.us?.place, facility.ca?.place].filter(Boolean).join(' – '),
    }))

/** Disruptions, decisions, requests, measures and runs by number or title, then notes by their words. */
export function findThings(text: string, picture: Picture, language: Language): Found[] {
  const wanted = foldText(text).split(' ').filter(Boolean)
  if (wanted.length === 0) return []
  const isMeant = (...parts: string[]) => {
    const inside = foldText(parts.join(' '))
    return wanted.every((word) => inside.includes(word))
  }
  const found: Found[] = []
  for (const { disruption: id, number, title, description } of Object.values(picture.disruptions))
    if (isMeant(number, title, description))
      found.push({
        selection: { type: 'disruption', id },
        screen: 'situation',
        title,
        number,
        detail: description,
      })
  for (const { decision: id, number, terms } of Object.values(picture.decisions))
    if (isMeant(number, terms.title, terms.text))
      found.push({
        selection: { type: 'decision', id },
        screen: 'decisions',
        title: terms.title,
        number,
        detail: terms.text,
      })
  for (const { measure: id, number, title } of Object.values(picture.measures))
    if (isMeant(number, title))
      found.push({ selection: { type: 'measure', id }, screen: 'situation', title, number, detail: '' })
  for (const { request: id, number, title } of Object.values(picture.requests))
    if (isMeant(number, title))
      found.push({ selection: { type: 'request', id }, screen: 'decisions', title, number, detail: '' })
  for (const { run: id, number, playbook } of Object.values(picture.runs))
    if (isMeant(number, playbook.title.en, playbook.title.fr))
      found.push({
        selection: { type: 'run', id },
        screen: 'playbooks',
        title: playbook.title[language],
        number,
        detail: '',
      })
  for (const { entry } of picture.timeline.toReversed())
    if (found.length < most * 2 && entry.kind === 'note.added' && isMeant(entry.body.text))
      found.push({
        selection: { type: 'entry', id: entry.hash },
        screen: 'log',
        title: entry.body.text.slice(0, 120),
        number: '',
        detail: '',
      })
  return found.slice(0, most * 2)
}
