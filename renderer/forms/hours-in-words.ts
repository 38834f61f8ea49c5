import * as v from 'valibot'
import type { Language } from '../../data/model/country.ts'
import { kinds } from '../../data/model/kinds.ts'
import { hoursWords } from '../../data/words/hours-words.ts'
import type { FormValues } from './form-field.ts'

const Schedule = kinds['hours.changed'].entries.schedule

/** Changed hours with their words in the author's language, for readers of the log that know only words. */
export function withHoursInWords(values: FormValues, language: Language): FormValues {
  const { schedule } = values
  if (schedule === undefined || !v.is(Schedule, schedule)) return { ...values, ...inNoWords(values) }
  return { ...values, hours: hoursWords(schedule, language) }
}

/** While the hours cannot be read, only their own field says so. */
const inNoWords = ({ hours }: FormValues) => ({ hours: hours ?? '–' })
