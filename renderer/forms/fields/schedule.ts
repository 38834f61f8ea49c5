import type { ChangedHours } from '../../../data/model/entries/status.ts'
import type { Hours, HoursSeason } from '../../../data/model/hours.ts'
import { readTime } from '../../ui/parts/read-date-time.ts'

/** How hours are changed: the four things that happen, each one choice. */
export const scheduleShapes = ['closed', 'always', 'daily', 'weekly', 'asPublished'] as const
export type ScheduleShape = (typeof scheduleShapes)[number]

/** Groups of weekdays with hours of their own. */
const dayGroups = ['mon-fri', 'sat', 'sun'] as const
export type DayGroup = (typeof dayGroups)[number] | 'daily'

/** The two times of a group as typed; both empty for a day that is closed. */
export type TypedSpan = { open: string; close: string }
export type TypedSchedule = { shape: ScheduleShape | null; spans: Partial<Record<DayGroup, TypedSpan>> }

const plain: Hours = {
  always: false,
  seasons: [],
  closedOtherwise: true,
  exceptHolidays: false,
  commercial: null,
  uncertain: null,
}

/** The groups whose times a shape asks for. */
export const groupsOf = (shape: ScheduleShape | null): readonly DayGroup[] =>
  shape === 'daily' ? ['daily'] : shape === 'weekly' ? dayGroups : []

/** One group's season; null when its times cannot be read or are the same, undefined when the days are closed. */
export function readSpan(days: DayGroup, typed: TypedSpan | undefined): HoursSeason | null | undefined {
  const { open = '', close = '' } = typed ?? {}
  if (open.trim() === '' && close.trim() === '' && days !== 'daily') return undefined
  const from = readTime(open)
  const to = /^\s*24\s*[:.h]?\s*00\s*$/i.test(close) ? '24:00' : readTime(close)
  if (from === null || to === null || from === to) return null
  const closing = to === '00:00' ? '24:00' : to
  return { from: '01-01', to: '12-31', fromRule: null, toRule: null, open: from, close: closing, days }
}

/** The hours that were typed; null while nothing is chosen, the typed form itself while it cannot be read. */
export function readSchedule(typed: TypedSchedule): ChangedHours | TypedSchedule | null {
  const { shape, spans } = typed
  if (shape === null) return null
  if (shape === 'asPublished') return shape
  if (shape === 'closed') return plain
  if (shape === 'always') return { ...plain, always: true }
  const seasons = groupsOf(shape).map((days) => readSpan(days, spans[days]))
  const read = seasons.filter((season) => season !== undefined && season !== null)
  return seasons.includes(null) || read.length === 0 ? typed : { ...plain, seasons: read }
}

/** Hours as they are typed, for a correction of them. */
export function typedSchedule(value: unknown): TypedSchedule {
  if (value === 'asPublished') return { shape: 'asPublished', spans: {} }
  if (typeof value !== 'object' || value === null) return { shape: null, spans: {} }
  if ('shape' in value) return value as TypedSchedule
  const { always, seasons } = value as Hours
  if (always) return { shape: 'always', spans: {} }
  const shape =
    seasons.length === 0 ? 'closed' : seasons.some(({ days }) => days === 'daily') ? 'daily' : 'weekly'
  return {
    shape,
    spans: Object.fromEntries(seasons.map(({ days, open, close }) => [days, { open, close }])),
  }
}
