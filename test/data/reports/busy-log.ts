import { facilitiesIn } from '../../../data/reference/reference.ts'
import { at, opened, type LogBuilder } from './fixture.ts'

/** A word of 300 signs that no line can break. */
export const longWord = 'Wsx'.repeat(100)

/** A log with 30 crossings closed, 30 disruptions open and 30 wait times, all of which go by long names. */
export function busyLog(title: string): LogBuilder {
  const log = opened()
  const name = (text: string) => text.slice(0, 300).trim()
  facilitiesIn('crossing')
    .slice(0, 30)
    .forEach(({ id: facility }, place) => {
      const minute = String(10 + place).padStart(2, '0')
      log.add(place % 2 === 0 ? 'US' : 'CA', 'disruption.opened', at(`14:${minute}`), {
        disruption: `0190f000-0000-7000-8000-${String(1000 + place).padStart(12, '0')}`,
        number: `DET-${place + 1}`,
        facility,
        title: name(title),
        cause: 'fire',
        description: '',
        expectedEnd: at('20:00'),
        source: name(title),
        position: null,
        cells: [
          { direction: 'toCA', mode: 'commercial', state: 'closed', note: name(title) },
          { direction: 'toUS', mode: 'passenger', state: 'restricted' },
        ],
        links: [],
      })
      log.add('CA', 'wait.observed', at(`15:${minute}`), {
        facility,
        direction: 'toCA',
        mode: 'commercial',
        minutes: 55,
        method: 'cameras',
        source: name(title),
        observedAt: at(`15:${minute}`),
      })
    })
  return log
}
