import { directions, type Direction, type Mode } from '../../data/model/country.ts'
import type { FacilityState as ReportedState } from '../../data/model/entries/status.ts'
import { cellOf, type FacilityView } from '../../data/projections/facilities.ts'
import type { useTranslate } from '../i18n/use-translate.ts'
import type { Formats } from '../../data/words/format.ts'
import { minutesBetween, type FacilityState } from './facility-state.ts'

type Translate = ReturnType<typeof useTranslate>

/** Which directions and modes share the worst state. */
export type Reach = {
  state: ReportedState
  directions: readonly Direction[]
  modes: readonly Mode[]
  isAllModes: boolean
}

const severity: Record<ReportedState, number> = { open: 0, restricted: 1, closed: 2 }

/** How far the worst reported state reaches; null until somebody reports. */
export function reachOf(view: FacilityView | undefined): Reach | null {
  if (!view) return null
  const modes = [...new Set(Object.keys(view.cells).map((key) => key.split('.')[1] as Mode))]
  const cells = directions.flatMap((direction) =>
    modes.flatMap((mode) => {
      const state = cellOf(view, direction, mode)?.report.state
      return state ? [{ direction, mode, state }] : []
    }),
  )
  const worst = cells.reduce<ReportedState | null>(
    (state, cell) => (state === null || severity[cell.state] > severity[state] ? cell.state : state),
    null,
  )
  if (!worst) return null
  const hit = cells.filter(({ state }) => state === worst)
  const hitModes = modes.filter((mode) => hit.some((cell) => cell.mode === mode))
  const hitDirections = directions.filter((direction) => hit.some((cell) => cell.direction === direction))
  const known = cells.filter(({ direction }) => hitDirections.includes(direction))
  return { state: worst, directions: hitDirections, modes: hitModes, isAllModes: known.length === hit.length }
}

/** The headline of a facility, e.g. "Closed both ways", "Closed into Canada", "Open, 2 h 10 old". */
export function headline(
  place: { view: FacilityView | undefined; state: FacilityState },
  now: string,
  t: Translate,
  f: Formats,
): string {
  const { state, view } = place
  if (state.source !== 'report') return t(`state.${state.state}`)
  const reach = reachOf(view)
  const way =
    !reach || reach.state === 'open' || reach.directions.length === 2
      ? 'both'
      : (reach.directions[0] ?? 'both')
  const said = t('situation.headline', { state: state.word, way })
  if (!state.isStale || state.at === null) return said
  return t('situation.stale', { said, age: f.duration(minutesBetween(state.at, now)) })
}
