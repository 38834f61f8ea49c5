import { exerciseControl } from '../../../../data/reference/scenario-exercise.ts'
import type { Country } from '../../../../data/model/country.ts'
import type { Inject } from '../../../../data/model/inject.ts'
import { effectsOf, type EffectInput } from './effect-input.ts'

type Both = { en: string; fr: string }

/** An inject that a controller writes while the exercise runs, as far as it is typed. */
export type AdHoc = {
  number: string
  title: Both
  text: Both
  from: Both
  countries: readonly Country[]
  organisation: Both
  channel: Inject['channel']
  expectedAction: Both
  objectives: readonly string[]
  effect: EffectInput
}

/** An empty one: from exercise control to both countries by phone. */
export const blankAdHoc = (number: string, facility: string | null): AdHoc => ({
  number,
  title: { en: '', fr: '' },
  text: { en: '', fr: '' },
  from: { ...exerciseControl },
  countries: ['US', 'CA'],
  organisation: { en: '', fr: '' },
  channel: 'phone',
  expectedAction: { en: '', fr: '' },
  objectives: [],
  effect: {
    facility,
    state: null,
    directions: ['toUS', 'toCA'],
    modes: ['passenger', 'commercial'],
    minutes: null,
  },
})

/** Whether a text that one language at least must have has neither. */
export const isBlank = ({ en, fr }: Both): boolean => en.trim() === '' && fr.trim() === ''

const trimmed = ({ en, fr }: Both): Both => ({ en: en.trim(), fr: fr.trim() })

/** The line of the list that it becomes, at so many minutes from the start; null while something is missing. */
export function adHocInject(said: AdHoc, offset: number): Inject | null {
  const effects = effectsOf(said.effect)
  const { title, text, from, countries } = said
  if (effects === null || isBlank(title) || isBlank(text) || isBlank(from) || countries.length === 0)
    return null
  return {
    number: said.number,
    title: trimmed(title),
    text: trimmed(text),
    from: trimmed(from),
    to: { countries: [...countries], organisation: trimmed(said.organisation) },
    ...{ channel: said.channel, effects, type: 'inject', offset },
    expectedAction: trimmed(said.expectedAction),
    objectives: [...said.objectives],
    ...{ tasks: [], controller: '', evaluator: '', branch: null },
    ...{ basis: 'fiction', source: '', comments: '' },
  }
}

/** All that is typed, to look through for personal data and for changes. */
export const adHocTexts = ({ title, text, from, organisation, expectedAction, ...rest }: AdHoc): string[] => [
  ...[title, text, from, organisation, expectedAction].flatMap(({ en, fr }) => [en, fr]),
  JSON.stringify([rest.countries, rest.channel, rest.objectives, rest.effect]),
]
