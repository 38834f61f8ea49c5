import type { Language } from '../model/country.ts'
import type { CoverageView } from '../projections/coverage.ts'
import { facilityById, facilityName } from '../reference/reference.ts'
import { gapText, shareText } from '../words/coverage-words.ts'
import { versionText } from '../words/plan-values.ts'
import { translate } from '../words/translate.ts'
import { oneLine } from './outcome.ts'

/** The measure as it is printed: the numbers, then every crossing with what it lacks. */
export function coverageLines(
  { coverage, list, improvements, windowMonths }: CoverageView,
  spoken: Language,
): string[] {
  const { headline, covered, validatedOfCovered, weighted } = coverage
  const figure = (label: string, value: string) => `  ${label}${spoken === 'fr' ? '\u00a0' : ''}: ${value}`
  return [
    translate(spoken, 'coverage.title'),
    `  ${translate(spoken, 'coverage.asOf', { day: coverage.day, months: windowMonths })}`,
    ...(list ? [] : [`  ${translate(spoken, 'coverage.list.none', { year: coverage.day.slice(0, 4) })}`]),
    figure(translate(spoken, 'coverage.headline'), shareText(headline, spoken)),
    figure(translate(spoken, 'coverage.covered'), shareText(covered, spoken)),
    figure(translate(spoken, 'coverage.validatedOfCovered'), shareText(validatedOfCovered, spoken)),
    figure(
      translate(spoken, 'coverage.weighted', {
        counts: weighted.counts,
        years: weighted.years.join(', ') || 'none',
      }),
      shareText({ ...weighted.known, share: weighted.share }, spoken),
    ),
    figure(translate(spoken, 'coverage.improvements'), shareText(improvements, spoken)),
    ...coverage.pairs.map(({ pair, status, standing, gaps }) => {
      const facility = facilityById(pair.facility)
      const plan = standing ? ` (${standing.record.number} ${versionText(standing.version)})` : ''
      const why = gaps.map((gap) => gapText(gap, spoken)).join('; ')
      const name = facility ? facilityName(facility, spoken) : pair.facility
      return oneLine(
        `- ${name}: ${translate(spoken, `coverageStatus.${status}`)}${plan}${why === '' ? '' : `. ${why}`}`,
      )
    }),
  ]
}

/** The measure as one line of JSON: shares from 0 to 1, null where nothing is to be counted. */
export function coverageFacts(
  { coverage, list, trend, improvements, windowMonths }: CoverageView,
  spoken: Language,
) {
  const { pairs, oneCountry, lapsing, ...numbers } = coverage
  return {
    windowMonths,
    list: list ? { year: list.year, adoptedBy: list.adoptedBy, differs: list.differs } : null,
    ...numbers,
    improvements,
    trend,
    oneCountry: oneCountry.map(({ pair }) => pair.facility),
    lapsing: lapsing.map(({ pair, what, through }) => ({ facility: pair.pair.facility, what, through })),
    crossings: pairs.map(({ pair, region, status, isCovered, isValidated, standing, exercise, gaps }) => ({
      facility: pair.facility,
      region,
      status,
      isCovered,
      isValidated,
      plan: standing && {
        number: standing.record.number,
        version: versionText(standing.version),
        hash: standing.version.version,
        isInForce: standing.inForce !== null,
        reviewBy: standing.reviewBy,
      },
      exercise: exercise && { ...exercise.exercise, hash: exercise.hash },
      gaps: gaps.map((gap) => ({ ...gap, text: gapText(gap, spoken) })),
    })),
  }
}
