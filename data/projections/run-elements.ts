import { countries, type Country } from '../model/country.ts'
import type { Instant } from '../model/ids.ts'
import type { Element, Playbook } from '../model/playbook.ts'
import { minutesAfter } from '../rules/instant.ts'
import type { Filled, RunState } from './runs.ts'

/** What is known of one subject of an element: the last value of each country, and the last of all. */
export type SubjectView = {
  subject: string | null
  latest: Filled
  byCountry: Partial<Record<Country, Filled>>
  /** Every value, as observed, the oldest first. */
  history: readonly Filled[]
  /** When it is asked again; null: not by time. */
  dueAt: Instant | null
  isDue: boolean
}

/** An information element with what was filled in. */
export type ElementView = {
  element: Element
  subjects: readonly SubjectView[]
  /** Countries that have yet to give it. */
  missing: readonly Country[]
  isDue: boolean
}

/** The elements of a run at an instant: latest values, and which are asked again. */
export const elementViews = (run: RunState, { elements }: Playbook, now: Instant): ElementView[] =>
  elements.map((element) => {
    const all = run.values[element.id] ?? []
    const names = [...new Set(all.map(({ subject }) => subject))]
    const subjects = names.map((subject) =>
      subjectView(
        element,
        subject,
        all.filter((each) => each.subject === subject),
        now,
      ),
    )
    const givers = element.from === 'each' ? countries : element.from === 'either' ? [] : [element.from]
    const missing = givers.filter((country) => !all.some((each) => each.country === country))
    return { element, subjects, missing, isDue: subjects.some(({ isDue }) => isDue) }
  })

function subjectView(
  { cadenceMinutes }: Element,
  subject: string | null,
  history: readonly Filled[],
  now: Instant,
): SubjectView {
  const latest = history.at(-1) as Filled
  const byCountry: Partial<Record<Country, Filled>> = {}
  for (const filled of history) byCountry[filled.country] = filled
  const byCadence = cadenceMinutes === null ? null : minutesAfter(latest.observedAt, cadenceMinutes)
  const dueAt = latest.nextUpdateAt ?? byCadence
  return { subject, latest, byCountry, history, dueAt, isDue: dueAt !== null && dueAt <= now }
}
