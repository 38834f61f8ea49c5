import { countries, type Country } from '../model/country.ts'
import type { PlanExercise } from '../model/entries/plan.ts'
import type { Draft } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import { dayOf } from '../rules/day.ts'
import { objectiveViews } from './evaluation.ts'
import { exerciseOf } from './exercises.ts'
import { isEffect } from './expected-actions.ts'
import type { Picture } from './picture.ts'

/** Why an exercise does not speak for a plan yet, or at all. */
export type FinalGap =
  'noExercise' | 'notEnded' | 'noPlan' | 'noCrossing' | 'noObjective' | 'reportNotFinal' | 'reportUnchecked'

/** Longest title of an objective in a plan's record. */
const longest = 300

/**
 * What the exercise says for the plan that it tested, to be written in the plan's own library: the ratings that count,
 * per gate group, the countries that acted, and the final reports. Null with the reasons where it says nothing. The
 * picture is the real one, not told in exercise time.
 */
export function finalDrafts(picture: Picture): {
  draft: Draft<'plan.exercised'> | null
  gaps: readonly FinalGap[]
} {
  const known = exerciseOf(picture)
  const { endedAt } = picture.clock
  const overview = known?.overview
  const plan = picture.activatedPlans.findLast((each) => each.plan === overview?.plan) ?? null
  const crossings = overview?.facilities.filter((id) => plan?.content.crossings.includes(id)) ?? []
  const objectives = objectiveViews(picture).flatMap(({ objective, rating }) =>
    objective.gateGroup === null
      ? []
      : [{ group: objective.gateGroup, title: titleOf(objective.title), rating }],
  )
  const declared = uncountedReports(picture).length > 0
  const gaps: FinalGap[] = [
    ...(overview ? [] : ['noExercise' as const]),
    ...(endedAt === null ? ['notEnded' as const] : []),
    ...(plan ? [] : ['noPlan' as const]),
    ...(crossings.length === 0 ? ['noCrossing' as const] : []),
    ...(objectives.length === 0 ? ['noObjective' as const] : []),
    ...(picture.finalReports.length > 0
      ? []
      : [declared ? ('reportUnchecked' as const) : ('reportNotFinal' as const)]),
  ]
  if (gaps.length > 0 || !overview || !plan || endedAt === null) return { draft: null, gaps }
  const exercise: PlanExercise = {
    name: overview.name,
    type: overview.type,
    endedOn: dayOf(endedAt),
    countries: actingCountries(picture),
    crossings,
    objectives,
    reportFinal: { US: finalOn(picture, 'US'), CA: finalOn(picture, 'CA') },
    reportHash: picture.finalReports.at(-1)?.sha256 ?? null,
  }
  const body = { plan: plan.plan, version: plan.version, exercise }
  const base = { occurredAt: null, basedOn: [], attachments: [] }
  return { draft: { ...base, kind: 'plan.exercised', releasability: 'SHARED', body }, gaps }
}

/** A report that a desk declared final whose key does not speak for its country: it does not count, or not yet. */
export type UncountedReport = { hash: Sha256; country: Country; isRevoked: boolean }

/** The reports that were declared final and do not count, in log order. */
export const uncountedReports = ({ timeline, people, trust, finalReports }: Picture): UncountedReport[] =>
  timeline.flatMap(({ entry: { kind, desk, hash }, retracted }) => {
    const country = people.desks[desk]?.country
    if (kind !== 'report.finalised' || retracted || !country) return []
    if (finalReports.some((report) => report.hash === hash)) return []
    return [{ hash, country, isRevoked: trust[desk]?.standing === 'revoked' }]
  })

/** A title in the languages that it has, as one line. */
const titleOf = ({ en, fr }: { en: string; fr: string }): string =>
  [...new Set([en, fr].filter((text) => text !== ''))]
    .join(' / ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .trim()

/** The first day on which a country's report was final. */
const finalOn = ({ finalReports }: Picture, country: 'US' | 'CA') =>
  finalReports
    .filter((report) => report.country === country)
    .map(({ on }) => on)
    .sort()[0] ?? null

/** Countries whose desks acted as players while the exercise ran: shared entries that control did not write, from keys that speak. */
function actingCountries({ timeline, trust, clock }: Picture) {
  const from = clock.segments[0]?.from ?? ''
  const acting = timeline.flatMap(({ entry, retracted }) => {
    const desk = trust[entry.desk]
    const isInside = entry.recordedAt >= from && entry.recordedAt <= (clock.endedAt ?? '9999')
    const isPlay = plays.test(entry.kind) && entry.releasability === 'SHARED' && !isEffect(entry)
    return desk?.isTrusted && isInside && isPlay && !retracted ? [desk.country] : []
  })
  return countries.filter((country) => acting.includes(country))
}

/** Kinds by which players act on traffic, decide, ask, work a playbook or say something. */
const plays = /^(status|wait|lanes|hours|disruption|measure|decision|request|run|note|message)\./
