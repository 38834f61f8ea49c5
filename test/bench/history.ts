import { canonical, type Json } from '../../data/model/canonical.ts'
import type { Country, Releasability } from '../../data/model/country.ts'
import type { Header, WrittenEntry } from '../../data/model/entry.ts'
import { hashBody, hashText } from '../../data/model/hash.ts'
import type { BodyOf, Kind } from '../../data/model/kinds.ts'

/** The workspace, desks and officials of every generated history. */
export const ids = {
  workspace: '0192f000-0000-7000-8000-000000000001',
  US: { desk: '0192f000-0000-7000-8000-0000000000d1', official: '0192f000-0000-7000-8000-0000000000e1' },
  CA: { desk: '0192f000-0000-7000-8000-0000000000d2', official: '0192f000-0000-7000-8000-0000000000e2' },
} as const
const thing = (index: number) => `0192f000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
const instant = (index: number) => new Date(Date.UTC(2026, 10, 20) + index * 20_000).toISOString()

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

/** Two desks' history of so many entries at one crossing, the same every time but for the desks' keys. */
export function historyOf(count: number, publicKeys: Readonly<Record<Country, string>>): Written[] {
  const rows: Written[] = []
  const heads = new Map<string, { seq: number; hash: string }>()
  const opened = { US: 0, CA: 0 }

  const write = <K extends Kind>(
    country: Country,
    kind: K,
    body: BodyOf<K>,
    releasability: Releasability = 'SHARED',
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
      basedOn: [],
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

  for (const country of ['US', 'CA'] as const) write(country, 'desk.enrolled', deskOf(country, publicKeys))
  for (const country of ['US', 'CA'] as const) write(country, 'official.registered', officialOf(country))
  write('US', 'workspace.opened', {
    name: 'Ambassador Bridge closure',
    mode: 'real',
    purpose: 'Trucks and cars around the closed bridge',
    facilities: ['ambassador-bridge'],
  })
  while (rows.length < count) {
    const index = rows.length
    const country = index % 3 === 0 ? 'CA' : 'US'
    if (index % 500 === 6) openThings(country, index)
    else if (index % 50 === 9) correctedNote(country, index)
    else if (index % 10 === 0) write(country, 'status.reported', statusOf(index))
    else if (index % 10 === 5) write(country, 'wait.observed', waitOf(index))
    else write(country, 'note.added', noteOf(index), index % 25 === 3 ? country : 'SHARED')
  }
  return rows.slice(0, count)

  function openThings(country: Country, index: number) {
    const disruption = thing(index)
    const decision = thing(index + 0x1000000)
    write(country, 'disruption.opened', disruptionOf(disruption, number(country), index))
    const terms = write(country, 'decision.proposed', decisionOf(decision, number(country), index))
    for (const side of ['US', 'CA'] as const)
      write(side, 'decision.concurred', { decision, terms, remarks: '' })
    write(country, 'disruption.closed', {
      disruption,
      outcome: 'Deck inspected, lanes open again',
      cells: [{ direction: 'toCA', mode: 'commercial', state: 'open' }],
    })
  }
  function correctedNote(country: Country, index: number) {
    const entry = write(country, 'note.added', noteOf(index))
    const body = { ...noteOf(index), text: `${noteOf(index).text}, counted again` }
    write(country, 'entry.corrected', { entry, replacement: body, reason: 'Confirmed with the operator' })
  }
}

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

const at = { type: 'facility', id: 'ambassador-bridge' } as const

const noteOf = (index: number): BodyOf<'note.added'> => ({
  text:
    index % 2 === 0
      ? `Queue of trucks on Huron Church Road, report ${String(index)}`
      : `File de camions sur le chemin Huron Church, rapport ${String(index)}`,
  form: index % 7 === 0 ? 'call' : 'note',
  tags: [],
  links: [at],
})

const statusOf = (index: number): BodyOf<'status.reported'> => ({
  facility: 'ambassador-bridge',
  text: '',
  links: [],
  cells: [{ direction: 'toCA', mode: 'commercial', state: index % 20 === 0 ? 'open' : 'closed' }],
})

const waitOf = (index: number): BodyOf<'wait.observed'> => ({
  facility: 'ambassador-bridge',
  direction: index % 20 === 5 ? 'toCA' : 'toUS',
  mode: 'commercial',
  minutes: index % 90,
  method: 'cameras',
  source: 'Bridge operator',
  observedAt: instant(index),
})

const disruptionOf = (disruption: string, number: string, index: number): BodyOf<'disruption.opened'> => ({
  disruption,
  number,
  facility: 'ambassador-bridge',
  title: `Truck fire on the span, ${String(index)}`,
  cause: 'fire',
  description: 'Smoke on both decks',
  expectedEnd: null,
  source: 'Bridge operator',
  position: null,
  cells: [{ direction: 'toCA', mode: 'commercial', state: 'closed' }],
  links: [],
})

const decisionOf = (decision: string, number: string, index: number): BodyOf<'decision.proposed'> => ({
  decision,
  number,
  title: `Divert trucks to Blue Water, ${String(index)}`,
  text: 'Trucks to Canada go by the Blue Water Bridge until reopening.',
  needs: ['US', 'CA'],
  conditions: [],
  authority: { US: '', CA: '' },
  effectiveFrom: null,
  expiresAt: null,
  reviewAt: null,
  answerBy: null,
  links: [at],
})
