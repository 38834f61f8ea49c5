import * as v from 'valibot'
import { Direction, Mode } from '../model/country.ts'
import { FacilityState, WaitMethod, type StateCell } from '../model/entries/status.ts'
import { InjectEffect } from '../model/inject.ts'
import type { MselFaultCode } from '../model/msel.ts'

/*
 * Effects of an inject as lines of one cell:
 *   status ambassador-bridge toCA commercial closed: note
 *   wait blue-water-bridge toCA commercial 90 official
 *   lanes ambassador-bridge toUS commercial 2/8
 *   alert {"en":"...","fr":"..."}
 *   document <sha-256> image/png 12345: name
 */

/** The effects as lines, one cell of a crossing's status a line. */
export const effectsText = (effects: readonly InjectEffect[]): string => effects.flatMap(linesOf).join('\n')

function linesOf(effect: InjectEffect): string[] {
  switch (effect.type) {
    case 'status':
      return effect.cells.map(
        ({ direction, mode, state, note }) =>
          `status ${effect.facility} ${direction} ${mode} ${state}${note === undefined ? '' : `: ${note}`}`,
      )
    case 'wait':
      return [`wait ${effect.facility} ${effect.direction} ${effect.mode} ${effect.minutes} ${effect.method}`]
    case 'lanes':
      return [
        `lanes ${effect.facility} ${effect.direction} ${effect.mode} ${effect.open}/${effect.of ?? '?'}`,
      ]
    case 'alert':
      return [`alert ${JSON.stringify({ en: effect.en, fr: effect.fr })}`]
    case 'document':
      return [`document ${effect.sha256} ${effect.mediaType} ${effect.bytes}: ${effect.name}`]
  }
}

type Read = { ok: true; effects: InjectEffect[] } | { ok: false; code: MselFaultCode; value: string }

/** The effects of a cell. Lines about one crossing that follow each other are one status. */
export function readEffects(text: string, isFacility: (id: string) => boolean): Read {
  const effects: InjectEffect[] = []
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  for (const line of lines.filter((each) => each !== '')) {
    const effect = effectOf(line)
    if (!effect) return { ok: false, code: 'badEffect', value: line }
    if ('facility' in effect && !isFacility(effect.facility))
      return { ok: false, code: 'unknownFacility', value: effect.facility }
    const last = effects.at(-1)
    if (effect.type === 'status' && last?.type === 'status' && last.facility === effect.facility)
      last.cells.push(...effect.cells)
    else effects.push(effect)
  }
  return effects.length > 20
    ? { ok: false, code: 'tooMany', value: String(effects.length) }
    : { ok: true, effects }
}

const Cell = v.object({ direction: Direction, mode: Mode, state: FacilityState })

function effectOf(line: string): InjectEffect | null {
  const colon = line.indexOf(': ')
  const [head, tail] = colon < 0 ? [line, null] : [line.slice(0, colon), line.slice(colon + 2).trim()]
  const [type, facility, direction, mode, value, method] = head.split(/\s+/)
  if (type === 'status') {
    const cell = v.safeParse(Cell, { direction, mode, state: value })
    if (!cell.success || method !== undefined) return null
    const noted: StateCell = tail === null ? cell.output : { ...cell.output, note: tail }
    return checked({ type, facility, cells: [noted] })
  }
  if (type === 'wait' && tail === null && v.is(WaitMethod, method))
    return checked({ type, facility, direction, mode, minutes: countOf(value), method })
  if (type === 'lanes' && tail === null && method === undefined) {
    const [open, of] = (value ?? '').split('/')
    return checked({
      ...{ type, facility, direction, mode, open: countOf(open) },
      of: of === '?' ? null : countOf(of),
    })
  }
  if (type === 'alert') return checked({ type, ...recordOf(line.slice('alert'.length)) })
  if (type === 'document' && tail !== null && value === undefined)
    return checked({ type, sha256: facility, mediaType: direction, bytes: countOf(mode), name: tail })
  return null
}

const countOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null

function recordOf(json: string): object {
  try {
    const raw: unknown = JSON.parse(json)
    return typeof raw === 'object' && raw !== null ? raw : {}
  } catch {
    return {}
  }
}

function checked(raw: unknown): InjectEffect | null {
  const read = v.safeParse(InjectEffect, raw)
  return read.success ? read.output : null
}
