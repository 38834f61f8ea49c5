import { expect, test } from 'vitest'
import { pictureOf } from '../../../data/projections/picture.ts'
import { at, LogWriter } from '../../support/log-fixture.ts'

const request = '0192f000-0000-7000-8000-000000000009'

function asked() {
  const log = new LogWriter().enrol()
  log.write('US', 'request.opened', {
    request,
    number: 'DET-1',
    subject: 'equipment',
    to: 'CA',
    title: 'Two scanners',
    text: '',
    legalBasis: '',
    neededBy: null,
    links: [],
  })
  const shown = () => pictureOf(log.entries, 'US').requests[request]
  return { log, shown }
}

test('[REQ-1] a step of a request out of order changes nothing', () => {
  const { log, shown } = asked()
  const take = (kind: 'request.accepted' | 'request.deployed' | 'request.demobilised') =>
    log.write('CA', kind, { request, text: '' })
  take('request.deployed')
  take('request.demobilised')
  expect(shown()).toMatchObject({ state: 'opened', steps: [] })
  take('request.accepted')
  take('request.demobilised')
  expect(shown()).toMatchObject({ state: 'accepted', steps: [{ state: 'accepted' }] })
  take('request.deployed')
  take('request.accepted')
  take('request.demobilised')
  expect(shown()?.steps.map(({ state }) => state)).toEqual(['accepted', 'deployed', 'demobilised'])
})

test('[REQ-1] what was declined is not accepted after all', () => {
  const { log, shown } = asked()
  log.write('CA', 'request.declined', { request, reason: 'none free' })
  log.write('CA', 'request.accepted', { request, text: '' })
  expect(shown()).toMatchObject({ state: 'declined' })
})

test('[REQ-2] a counter-offer is accepted by the country that asked, and by no other', () => {
  const { log, shown } = asked()
  log.write('US', 'request.countered', { request, text: 'One from us' })
  expect(shown()).toMatchObject({ state: 'opened' })
  log.write('CA', 'request.countered', { request, text: 'One scanner', quantity: 1 })
  log.write('CA', 'request.counterAccepted', { request, text: '' })
  log.write('CA', 'request.accepted', { request, text: '' })
  expect(shown()).toMatchObject({ state: 'countered', terms: { quantity: 1 } })
  log.write('US', 'request.counterAccepted', { request, text: 'Thanks' })
  expect(shown()).toMatchObject({ state: 'accepted', steps: [{ state: 'countered' }, { state: 'accepted' }] })
  log.write('CA', 'request.declined', { request, reason: 'too late' })
  expect(shown()).toMatchObject({ state: 'accepted' })
})

test('[REQ-3] help is told from what is asked to its release', () => {
  const log = new LogWriter().enrol()
  const shown = () => pictureOf(log.entries, 'CA').requests[request]
  log.write('US', 'request.opened', {
    request,
    number: 'DET-1',
    subject: 'personnel',
    to: 'CA',
    title: 'Paramedics',
    text: '',
    quantity: 6,
    credentials: 'Advanced care',
    equipment: 'Two ambulances',
    crossAt: at(60),
    legalBasis: '2008 Agreement',
    neededBy: at(90),
    links: [],
  })
  const gate = { facility: 'blue-water-bridge', text: 'Emergency lane' }
  log.write('CA', 'request.accepted', { request, text: '', quantity: 4, gate, legalBasis: 'C.R.C. c. 768' })
  log.write('CA', 'request.deployed', { request, text: '', quantity: 4, crossedAt: at(70) })
  log.write('CA', 'request.demobilised', { request, text: '', releasedAt: at(300), returnedAt: null })
  expect(shown()).toMatchObject({
    state: 'demobilised',
    credentials: 'Advanced care',
    equipment: 'Two ambulances',
    terms: { quantity: 4, gate, crossAt: at(60) },
    legalBases: { US: '2008 Agreement', CA: 'C.R.C. c. 768' },
    crossed: { at: at(70), quantity: 4 },
    released: { at: at(300), returnedAt: null },
  })
})
