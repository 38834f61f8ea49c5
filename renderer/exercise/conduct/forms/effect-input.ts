import type { Direction, Mode } from '../../../../data/model/country.ts'
import type { StateCell } from '../../../../data/model/entries/status.ts'
import type { InjectEffect } from '../../../../data/model/inject.ts'

/** What an inject that is written now changes at a crossing, as far as it is typed. */
export type EffectInput = {
  facility: string | null
  /** Null: the state stays as it is. */
  state: StateCell['state'] | null
  directions: readonly Direction[]
  modes: readonly Mode[]
  /** Null: no wait is told. */
  minutes: number | null
}

/** The effects that are typed, or null while they lack something. */
export function effectsOf(input: EffectInput): InjectEffect[] | null {
  const { facility, state, directions, modes, minutes } = input
  if (state === null && minutes === null) return []
  if (facility === null || directions.length === 0 || modes.length === 0) return null
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 0 || minutes > 2880)) return null
  const each = directions.flatMap((direction) => modes.map((mode) => ({ direction, mode })))
  const cells = state === null ? [] : each.map((cell) => ({ ...cell, state }))
  return [
    ...(cells.length > 0 ? [{ type: 'status' as const, facility, cells }] : []),
    ...(minutes === null
      ? []
      : each.map((cell) => ({
          ...{ type: 'wait' as const, facility, minutes },
          ...{ ...cell, method: 'official' as const },
        }))),
  ]
}
