import type { Language } from '../model/country.ts'
import type { ExerciseDesign, Objective } from '../model/exercise.ts'
import type { Inject } from '../model/inject.ts'
import { capabilityName } from '../reference/core-capabilities.ts'
import { csvOf } from './csv-text.ts'
import { effectsText } from './effects-text.ts'
import { isTextField, writtenColumns, type MselField, type TextField } from './msel-columns.ts'
import { timeText } from './msel-time.ts'
import { basisText, channelText, typeText } from './msel-words.ts'
import { xlsxOf } from './xlsx-write.ts'

/** What every row says of itself, in both languages: a list of events is read apart from everything else. */
export const exerciseMark = 'EXERCISE – EXERCICE'

/** The list of events of an exercise as CSV, headings in the language given. */
export const writeMselCsv = (design: ExerciseDesign, language: Language): string =>
  csvOf(rowsOf(design, language))

/** The list of events of an exercise as an XLSX workbook with one sheet, every cell a text. */
export const writeMselXlsx = (design: ExerciseDesign, language: Language): Uint8Array =>
  xlsxOf(rowsOf(design, language), language === 'en' ? 'EXERCISE Events' : 'EXERCICE Événements')

function rowsOf({ overview, injects }: ExerciseDesign, language: Language): string[][] {
  const columns = writtenColumns(language)
  return [
    columns.map(({ heading }) => heading),
    ...injects.map((inject) =>
      columns.map(({ field, language: each }) =>
        isTextField(field)
          ? textsOf(inject)[field][each ?? 'en']
          : valueOf(field, inject, overview.objectives, language),
      ),
    ),
  ]
}

const nothing = { en: '', fr: '' }

const textsOf = (inject: Inject): Record<TextField, { en: string; fr: string }> => ({
  title: inject.title,
  text: inject.text,
  from: inject.from,
  to: inject.to.organisation,
  expected: inject.expectedAction,
  branchWhen: inject.branch?.when ?? nothing,
})

function valueOf(
  field: Exclude<MselField, TextField>,
  inject: Inject,
  objectives: readonly Objective[],
  language: Language,
): string {
  const own = objectives.filter(({ id }) => inject.objectives.includes(id))
  switch (field) {
    case 'marking':
      return exerciseMark
    case 'number':
      return inject.number
    case 'time':
      return timeText(inject.offset)
    case 'type':
      return typeText(inject.type, language)
    case 'countries':
      return inject.to.countries.join('; ')
    case 'method':
      return channelText(inject.channel, language)
    case 'objectives':
      return inject.objectives
        .map((id) => String(objectives.find((each) => each.id === id)?.number ?? id))
        .join('; ')
    case 'capabilities':
      return [...new Set(own.flatMap(({ capabilities }) => capabilities))]
        .map((id) => capabilityName(id)[language])
        .join('; ')
    case 'tasks':
      return inject.tasks.join('; ')
    case 'controller':
      return inject.controller
    case 'evaluator':
      return inject.evaluator
    case 'branchOf':
      return inject.branch?.of ?? ''
    case 'basis':
      return basisText(inject.basis, language)
    case 'source':
      return inject.source
    case 'effects':
      return effectsText(inject.effects)
    case 'comments':
      return inject.comments
    case 'faction':
    case 'team':
      return ''
  }
}
