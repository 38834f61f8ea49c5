import { expect, test } from 'vitest'
import { pictureOf } from '../../../data/projections/picture.ts'
import { LogWriter } from '../../support/log-fixture.ts'

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
