import { canonical, type Json } from '../../../data/model/canonical.ts'
import type { Country, Releasability } from '../../../data/model/country.ts'
import type { DecisionTerms } from '../../../data/model/entries/decision.ts'
import type { StateCell } from '../../../data/model/entries/status.ts'
import type { Entry, WrittenEntry } from '../../../data/model/entry.ts'
import { hashBody, hashText } from '../../../data/model/hash.ts'
import type { BodyOf, Kind } from '../../../data/model/kinds.ts'
import type { ReportSource } from '../../../data/reports/context.ts'
import type { ReportLanguage } from '../../../data/reports/document.ts'
import { dataVersion, facilityById } from '../../../data/reference/reference.ts'
import type { WorkspaceMode } from '../../../data/model/entries/workspace.ts'

const id = (n: number) => `0190f000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const ids = {
  workspace: id(1),
  US: { desk: id(10), official: id(11), relief: id(12) },
  CA: { desk: id(20), official: id(21) },
  fire: id(30),
  flood: id(31),
  diversion: id(40),
  huron: id(41),
  divert: id(50),
  lanes: id(51),
  hold: id(52),
  alone: id(53),
  crew: id(60),
  handover: id(70),
}

/** `2026-11-16T14:05:00.000Z` from `14:05`; the log's day unless another is given. */
export const at = (time: string, day = 16) => `2026-11-${String(day).padStart(2, '0')}T${time}:00.000Z`

export const terms = (more: Partial<DecisionTerms>): DecisionTerms => ({
  title: 'Divert trucks to Blue Water Bridge',
  text: 'Commercial traffic bound for Canada is sent to the Blue Water Bridge.',
  needs: ['US', 'CA'],
  conditions: [],
  authority: { US: '19 CFR 101', CA: 'Customs Act, s. 11' },
  effectiveFrom: null,
  expiresAt: null,
  reviewAt: null,
  answerBy: null,
  links: [],
  ...more,
})

const trucksAndCars = (state: StateCell['state']): StateCell[] => [
  { direction: 'toCA', mode: 'commercial', state },
  { direction: 'toCA', mode: 'passenger', state },
]

/** A log written entry by entry, each with the header, hash and chain that the log would give it. */
export class LogBuilder {
  readonly entries: Entry[] = []
  readonly written: WrittenEntry[] = []
  readonly #heads = new Map<string, { seq: number; hash: string }>()
  #lamport = 0

  add<K extends Kind>(
    who: Country,
    kind: K,
    occurredAt: string,
    body: BodyOf<K>,
    more: { releasability?: Releasability; official?: string | null; recordedAt?: string } = {},
  ): string {
    const { releasability = 'SHARED', recordedAt = occurredAt } = more
    const { desk } = ids[who]
    const official = more.official === undefined ? ids[who].official : more.official
    const key = `${desk}/${releasability}`
    const before = this.#heads.get(key)
    if (releasability === 'SHARED') this.#lamport += 1
    const salt = hashText(`${key}/${before?.seq ?? 0}`).slice(0, 32)
    const bodyText = canonical(body as unknown as Json)
    const header = {
      workspace: ids.workspace,
      desk,
      releasability,
      seq: (before?.seq ?? 0) + 1,
      lamport: this.#lamport,
      previous: before?.hash ?? null,
      kind,
      version: 1,
      occurredAt,
      recordedAt,
      official,
      basedOn: [],
      attachments: [],
      bodyHash: hashBody(salt, bodyText),
    }
    const headerText = canonical(header)
    const hash = hashText(headerText)
    this.#heads.set(key, { seq: header.seq, hash })
    this.entries.push({ ...header, body, hash } as unknown as Entry)
    this.written.push({ header: headerText, body: bodyText, salt })
    return hash
  }
}

/** Opens a workspace with a desk and an official of each country, on one laptop or two. */
export function opened(
  mode: WorkspaceMode = 'exercise',
  isOneLaptop = true,
  name = 'Ambassador 26',
): LogBuilder {
  const log = new LogBuilder()
  const desk = (country: Country, code: string, agency: string, place: string) =>
    log.add(
      country,
      'desk.enrolled',
      at('13:58'),
      {
        name: `${agency} ${place}`,
        code,
        country,
        agency,
        place,
        publicKey: 'ab'.repeat(91),
        installation: isOneLaptop || country === 'US' ? id(90) : id(91),
      },
      { official: null },
    )
  const person = (country: Country, official: string, name: string, agency: string, position: string) =>
    log.add(country, 'official.registered', at('13:59'), { official, name, agency, position }, { official })
  desk('US', 'DET', 'CBP', 'Detroit')
  desk('CA', 'WIN', 'CBSA', 'Windsor')
  person('US', ids.US.official, 'Dana Whitfield', 'CBP', 'Watch commander')
  person('US', ids.US.relief, 'Ray Kowalski', 'CBP', 'Supervisor')
  person('CA', ids.CA.official, 'Marc-André Thibodeau', 'CBSA', 'Superintendent')
  log.add('US', 'workspace.opened', at('14:00'), {
    name,
    mode,
    purpose: 'Coordinate border traffic during this event',
    facilities: ['ambassador-bridge'],
    marks: 'TLP:AMBER',
  })
  const how = isOneLaptop ? ('sameComputer' as const) : ('voice' as const)
  const key = { publicKey: 'ab'.repeat(91), country: 'CA' as const, how, vouchedBy: '', remarks: '' }
  log.add('US', 'key.endorsed', at('14:01'), { desk: ids.CA.desk, ...key })
  return log
}

/** The story of issue 2: a fire closes the Ambassador Bridge to Canada; the countries divert, correct, hand over, reopen. */
export function ambassadorLog(mode: WorkspaceMode = 'exercise', isOneLaptop = true): LogBuilder {
  const log = opened(mode, isOneLaptop)
  traffic(log)
  sharedDecisions(log)
  aftermath(log)
  return log
}

function traffic(log: LogBuilder): void {
  const facility = 'ambassador-bridge'
  log.add('US', 'disruption.opened', at('14:05'), {
    disruption: ids.fire,
    number: 'DET-1',
    facility,
    title: 'Truck fire on the bridge deck',
    cause: 'fire',
    description: 'Smoke over both lanes; no injuries reported.',
    expectedEnd: at('20:00'),
    source: 'Bridge operator',
    position: null,
    cells: [...trucksAndCars('restricted'), { direction: 'toUS', mode: 'passenger', state: 'open' }],
    links: [],
  })
  log.add('CA', 'status.reported', at('14:10'), {
    facility,
    cells: trucksAndCars('closed'),
    text: 'Closed to Canada for trucks and cars.',
    links: [],
  })
  log.add('US', 'status.reported', at('14:12'), {
    facility,
    cells: [
      { direction: 'toUS', mode: 'commercial', state: 'open' },
      { direction: 'toUS', mode: 'passenger', state: 'open' },
    ],
    text: '',
    links: [],
  })
  log.add('CA', 'wait.observed', at('14:20'), {
    facility: 'blue-water-bridge',
    direction: 'toCA',
    mode: 'commercial',
    minutes: 55,
    method: 'cameras',
    source: 'Sarnia plaza camera',
    observedAt: at('14:15'),
  })
  const wrong = log.add('US', 'note.added', at('14:25'), {
    text: 'Queue on I-75 is 14 miles long.',
    form: 'note',
    tags: [],
    links: [],
  })
  log.add('US', 'entry.corrected', at('14:31'), {
    entry: wrong,
    replacement: { text: 'Queue on I-75 is 1.4 miles long.', form: 'note', tags: [], links: [] },
    reason: 'Decimal point missed',
  })
  const slip = log.add('CA', 'note.added', at('14:33'), {
    text: 'Tunnel closed as well.',
    form: 'note',
    tags: [],
    links: [],
  })
  log.add('CA', 'entry.retracted', at('14:36'), { entry: slip, reason: 'Meant for another event' })
  log.add(
    'CA',
    'note.added',
    at('14:40'),
    { text: 'NATIONAL-CA: two officers recalled from leave.', form: 'note', tags: [], links: [] },
    { releasability: 'CA' },
  )
  log.add(
    'US',
    'note.added',
    at('14:41'),
    { text: 'NATIONAL-US: sensor review under way.', form: 'note', tags: ['improve'], links: [] },
    { releasability: 'US' },
  )
  log.add('US', 'measure.started', at('14:50'), {
    measure: ids.diversion,
    number: 'DET-3',
    type: 'diversion',
    title: 'Trucks to Blue Water Bridge',
    text: 'By I-94 and I-69.',
    directions: ['toCA'],
    modes: ['commercial'],
    from: facility,
    to: ['blue-water-bridge'],
    area: null,
    capacity: null,
    isAdvice: false,
    links: [],
  })
  log.add('CA', 'measure.started', at('15:05'), {
    measure: ids.huron,
    number: 'WIN-1',
    type: 'stagingArea',
    title: 'Huron Church Road staging area',
    text: '',
    directions: ['toUS'],
    modes: ['commercial'],
    from: facility,
    to: [],
    area: [
      [42.29, -83.06],
      [42.28, -83.05],
      [42.27, -83.06],
    ],
    capacity: 120,
    isAdvice: false,
    links: [],
  })
}

function sharedDecisions(log: LogBuilder): void {
  const first = terms({})
  const proposed = log.add('US', 'decision.proposed', at('14:44'), {
    decision: ids.divert,
    number: 'DET-2',
    ...first,
  })
  log.add('US', 'decision.concurred', at('14:47'), { decision: ids.divert, terms: proposed, remarks: '' })
  const amended = log.add('CA', 'decision.amended', at('14:52'), {
    decision: ids.divert,
    ...terms({
      text: 'Commercial traffic bound for Canada is sent to the Blue Water Bridge, except dangerous goods.',
      conditions: ['Dangerous goods wait at the staging area'],
      reviewAt: at('18:00'),
    }),
    reason: 'Dangerous goods need a plan of their own',
  })
  log.add('CA', 'decision.concurred', at('14:54'), { decision: ids.divert, terms: amended, remarks: '' })
  log.add('US', 'decision.concurred', at('14:56'), {
    decision: ids.divert,
    terms: amended,
    remarks: 'Agreed with the exception.',
  })
  const hold = log.add('CA', 'decision.proposed', at('15:10'), {
    decision: ids.hold,
    number: 'WIN-2',
    ...terms({ title: 'Open the plaza to cars first', text: 'Cars are let through before trucks.' }),
  })
  log.add('CA', 'decision.concurred', at('15:12'), { decision: ids.hold, terms: hold, remarks: '' })
  log.add('CA', 'decision.answeredByPhone', at('15:20'), {
    decision: ids.hold,
    country: 'US',
    answer: 'needsTime',
    by: 'Port director’s office',
    at: at('15:18'),
    remarks: 'Will call back.',
  })
  log.add('US', 'decision.takenAlone', at('15:30'), {
    decision: ids.alone,
    number: 'DET-4',
    title: 'Inspect exit ramps',
    text: 'CBP inspects the exit ramps before reopening.',
    authority: '',
    expiresAt: null,
    reviewAt: null,
    links: [],
  })
  log.add('CA', 'decision.acknowledged', at('15:36'), { decision: ids.alone, remarks: 'Noted.' })
  log.add('CA', 'request.opened', at('15:40'), {
    request: ids.crew,
    number: 'WIN-3',
    subject: 'equipment',
    to: 'US',
    title: 'Two portable message signs',
    text: '',
    legalBasis: 'Mutual aid compendium',
    neededBy: at('17:00'),
    links: [],
  })
  log.add('US', 'request.accepted', at('15:50'), { request: ids.crew, text: 'From MDOT, by 16:30.' })
  log.add('US', 'request.deployed', at('16:25'), { request: ids.crew, text: '' })
}

function aftermath(log: LogBuilder): void {
  log.add('CA', 'message.issued', at('15:00'), {
    en: 'The Ambassador Bridge is closed to Canada. Use the Blue Water Bridge.',
    fr: 'Le pont Ambassador est fermé vers le Canada. Utilisez le pont Blue Water.',
    channel: 'Press and 511',
    links: [],
  })
  log.add('US', 'handover.offered', at('16:30'), {
    handover: ids.handover,
    to: ids.US.relief,
    summary: 'Bridge still closed to Canada.',
    open: ['WIN-2 waits for our answer'],
  })
  log.add(
    'US',
    'handover.accepted',
    at('16:34'),
    { handover: ids.handover, remarks: '' },
    { official: ids.US.relief },
  )
  log.add('CA', 'status.reported', at('17:40'), {
    facility: 'ambassador-bridge',
    cells: [
      { direction: 'toCA', mode: 'passenger', state: 'open' },
      { direction: 'toCA', mode: 'commercial', state: 'restricted', note: 'one lane' },
    ],
    text: '',
    links: [],
  })
  log.add('US', 'measure.ended', at('18:00'), { measure: ids.diversion, outcome: 'Signs taken down.' })
  log.add('CA', 'disruption.closed', at('18:10'), {
    disruption: ids.fire,
    outcome: 'Deck inspected and cleared.',
    cells: trucksAndCars('open'),
  })
  log.add('US', 'note.added', at('18:20'), {
    text: 'Both desks agreed the diversion within minutes.',
    form: 'note',
    tags: ['strength'],
    links: [],
  })
  log.add('CA', 'note.added', at('18:22'), {
    text: 'No French text was ready for the first call.',
    form: 'note',
    tags: ['improve'],
    links: [],
  })
}

/** A report's source for a log, as the window would give it. */
export function sourceOf(log: LogBuilder, more: Partial<ReportSource> = {}): ReportSource {
  return {
    entries: log.entries,
    unread: [],
    audience: 'both',
    ownCopyOf: null,
    language: 'en' satisfies ReportLanguage,
    paper: 'letter',
    reference: { dataVersion, facilityById },
    generatedAt: at('19:00'),
    verification: Object.fromEntries(
      log.entries.map(({ workspace, desk, releasability }) => [
        `${workspace}/${desk}/${releasability}`,
        { verifiedTo: 1000, total: 1000, broken: false },
      ]),
    ),
    ...more,
  }
}
