import type { Country, Language } from '../model/country.ts'
import type { InjectBasis, InjectChannel, InjectType } from '../model/inject.ts'
import { plainWords } from './msel-columns.ts'

type Named<T extends string> = Readonly<Record<T, { en: string; fr: string; also: readonly string[] }>>

/** How each channel is written, and what other tools call it. */
const channels: Named<InjectChannel> = {
  phone: {
    en: 'phone',
    fr: 'téléphone',
    also: ['telephone', 'phone call', 'call', 'appel', 'sms', 'cell', 'tel'],
  },
  radio: { en: 'radio', fr: 'radio', also: ['two way radio', 'handheld'] },
  email: { en: 'e-mail', fr: 'courriel', also: ['email', 'mail', 'message', 'msg', 'messagerie'] },
  alert: { en: 'alert', fr: 'alerte', also: ['cap', 'cap alert', 'warning', 'alerte cap'] },
  waitTime: { en: 'wait time', fr: 'temps d’attente', also: ['waittime', 'wait time report', 'attente'] },
  document: {
    en: 'document',
    fr: 'document',
    also: ['doc', 'paper', 'form', 'fax', 'letter', 'report', 'formulaire', 'lettre', 'papier', 'telecopie'],
  },
  media: {
    en: 'media',
    fr: 'médias',
    also: ['social', 'social media', 'tv', 'news', 'press', 'television', 'medias sociaux', 'presse', 'vnn'],
  },
  inPerson: {
    en: 'in person',
    fr: 'en personne',
    also: [
      'face',
      'face to face',
      'f2f',
      'verbal',
      'oral',
      'runner',
      'role player',
      'inperson',
      'de vive voix',
    ],
  },
  observed: {
    en: 'observed',
    fr: 'observé',
    also: ['obs', 'observation', 'camera', 'visual', 'on scene', 'visuel', 'sur place'],
  },
}

const types: Named<InjectType> = {
  inject: { en: 'inject', fr: 'injection', also: ['intrant', 'scenario inject', 'contextual', 'contextuel'] },
  expected: {
    en: 'expected',
    fr: 'attendu',
    also: [
      'expected action',
      'expected event',
      'expected player action',
      'action attendue',
      'evenement attendu',
    ],
  },
  contingency: {
    en: 'contingency',
    fr: 'contingence',
    also: ['contingency inject', 'conditional', 'conditionnel', 'conditionnelle', 'branch'],
  },
}

const bases: Named<InjectBasis> = {
  fact: { en: 'fact', fr: 'fait', also: ['real', 'reel'] },
  fiction: { en: 'fiction', fr: 'fictif', also: ['fictional', 'invented', 'fictive', 'invente'] },
}

const countryNames: Readonly<Record<Country, readonly string[]>> = {
  US: ['us', 'usa', 'u s', 'u s a', 'united states', 'e u', 'eu', 'etats unis'],
  CA: ['ca', 'can', 'canada'],
}
const everybody = ['both', 'us ca', 'ca us', 'all', 'les deux', 'tous', 'binational', 'joint', 'conjoint']

function lookUp<T extends string>(names: Named<T>): (text: string) => T | null {
  const byName = new Map<string, T>()
  for (const [key, { en, fr, also }] of Object.entries(names) as [T, Named<T>[T]][])
    for (const name of [key, en, fr, ...also]) byName.set(plainWords(name), key)
  return (text) => byName.get(plainWords(text)) ?? null
}

export const channelOf = lookUp(channels)
export const typeOf = lookUp(types)
export const basisOf = lookUp(bases)

export const channelText = (channel: InjectChannel, language: Language): string => channels[channel][language]
export const typeText = (type: InjectType, language: Language): string => types[type][language]
export const basisText = (basis: InjectBasis, language: Language): string => bases[basis][language]

/** What is allowed, as a fault names it. */
export const allowedChannels = (language: Language): string => allowed(channels, language)
export const allowedTypes = (language: Language): string => allowed(types, language)
export const allowedBases = (language: Language): string => allowed(bases, language)

const allowed = <T extends string>(names: Named<T>, language: Language): string =>
  Object.values<Named<T>[T]>(names)
    .map((each) => each[language])
    .join(', ')

/** The countries that a text names and nothing else; null: it says something else. */
export function countriesOf(text: string): Country[] | null {
  const words = plainWords(text)
  if (everybody.includes(words)) return ['US', 'CA']
  const found = text.split(/[,;/&+\n]|\b(?:and|et)\b/iu).map((part) => {
    const name = plainWords(part)
    return (['US', 'CA'] as const).find((country) => countryNames[country].includes(name))
  })
  const known = found.flatMap((country) => country ?? [])
  return known.length === found.length && known.length > 0 ? [...new Set(known)] : null
}
