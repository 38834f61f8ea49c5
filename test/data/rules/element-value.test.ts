import { describe, expect, it } from 'vitest'
import type { Element } from '../../../data/model/playbook.ts'
import { elementFault, readNumber, readPosition } from '../../../data/rules/element-value.ts'
import { shippedPlaybooks } from '../../../data/reference/playbooks.ts'
import { valueFor } from '../../support/run-fixture.ts'

const element = (given: Partial<Element>): Element => ({
  id: 'E1',
  group: null,
  label: { en: 'Dose rate', fr: 'Débit de dose' },
  type: 'number',
  units: [],
  options: [],
  min: null,
  max: null,
  cadenceMinutes: null,
  hasBaseline: false,
  subject: null,
  from: 'each',
  references: [],
  ...given,
})
const faultOf = (given: Partial<Element>, value: string | number | boolean, unit: string | null = null) =>
  elementFault(element(given), { value, unit, subject: null })

describe('the value of an information element', () => {
  it('[RUN-13] keeps to its type, range and unit', () => {
    const rate = { units: ['mSv/h', 'mrem/h'], min: 0 }
    expect(faultOf(rate, 0.02, 'mSv/h')).toBeNull()
    expect(faultOf(rate, 2, 'mrem/h')).toBeNull()
    expect(faultOf(rate, 2, 'ppm')).toBe('unit')
    expect(faultOf(rate, 2)).toBe('unit')
    expect(faultOf(rate, -1, 'mSv/h')).toBe('range')
    expect(faultOf(rate, 'high', 'mSv/h')).toBe('type')
    expect(faultOf(rate, Number.NaN, 'mSv/h')).toBe('type')
    expect(faultOf({ min: 0, max: 5, type: 'count' }, 6)).toBe('range')
    expect(faultOf({ type: 'count' }, 1.5)).toBe('whole')
    expect(faultOf({ type: 'count' }, -1)).toBe('range')
    expect(faultOf({}, -4.2)).toBeNull()
    expect(faultOf({}, 4, 'm')).toBe('unit')
  })

  it('[RUN-13] keeps to the allowed values of a choice, to instants and to positions', () => {
    const options = ['clean', 'fixed'].map((id) => ({ id, text: { en: id, fr: `${id} (fr)` } }))
    expect(faultOf({ type: 'choice', options }, 'clean')).toBeNull()
    expect(faultOf({ type: 'choice', options }, 'Clean')).toBe('option')
    expect(faultOf({ type: 'yesNo' }, false)).toBeNull()
    expect(faultOf({ type: 'yesNo' }, 'yes')).toBe('type')
    expect(faultOf({ type: 'instant' }, '2026-01-01T10:00:00.000Z')).toBeNull()
    expect(faultOf({ type: 'instant' }, '10:00')).toBe('instant')
    expect(faultOf({ type: 'position' }, '42.3121, -83.0741')).toBeNull()
    expect(faultOf({ type: 'position' }, '142, -83')).toBe('position')
    expect(faultOf({ type: 'text' }, '  ')).toBe('type')
  })

  it('[RUN-13] says of what it is where it is said of one of several', () => {
    const lock = element({ type: 'text', subject: { en: 'Lock', fr: 'Écluse' } })
    expect(elementFault(lock, { value: 'Shut', unit: null, subject: null })).toBe('subject')
    expect(elementFault(lock, { value: 'Shut', unit: null, subject: 'Lock 3' })).toBeNull()
  })

  it('reads numbers and positions as both languages type them', () => {
    expect(['0.02', '0,02', '−4', '1 250', '1\u202f250,5', '.5'].map(readNumber)).toEqual([
      0.02, 0.02, -4, 1250, 1250.5, 0.5,
    ])
    expect(['', 'about 4', '1.2.3', '1e5', '4 m'].map(readNumber)).toEqual([null, null, null, null, null])
    expect(readPosition('42.3121 -83.0741')).toEqual([42.3121, -83.0741])
    expect(readPosition('42.3°; −83.0°')).toEqual([42.3, -83])
    expect(readPosition('the second span')).toBeNull()
  })

  it('[RUN-13] every element that ships takes a value that fits it', () => {
    const faults = shippedPlaybooks().flatMap(({ playbook }) =>
      playbook.elements.flatMap((each) => {
        const given = {
          value: valueFor(each),
          unit: each.units[0] ?? null,
          subject: each.subject && 'Lock 1',
        }
        const fault = elementFault(each, given)
        return fault ? [`${playbook.id} ${each.id} ${fault}`] : []
      }),
    )
    expect(faults).toEqual([])
  })
})
