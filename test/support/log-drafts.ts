import type { Writer } from '../../data/log/append.ts'
import type { Country, Releasability } from '../../data/model/country.ts'
import type { Draft } from '../../data/model/entry.ts'
import { at, desks, officials, workspace } from './log-fixture.ts'

/** The writer of a country, whose clock stands still. */
export const writer = (country: Country): Writer => ({
  workspace,
  desk: desks[country],
  code: country === 'US' ? 'DET' : 'WIN',
  official: officials[country],
  now: () => at(0),
  salt: () => crypto.randomUUID().replaceAll('-', ''),
})

/** What every shared draft of the tests has in common. */
export const shared = { occurredAt: at(0), basedOn: [], attachments: [] }
/** A note to write. */
export const note = (
  text: string,
  releasability: Releasability = 'SHARED',
  links: Draft<'note.added'>['body']['links'] = [],
): Draft => ({
  ...shared,
  kind: 'note.added',
  releasability,
  body: { text, form: 'note', tags: [], links },
})
/** The enrolment of a country’s desk. */
export const enrolment = (country: Country): Draft => ({
  ...shared,
  kind: 'desk.enrolled',
  releasability: 'SHARED',
  body: {
    name: country,
    code: writer(country).code,
    country,
    agency: 'A',
    place: 'P',
    publicKey: 'ab'.repeat(91),
    installation: workspace,
  },
})
let count = 0
/** A disruption to open, with an id of its own. */
export const disruption = (releasability: Releasability = 'SHARED'): Draft => ({
  ...shared,
  kind: 'disruption.opened',
  releasability,
  body: {
    disruption: `0192f000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
    facility: 'ambassador-bridge',
    title: 'Truck fire',
    cause: 'fire',
    description: '',
    expectedEnd: null,
    source: 'bridge operator',
    position: null,
    cells: [{ direction: 'toCA', mode: 'commercial', state: 'closed' }],
    links: [],
  },
})
