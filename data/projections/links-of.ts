import type { Link } from '../model/entries/body.ts'
import type { Entry } from '../model/entry.ts'

/** Everything an entry is about or points at, each once: its own thing first, then what its author linked. */
export function linksOf(entry: Entry): Link[] {
  const { body } = entry
  const links: Link[] = []
  const add = (link: Link) => {
    if (!links.some((known) => known.type === link.type && known.id === link.id)) links.push(link)
  }
  if ('run' in body) add({ type: 'run', id: body.run })
  if ('exercise' in body && typeof body.exercise === 'string') add({ type: 'exercise', id: body.exercise })
  if ('correctiveAction' in body) add({ type: 'correctiveAction', id: body.correctiveAction })
  if ('inject' in body && body.inject !== undefined) add({ type: 'inject', id: body.inject })
  if ('disruption' in body) add({ type: 'disruption', id: body.disruption })
  if ('measure' in body) add({ type: 'measure', id: body.measure })
  if ('decision' in body) add({ type: 'decision', id: body.decision })
  if ('request' in body) add({ type: 'request', id: body.request })
  if ('plan' in body) add({ type: 'plan', id: body.plan })
  if ('committee' in body) add({ type: 'committee', id: body.committee })
  if ('actionItem' in body) add({ type: 'actionItem', id: body.actionItem })
  if ('agreedBy' in body && body.agreedBy !== null) add({ type: 'decision', id: body.agreedBy })
  if ('facility' in body) add({ type: 'facility', id: body.facility })
  if ('entry' in body && body.entry !== null) add({ type: 'entry', id: body.entry })
  if (entry.kind === 'measure.started' || entry.kind === 'measure.updated')
    for (const id of [entry.body.from, ...entry.body.to]) if (id !== null) add({ type: 'facility', id })
  if (entry.kind === 'plan.drafted' || entry.kind === 'plan.revised')
    for (const id of entry.body.content.crossings) add({ type: 'facility', id })
  if (entry.kind === 'plan.activated')
    for (const id of entry.body.snapshot.content.crossings) add({ type: 'facility', id })
  if (entry.kind === 'plan.exercised')
    for (const id of entry.body.exercise.crossings) add({ type: 'facility', id })
  if (entry.kind === 'exercise.planned' || entry.kind === 'exercise.replanned')
    for (const id of entry.body.overview.facilities) add({ type: 'facility', id })
  if (entry.kind === 'inject.delivered')
    for (const effect of entry.body.content.effects)
      if ('facility' in effect) add({ type: 'facility', id: effect.facility })
  if (entry.kind === 'committee.formed') for (const id of entry.body.facilities) add({ type: 'facility', id })
  if ('observations' in body) for (const id of body.observations) add({ type: 'entry', id })
  if ('links' in body) body.links?.forEach(add)
  return links
}

/** Facilities an entry concerns, also through the thing that it changes. */
export function facilitiesOf(
  entry: Entry,
  picture: {
    disruptions: Readonly<Record<string, { facility: string }>>
    measures: Readonly<Record<string, { from: string | null; to: readonly string[] }>>
    runs: Readonly<Record<string, { facility: string }>>
  },
): string[] {
  const ids = linksOf(entry).flatMap((link) => {
    if (link.type === 'facility') return [link.id]
    if (link.type === 'disruption') return [picture.disruptions[link.id]?.facility ?? []].flat()
    if (link.type === 'run') return [picture.runs[link.id]?.facility ?? []].flat()
    const measure = link.type === 'measure' ? picture.measures[link.id] : undefined
    return measure ? [...(measure.from === null ? [] : [measure.from]), ...measure.to] : []
  })
  return [...new Set(ids)]
}
