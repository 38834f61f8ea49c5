import type { Country, Releasability } from '../../data/model/country.ts'
import type { WorkspaceMode } from '../../data/model/entries/workspace.ts'
import type { Entry } from '../../data/model/entry.ts'
import { hashText } from '../../data/model/hash.ts'
import type { BodyOf, Kind } from '../../data/model/kinds.ts'

export const workspace = '0192f000-0000-7000-8000-000000000001'
export const desks = {
  US: '0192f000-0000-7000-8000-0000000000d1',
  CA: '0192f000-0000-7000-8000-0000000000d2',
} as const
export const officials = {
  US: '0192f000-0000-7000-8000-0000000000e1',
  CA: '0192f000-0000-7000-8000-0000000000e2',
} as const

/** An instant so many minutes after 12:00Z of the day of the fixture. */
export const at = (minutes: number): string =>
  new Date(Date.UTC(2026, 10, 22, 12) + minutes * 60_000).toISOString()

type Given = { releasability?: Releasability; minute?: number; basedOn?: readonly string[]; lamport?: number }

/** Writes entries as two desks would, each in its own chains; every one has seen all before it. */
export class LogWriter {
  readonly entries: Entry[] = []
  private readonly seqs = new Map<string, number>()
  private readonly previous = new Map<string, string>()

  /** Adds an entry of a country's desk and returns it. */
  write<K extends Kind>(country: Country, kind: K, body: BodyOf<K>, given: Given = {}): Entry {
    const { releasability = 'SHARED', minute = this.entries.length } = given
    const chain = `${country}/${releasability}`
    const seq = (this.seqs.get(chain) ?? 0) + 1
    const seen = this.entries.filter(
      (each) => each.releasability === 'SHARED' || each.releasability === releasability,
    )
    const lamport = given.lamport ?? Math.max(0, ...seen.map((each) => each.lamport)) + 1
    const head = {
      workspace,
      desk: desks[country],
      releasability,
      seq,
      lamport,
      previous: this.previous.get(chain) ?? null,
      kind,
      version: 1,
      occurredAt: at(minute),
      recordedAt: at(minute),
      official: officials[country],
      basedOn: [...(given.basedOn ?? [])],
      attachments: [],
      bodyHash: hashText(JSON.stringify(body)),
    }
    const entry = { ...head, body, hash: hashText(JSON.stringify(head)) } as unknown as Entry
    this.seqs.set(chain, seq)
    this.previous.set(chain, entry.hash)
    this.entries.push(entry)
    return entry
  }

  /** Enrols both desks, as every log begins; the United States opens the event and vouches for Canada's key. */
  enrol(isEndorsed = true, mode: WorkspaceMode = 'real'): this {
    for (const country of ['US', 'CA'] as const) {
      const [code, agency, place] = country === 'US' ? ['DET', 'CBP', 'Detroit'] : ['WIN', 'CBSA', 'Windsor']
      this.write(country, 'desk.enrolled', {
        name: `${agency} ${place}`,
        code,
        country,
        agency,
        place,
        publicKey: 'ab'.repeat(91),
        installation: workspace,
      })
      const name = country === 'US' ? 'Dana Example' : 'Marc Exemple'
      this.write(country, 'official.registered', {
        official: officials[country],
        name,
        agency,
        position: 'Watch',
      })
    }
    const purpose = 'Coordinate border traffic during this event'
    this.write('US', 'workspace.opened', { name: 'Example', mode, purpose, facilities: [] })
    return isEndorsed ? this.endorse('US', 'CA') : this
  }

  /** One country's desk vouches for the key of the other's. */
  endorse(by: Country, of: Country): this {
    const how = 'sameComputer' as const
    const key = { desk: desks[of], publicKey: 'ab'.repeat(91), country: of, how, vouchedBy: '', remarks: '' }
    this.write(by, 'key.endorsed', key)
    return this
  }
}
