import type { ChainReport } from '../../data/exchange/chain-report.ts'
import { retold } from '../../data/exchange/joined.ts'
import type { Country } from '../../data/model/country.ts'
import { workspace } from './log-fixture.ts'
import { playOn } from './random-play.ts'
import { Sim, type Message } from './sim.ts'

/** Numbers that only look random: the same for the same seed (mulberry32). */
export function dice(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (limit: number) => Math.floor(next() * limit),
    chance: (of: number) => next() < of,
    one: <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)],
  }
}
export type Dice = ReturnType<typeof dice>

const id = (kind: string, number: number) =>
  `0192f000-0000-7000-80${kind}-${String(number).padStart(12, '0')}`
const secretOf = (country: Country) => `withheld-by-${country}`

/** The words that a bundle for a country must not hold anywhere. */
export const secretFrom = (country: Country | null): readonly string[] =>
  country === null ? [secretOf('US'), secretOf('CA')] : [secretOf(country === 'US' ? 'CA' : 'US')]

const links = { links: [] }
const terms = (title: string) => ({
  title,
  text: 'Trucks to Blue Water',
  needs: ['US' as const, 'CA' as const],
  conditions: [],
  authority: { US: '', CA: '' },
  effectiveFrom: null,
  expiresAt: null,
  reviewAt: null,
  answerBy: null,
  ...links,
})
const disruption = (title: string) => ({
  title,
  cause: 'fire' as const,
  description: '',
  expectedEnd: null,
  source: 'Operator',
  cells: [{ direction: 'toCA' as const, mode: 'bus' as const, state: 'closed' as const }],
})

/** The opening of every other world; in the rest two desks open the event each, and join the two some time later. */
export const openings = [workspace, id('aa', 2)] as const

/** A world of two to five installations, some of whose bundles are on their way, lost, late or doubled. */
export class World {
  readonly sims: Sim[]
  readonly dice: Dice
  private readonly underway: { to: number; message: Message }[] = []
  private minute = 0
  private things = 0
  /** From this step on an official who is handed the other opening joins the two. */
  private readonly joinedFrom: number
  private steps = 0

  constructor(seed: number, isOpenedTwice = false) {
    this.dice = dice(seed)
    this.joinedFrom = isOpenedTwice ? this.dice.below(25) : 0
    const count = 2 + this.dice.below(4)
    this.sims = Array.from({ length: count }, (_, index) => {
      const country = index === 0 ? 'US' : index === 1 ? 'CA' : this.dice.chance(0.5) ? 'US' : 'CA'
      const skew = (this.dice.below(49) - 24) * 60
      const isSecond = isOpenedTwice && (index === 1 || (index > 1 && this.dice.chance(0.5)))
      return new Sim(id('dd', index), country, skew, openings[isSecond ? 1 : 0])
    })
    for (const sim of this.sims) {
      const { country, publicKey } = sim
      const code = country === 'US' ? 'DET' : 'WIN'
      const body = { name: code, code, country, agency: 'A', place: 'P', publicKey, installation: sim.desk }
      sim.write('desk.enrolled', body, (this.minute += 1))
    }
    const opening = { name: 'Bridge', mode: 'exercise' as const, purpose: 'Exercise', facilities: [] }
    const openers = isOpenedTwice ? this.sims.slice(0, 2) : this.sims.slice(0, 1)
    for (const sim of openers) {
      const name = sim === this.sims[0] ? opening.name : 'Brücke'
      sim.write('workspace.opened', { ...opening, name }, (this.minute += 1))
    }
  }

  /** Something happens somewhere. Returns the bundle, when one was made. */
  async step(): Promise<Message | null> {
    const { dice } = this
    this.steps += 1
    const place = dice.below(this.sims.length)
    const sim = this.sims[place]
    if (!sim) return null
    const what = dice.below(26)
    if (what < 5) return this.send(sim, dice.below(this.sims.length))
    if (what < 9) await this.deliver()
    else if (what === 9) this.sims[place] = sim.restarted()
    else this.writeOn(sim, what)
    return null
  }

  private send(sim: Sim, to: number): Message | null {
    const other = this.sims[to]
    if (!other || other === sim) return null
    const holds = this.dice.chance(0.3) ? [] : (sim.receipts.get(other.desk) ?? [])
    const message = sim.bundleFor(other.country, holds)
    this.underway.push({ to, message })
    return message
  }

  /** Any of what is underway arrives, or is lost, or arrives and is kept to arrive again. */
  private async deliver(): Promise<void> {
    const place = this.dice.below(this.underway.length)
    const [first] = this.underway.splice(place, 1)
    if (!first || this.dice.chance(0.2)) return
    const to = this.sims[first.to]
    if (!to?.isFor(first.message, this.steps >= this.joinedFrom)) return
    const { chains } = await to.take(first.message)
    const refused = chains.find(isRefused)
    if (refused) throw new Error(`an honest chain was refused: ${JSON.stringify(refused)}`)
    if (this.dice.chance(0.3)) this.underway.push(first)
  }

  private writeOn(sim: Sim, what: number): void {
    const { dice } = this
    const isOwn = dice.chance(0.25)
    const given = { releasability: isOwn ? sim.country : ('SHARED' as const) }
    const word = `${isOwn ? secretOf(sim.country) : 'open'} ${String((this.things += 1))}`
    const minute = (this.minute += 1)
    if (what >= 20) {
      const number = `DET-${String(this.things)}`
      return playOn({ sim, dice, minute, ...given, word, id: id('d3', this.things), number })
    }
    const write = <K extends Parameters<Sim['write']>[0]>(
      kind: K,
      body: Parameters<typeof sim.write<K>>[1],
      basedOn: readonly string[] = [],
    ) => sim.write(kind, body, minute, { ...given, basedOn })
    if (what === 10) write('note.added', { text: word, form: 'note', tags: [], ...links })
    else if (what === 11) this.revise(sim, given.releasability, word)
    else if (what === 12)
      write('disruption.opened', {
        disruption: id('d1', this.things),
        number: `DET-${String(this.things)}`,
        facility: 'peace-bridge',
        position: null,
        ...disruption(word),
        ...links,
      })
    else if (what === 13 || what === 14) this.changeDisruption(sim, word, minute)
    else if (what === 15)
      write('decision.proposed', {
        decision: id('d2', this.things),
        number: `DET-${String(this.things)}`,
        ...terms(word),
      })
    else if (what === 16 || what === 17) this.decide(sim, word, minute)
    else if (what === 18) this.trust(sim, minute)
    else sim.writeAny('future.kind', 2, { text: word, nested: { deep: [1, 2.5, null] } }, minute, given)
  }

  private revise(sim: Sim, releasability: 'US' | 'CA' | 'SHARED', word: string): void {
    const notes = sim.picture.timeline.filter(
      ({ entry }) => entry.kind === 'note.added' && entry.releasability === releasability,
    )
    const target = this.dice.one(notes)
    if (!target) return
    const entry = target.entry.hash
    const given = { releasability, basedOn: [entry] }
    if (this.dice.chance(0.3))
      sim.write('entry.retracted', { entry, reason: word }, (this.minute += 1), given)
    else {
      const replacement = { text: word, form: 'note' as const, tags: [], ...links }
      sim.write('entry.corrected', { entry, replacement, reason: word }, (this.minute += 1), given)
    }
  }

  private changeDisruption(sim: Sim, word: string, minute: number): void {
    const { conflicts, disruptions } = sim.picture
    const conflict = this.dice.one(conflicts.filter(({ thing }) => thing === 'disruption'))
    const known = disruptions[conflict?.id ?? ''] ?? this.dice.one(Object.values(disruptions))
    if (!known) return
    const { disruption: thing, releasability } = known
    const title = releasability === 'SHARED' ? word.replace(/withheld-by-../, 'open') : word
    const basedOn = conflict ? conflict.between.map(({ hash }) => hash) : known.heads
    const given = { releasability, basedOn }
    if (this.dice.chance(0.3))
      sim.write('disruption.closed', { disruption: thing, outcome: title, cells: [] }, minute, given)
    else sim.write('disruption.updated', { disruption: thing, ...disruption(title) }, minute, given)
    if (!conflict || releasability !== 'SHARED') return
    const hashes = conflict.between.map(({ hash }) => hash).slice(0, 20)
    const body = { thing: 'disruption' as const, id: conflict.id, between: hashes, reason: 'Heard both' }
    sim.write('conflict.resolved', { ...body, keep: hashes[0] ?? '' }, minute)
  }

  private decide(sim: Sim, word: string, minute: number): void {
    const known = this.dice.one(Object.values(sim.picture.decisions))
    if (!known) return
    const { decision, releasability, heads: basedOn, termsEntry } = known
    const title = releasability === 'SHARED' ? word.replace(/withheld-by-../, 'open') : word
    const given = { releasability, basedOn }
    const reason = 'For the day'
    switch (this.dice.below(7)) {
      case 0:
        return void sim.write('decision.amended', { decision, ...terms(title), reason }, minute, given)
      case 1:
        return void sim.write('decision.declined', { decision, terms: termsEntry, reason }, minute, given)
      case 2:
        return void sim.write('decision.rescinded', { decision, reason }, minute, given)
      case 3:
        return void sim.write('decision.withdrawn', { decision, reason }, minute, given)
      default: {
        const body = { decision, terms: termsEntry, remarks: '' }
        return void sim.write('decision.concurred', body, minute, given)
      }
    }
  }

  private trust(sim: Sim, minute: number): void {
    const known = this.dice.one(Object.values(sim.picture.trust))
    if (!known) return
    const { desk, publicKey, country } = known
    if (this.dice.chance(0.8)) {
      const body = { desk, publicKey, country, how: 'voice' as const, vouchedBy: '', remarks: '' }
      sim.write('key.endorsed', body, minute)
    } else {
      const chains = [...sim.chains.values()].filter(
        ([row]) => row?.header.desk === desk && row.header.releasability === 'SHARED',
      )
      const chain = this.dice.one(chains) ?? []
      const opening = chain[0]?.header.workspace ?? sim.workspace
      const seq = this.dice.below(chain.length + 1)
      sim.write('key.revoked', { desk, publicKey, workspace: opening, seq, reason: 'Lost' }, minute)
    }
  }
}

/** Who joined another opening may not be trusted everywhere: then its chains wait until somebody here joins it too. */
const isRefused = ({ refusal }: ChainReport) => refusal !== null && refusal.reason !== 'notJoined'

/** Everybody hands everything to everybody, until nobody learns anything new. */
export async function exchangeAll(sims: readonly Sim[]): Promise<void> {
  for (let learned = 1, round = 0; learned > 0 && round < 10; round += 1) {
    learned = 0
    for (const from of sims)
      for (const to of sims) {
        if (from === to) continue
        const { chains } = await to.take(
          from.bundleFor(to.country, retold(to.heads(), to.workspace, from.workspace)),
        )
        const refused = chains.find(isRefused)
        if (refused) throw new Error(`an honest chain was refused: ${JSON.stringify(refused)}`)
        learned += chains.reduce((sum, { added }) => sum + added, 0)
      }
  }
}
