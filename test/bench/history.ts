import { canonical, type Json } from '../../data/model/canonical.ts'
import type { Country, Releasability } from '../../data/model/country.ts'
import type { Header, WrittenEntry } from '../../data/model/entry.ts'
import { hashBody, hashText } from '../../data/model/hash.ts'
import type { BodyOf, Kind } from '../../data/model/kinds.ts'
import { instant, said } from './history-bodies.ts'

/** The workspace, desks and officials of every generated history. */
export const ids = {
  workspace: '0192f000-0000-7000-8000-000000000001',
  US: { desk: '0192f000-0000-7000-8000-0000000000d1', official: '0192f000-0000-7000-8000-0000000000e1' },
  CA: { desk: '0192f000-0000-7000-8000-0000000000d2', official: '0192f000-0000-7000-8000-0000000000e2' },
} as const
const thing = (index: number) => `0192f000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`

/** One entry of a history: its written text, and what the database indexes of it. */
export type Written = WrittenEntry & {
  hash: string
  workspace: string
  desk: string
  releasability: Releasability
  seq: number
  lamport: number
  opened?: number
}

/**
 * Two desks' history of so many entries along the border, in both languages, the same every time but for the desks'
 * keys: notes, reports and waits, and now and then a correction, a disruption, a request, a staging area, a decision.
 * `areStagingAreas`: all of it but the first five entries are staging areas in use, each at a place of its own.
 */
export function historyOf(
  count: number,
  publicKeys: Readonly<Record<Country, string>>,
  { areStagingAreas = false } = {},
): Written[] {
  const rows: Written[] = []
  const heads = new Map<string, { seq: number; hash: string }>()
  const opened = { US: 0, CA: 0 }

  const write = <K extends Kind>(
    country: Country,
    kind: K,
    body: BodyOf<K>,
    { releasability = 'SHARED', basedOn = [] }: { releasability?: Releasability; basedOn?: string[] } = {},
  ) => {
    const chain = `${country}/${releasability}`
    const head = heads.get(chain)
    const index = rows.length
    const bodyText = canonical(body as unknown as Json)
    const salt = index.toString(16).padStart(32, '0')
    const header: Header = {
      workspace: ids.workspace,
      desk: ids[country].desk,
      releasability,
      seq: (head?.seq ?? 0) + 1,
      lamport: index + 1,
      previous: head?.hash ?? null,
      kind,
      version: 1,
      occurredAt: instant(index),
      recordedAt: instant(index),
      official: ids[country].official,
      basedOn,
      attachments: [],
      bodyHash: hashBody(salt, bodyText),
    }
    const text = canonical(header)
    const hash = hashText(text)
    const { workspace, desk, seq, lamport } = header
    const number = 'number' in body ? { opened: opened[country] } : {}
    heads.set(chain, { seq, hash })
    const row = { hash, workspace, desk, releasability, seq, lamport, ...number }
    rows.push({ ...row, header: text, body: bodyText, salt })
    return hash
  }
  const number = (country: Country) => `${country === 'US' ? 'DET' : 'WIN'}-${String((opened[country] += 1))}`

  for (const country of countries) write(country, 'desk.enrolled', deskOf(country, publicKeys))
  for (const country of countries) write(country, 'official.registered', officialOf(country))
  write('US', 'workspace.opened', {
    name: 'Ambassador Bridge closure',
    mode: 'real',
    purpose: 'Trucks and cars around the closed bridge',
    facilities: ['ambassador-bridge'],
  })
  while (rows.length < count) {
    const index = rows.length
    const country = index % 3 === 0 ? 'CA' : 'US'
    if (areStagingAreas) write(country, 'measure.started', said.staging(thing(index), number(country), index))
    else if (index % 500 === 6) decisionTaken(country, index)
    else if (index % 100 === 56) disruptionHandled(country, index)
    else if (index % 250 === 31) helpAsked(country, index)
    else if (index % 250 === 81) trucksStaged(country, index)
    else if (index % 50 === 9) noteRevised(country, index)
    else if (index % 200 === 60) write(country, 'message.issued', said.message(index))
    else if (index % 10 === 0) write(country, 'status.reported', said.status(index))
    else if (index % 10 === 5) write(country, 'wait.observed', said.wait(index))
    else
      write(country, 'note.added', said.note(index), { releasability: index % 25 === 3 ? country : 'SHARED' })
  }
  return rows.slice(0, count)

  function decisionTaken(country: Country, index: number) {
    const decision = thing(index + 0x1000000)
    const terms = write(country, 'decision.proposed', said.decision(decision, number(country), index))
    for (const side of countries)
      write(side, 'decision.concurred', { decision, terms, remarks: '' }, { basedOn: [terms] })
  }
  function disruptionHandled(country: Country, index: number) {
    const disruption = thing(index)
    const opening = said.disruption(disruption, number(country), index)
    const { title, cause, expectedEnd, source, cells, facility } = opening
    const begun = write(country, 'disruption.opened', opening)
    const description = 'La fumée se dissipe, une voie rouvre'
    const told = write(
      other(country),
      'disruption.updated',
      { disruption, title, cause, description, expectedEnd, source, cells },
      { basedOn: [begun] },
    )
    write(
      country,
      'disruption.closed',
      { disruption, outcome: 'Deck inspected, lanes open again', cells: said.status(index, facility).cells },
      { basedOn: [told] },
    )
  }
  function helpAsked(country: Country, index: number) {
    const request = thing(index + 0x2000000)
    const asked = write(
      country,
      'request.opened',
      said.request(request, number(country), other(country), index),
    )
    const text = 'Deux agents à 14 h'
    write(other(country), 'request.accepted', { request, text }, { basedOn: [asked] })
  }
  function trucksStaged(country: Country, index: number) {
    const measure = thing(index + 0x3000000)
    const started = write(country, 'measure.started', said.staging(measure, number(country), index))
    if (index % 500 === 81)
      write(country, 'measure.ended', { measure, outcome: 'Cour vidée' }, { basedOn: [started] })
  }
  function noteRevised(country: Country, index: number) {
    const note = said.note(index)
    const entry = write(country, 'note.added', note)
    if (index % 350 === 9) write(country, 'entry.retracted', { entry, reason: 'Said twice' })
    else
      write(country, 'entry.corrected', {
        entry,
        replacement: { ...note, text: `${note.text}, counted again` },
        reason: 'Confirmed with the operator',
      })
  }
}

const countries = ['US', 'CA'] as const
const other = (country: Country): Country => (country === 'US' ? 'CA' : 'US')

const deskOf = (
  country: Country,
  publicKeys: Readonly<Record<Country, string>>,
): BodyOf<'desk.enrolled'> => ({
  ...deskDetails(country),
  publicKey: publicKeys[country],
  installation: ids.workspace,
})

/** A desk as this computer keeps it, without its keys. */
export const deskDetails = (country: Country) => ({
  ...(country === 'US'
    ? { name: 'CBP Detroit', code: 'DET', agency: 'CBP', place: 'Detroit' }
    : { name: 'CBSA Windsor', code: 'WIN', agency: 'CBSA', place: 'Windsor' }),
  country,
})

export const officialOf = (country: Country): BodyOf<'official.registered'> => ({
  official: ids[country].official,
  name: country === 'US' ? 'Dana Example' : 'Marc Exemple',
  agency: deskDetails(country).agency,
  position: 'Watch commander',
})
