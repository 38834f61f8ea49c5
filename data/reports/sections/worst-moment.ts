import type { FacilityState } from '../../model/entries/status.ts'
import { translate } from '../../words/translate.ts'
import { placeMap, type PlaceState } from '../charts/place-map.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { cells, column, heading, inline, line, strong } from '../words.ts'
import { worstMoment } from '../worst-moment.ts'
import { closedTimesOf, reportedFacilities } from './crossings.ts'
import { outOfService, outOfServiceNotes } from './out-of-service.ts'

/** The moment at which most was closed, as a map and a table; nothing where nothing was. */
export function worstMomentMap(context: ReportContext): Block[] {
  const outside = outOfService(context)
  const reported = reportedFacilities(context).filter((id) => !outside.includes(id))
  const places = Object.fromEntries(reported.map((id) => [id, closedTimesOf(context, id)]))
  const worst = worstMoment(places)
  if (!worst) return []
  const { at, closed, restricted, states } = worst
  const diversions = Object.values(context.picture.measures).filter(
    ({ type, from, startedAt, ended }) =>
      type === 'diversion' && from !== null && startedAt <= at && (ended === null || ended.at > at),
  )
  const named = new Set([
    ...Object.keys(places),
    ...(context.picture.workspace?.facilities ?? []),
    ...diversions.flatMap(({ from, to }) => [...(from === null ? [] : [from]), ...to]),
  ])
  const shown = [...named].flatMap((id) => {
    if (outside.includes(id)) return []
    const position = context.reference.facilityById(id)?.position
    return position ? [{ id, position, state: stateOf(states[id]) }] : []
  })
  if (shown.length === 0) return []
  const positionOf = (id: string) => shown.find((each) => each.id === id)?.position
  const title = context.say('report.worst')
  const told = context.say('report.worst.text', (language) => ({
    at: context.local(at, 'full')[language] ?? '',
    closed,
    restricted,
  }))
  const stateWords = (state: PlaceState) => context.each((language) => translate(language, `state.${state}`))
  const { workspace } = context.picture
  const svg = placeMap({
    title: inline(title),
    description: inline(told),
    watermark:
      workspace?.mode === 'exercise'
        ? `${translate('en', 'report.mode.exercise')} | ${translate('fr', 'report.mode.exercise')}`
        : null,
    legend: {
      closed: inline(stateWords('closed')),
      restricted: inline(stateWords('restricted')),
      open: inline(stateWords('open')),
      unknown: inline(stateWords('unknown')),
    },
    diversionText: inline(context.say('report.worst.diversion')),
    places: shown.map(({ id, position, state }) => ({
      position,
      state,
      label: inline(context.facility(id)),
    })),
    diversions: diversions.flatMap(({ from, to }) => {
      const start = from === null ? undefined : positionOf(from)
      return to.flatMap((id) => {
        const end = positionOf(id)
        return start && end ? [{ from: start, to: end }] : []
      })
    }),
  })
  const rows = shown.map(({ id, state }): Row =>
    cells([line(context.facility(id))], [strong(stateWords(state))]),
  )
  return [
    heading(2, title),
    { type: 'paragraph', words: told, style: 'body' },
    {
      type: 'chart',
      id: 'worst-moment',
      title: context.say('report.worst.caption'),
      svg,
      alt: told,
      data: {
        caption: context.say('report.worst.table'),
        head: [column(context.say('report.head.place'), 60), column(context.say('report.head.state'), 40)],
        rows,
      },
    },
    ...outOfServiceNotes(context, outside),
    { type: 'paragraph', words: context.say('report.worst.note'), style: 'note' },
  ]
}

const stateOf = (state: FacilityState | undefined): PlaceState => state ?? 'unknown'
