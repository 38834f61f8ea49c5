import type { ErgContainer, ErgDistance, ErgEdition, ErgGuide, ErgMaterial } from '../../../data/model/erg.ts'
import type { Draft } from '../../../data/model/entry.ts'
import type { Instant, Position } from '../../../data/model/ids.ts'
import type { RunState } from '../../../data/projections/runs.ts'
import { ergTable } from '../../../data/reference/erg.ts'
import { ergDistances, guideDistances, windClassOf } from '../../../data/rules/zone.ts'
import type { MessageKey } from '../../../data/words/catalogue.ts'

/** What is filled in of a zone; null: not said yet. */
export type ZoneInput = {
  run: string | null
  /** `material:chlorine` or `guide:radioactive`. */
  subject: string | null
  edition: ErgEdition
  spill: 'small' | 'large' | null
  dayNight: 'day' | 'night' | null
  container: ErgContainer | null
  windFrom: number | null
  kmPerHour: number | null
  windAt: Instant | null
  windSource: string
  /** Text: typed and not yet a place. */
  place: Position | string | null
  isCommander: boolean
  isolationM: number | null
  protectiveKm: number | null
  text: string
}

/** A zone of which nothing is said. The newest edition that we hold is offered, and always shown. */
export const emptyZone: ZoneInput = {
  run: null,
  subject: null,
  edition: '2024',
  spill: null,
  dayNight: null,
  container: null,
  windFrom: null,
  kmPerHour: null,
  windAt: null,
  windSource: '',
  place: null,
  isCommander: false,
  isolationM: null,
  protectiveKm: null,
  text: '',
}

/** Distances of a zone, where they come from, or what is missing for them. */
export type ZoneAnswer =
  | {
      ok: true
      from: 'table1' | 'table3' | 'guides' | 'commander'
      isolationM: number
      protective: ErgDistance | null
      fireM: number | null
      guides: readonly string[]
      /** Key of the source in the table; null: the incident commander's. */
      source: string | null
    }
  | { ok: false; reason: 'ask' | 'notInTable' | 'needsContainer' | 'needsWind' }

export type ZoneSubject = { material: ErgMaterial | null; guide: ErgGuide | null }

/** The material or guide that is chosen; a guide only in the edition asked, so that editions never mix. */
export function subjectOf({ subject, edition }: Pick<ZoneInput, 'subject' | 'edition'>): ZoneSubject {
  const [type, id] = subject?.split(':') ?? []
  const { materials, guides } = ergTable()
  const material = type === 'material' ? (materials.find((each) => each.id === id) ?? null) : null
  const guide = guides.find((each) => each.id === id && each.edition === edition) ?? null
  return { material, guide }
}

/** Distances for what is filled in: the commander's when set, else a table's, else the guide's of the same edition. */
export function answerOf(input: ZoneInput): ZoneAnswer {
  const { edition, spill, dayNight, container, kmPerHour } = input
  if (input.isCommander) return commanders(input)
  if (input.subject === null || spill === null) return { ok: false, reason: 'ask' }
  const { material, guide } = subjectOf(input)
  const table = ergTable()
  const row = table.table1.find((each) => each.edition === edition && each.material === material?.id)
  const byGuide = (): ZoneAnswer => {
    if (!guide) return { ok: false, reason: 'notInTable' }
    const { guides, fireIsolationM: fireM, source } = guide
    return { ok: true, from: 'guides', ...guideDistances(guide, spill), fireM, guides, source }
  }
  if (!material) return byGuide()
  const wind = kmPerHour === null ? null : windClassOf(kmPerHour)
  const release = { edition, material: material.id, spill, dayNight: dayNight ?? 'night', container, wind }
  const found = ergDistances(table, release)
  if (!found.ok) return found.reason === 'notInTable' ? byGuide() : found
  if (dayNight === null) return { ok: false, reason: 'ask' }
  const { isolationM, protective, source } = found
  const guides = row?.guide ? [row.guide] : []
  const fireM = row?.fireIsolationM ?? null
  return {
    ok: true,
    from: found.table === 1 ? 'table1' : 'table3',
    isolationM,
    protective,
    fireM,
    guides,
    source,
  }
}

function commanders({ isolationM, protectiveKm: km }: ZoneInput): ZoneAnswer {
  if (isolationM === null) return { ok: false, reason: 'ask' }
  const protective = km === null || km <= 0 ? null : ({ km, reading: 'exact' } as const)
  return { ok: true, from: 'commander', isolationM, protective, fireM: null, guides: [], source: null }
}

/** Whether the distances depend on the container, so that it is asked for. */
export const needsContainer = (input: ZoneInput): boolean => {
  const { edition, spill } = input
  const id = subjectOf(input).material?.id
  const has = ergTable().table3.some((each) => each.edition === edition && each.material === id)
  return spill === 'large' && !input.isCommander && has
}

/** What is missing before a zone can be logged, by field. */
export function zoneFaults(input: ZoneInput, place: Position | null): Readonly<Record<string, MessageKey>> {
  const answer = answerOf(input)
  const { windFrom, isCommander } = input
  const missing = (isMissing: boolean, name: string, words: MessageKey = 'erg.missing') =>
    isMissing ? { [name]: words } : {}
  const asks = !isCommander
  return {
    ...missing(input.run === null, 'run'),
    ...missing(asks && input.subject === null, 'subject'),
    ...missing(asks && input.spill === null, 'spill'),
    ...missing(asks && !answer.ok && answer.reason === 'ask' && input.dayNight === null, 'dayNight'),
    ...missing(!answer.ok && answer.reason === 'needsContainer', 'container'),
    ...missing(!answer.ok && answer.reason === 'needsWind', 'kmPerHour'),
    ...missing(!answer.ok && answer.reason === 'notInTable', 'subject', 'erg.missing.distances'),
    ...missing(isCommander && input.isolationM === null, 'isolationM'),
    ...missing(isCommander && input.text.trim() === '', 'text', 'erg.missing.reason'),
    ...missing(windFrom === null ? input.kmPerHour !== null : windFrom > 360, 'windFrom', 'erg.missing.wind'),
    ...missing(windFrom !== null && input.windSource.trim() === '', 'windSource', 'erg.missing.source'),
    ...missing(windFrom !== null && input.windAt === null, 'windAt'),
    ...missing(place === null, 'place', 'erg.missing.place'),
  }
}

/** The entry that sets the zone, from input that has no faults; its edition is stored with it. */
export function zoneBody(
  input: ZoneInput,
  zone: string,
  run: RunState,
  place: Position,
): Extract<Draft, { kind: 'run.zoneSet' }>['body'] | null {
  const answer = answerOf(input)
  if (!answer.ok) return null
  const { material, guide } = subjectOf(input)
  const { edition, isCommander, spill, dayNight, container, windFrom, kmPerHour, windAt } = input
  const isTable3 = answer.from === 'table3'
  const windClass = kmPerHour === null ? null : windClassOf(kmPerHour)
  const isGuide = guide && (answer.from === 'guides' || (isCommander && !material))
  return {
    run: run.run,
    zone,
    material: material && { id: material.id, un: material.un, name: material.name },
    ...(isGuide && { guide: { guides: guide.guides, name: guide.name } }),
    edition: isCommander ? null : edition,
    spill,
    dayNight: answer.from === 'guides' || isCommander ? null : dayNight,
    container: isTable3 ? container : null,
    wind:
      windFrom === null || windAt === null
        ? null
        : {
            from: windFrom,
            kmPerHour,
            class: windClass,
            observedAt: windAt,
            source: input.windSource.trim(),
          },
    place,
    isolationM: answer.isolationM,
    protective: answer.protective,
    text: input.text.trim(),
  }
}
