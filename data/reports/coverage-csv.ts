import Papa from 'papaparse'
import type { WorkspaceMode } from '../model/entries/workspace.ts'
import type { Country, Language } from '../model/country.ts'
import { facilityById, facilityName } from '../reference/reference.ts'
import type { Coverage } from '../rules/coverage.ts'
import type { PairCoverage } from '../rules/pair-coverage.ts'
import { approvalsOn } from '../rules/plan-standing.ts'
import { gapText } from '../words/coverage-words.ts'
import { modeMark } from '../words/mode-mark.ts'
import { versionText } from '../words/plan-values.ts'
import { translate } from '../words/translate.ts'
import { RUNS_IN_A_SPREADSHEET } from './log-export.ts'

const columns = [
  ...([
    'mode',
    'facility',
    'crossing',
    'region',
    'us',
    'ca',
    'covered',
    'validated',
    'status',
    'plan',
  ] as const),
  ...(['version', 'approvedUs', 'approvedCa', 'reviewBy', 'exercise', 'exerciseEnded', 'gaps'] as const),
] as const

/** The measure as a table, one crossing a row; a cell that a spreadsheet would run is defused. */
export function coverageCsv({ pairs, day }: Coverage, language: Language, mode: WorkspaceMode): string {
  const yes = (is: boolean) => translate(language, is ? 'coverageCsv.yes' : 'coverageCsv.no')
  const rows = pairs.map((each) => {
    const { pair, standing, exercise } = each
    const facility = facilityById(pair.facility)
    return [
      modeMark(mode),
      pair.facility,
      facility ? facilityName(facility, language) : pair.facility,
      each.region ?? '',
      pair.us,
      pair.ca,
      yes(each.isCovered),
      yes(each.isCovered && each.isValidated),
      translate(language, `coverageStatus.${each.status}`),
      standing?.record.number ?? '',
      standing ? versionText(standing.version) : '',
      approvedOn(each, 'US', day),
      approvedOn(each, 'CA', day),
      standing?.reviewBy ?? '',
      exercise?.exercise.name ?? '',
      exercise?.exercise.endedOn ?? '',
      each.gaps.map((gap) => gapText(gap, language)).join('; '),
    ]
  })
  const head = columns.map((name) => translate(language, `coverageCsv.${name}`))
  return `\ufeff${Papa.unparse([head, ...rows], { newline: '\r\n', escapeFormulae: RUNS_IN_A_SPREADSHEET })}\r\n`
}

/** The day of a country's approval that stands; empty for none. */
function approvedOn({ standing }: PairCoverage, country: Country, day: string): string {
  const approvals = standing ? approvalsOn(standing, day) : []
  return approvals.find((each) => each.country === country)?.from ?? ''
}
