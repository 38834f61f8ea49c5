import { expect, it } from 'vitest'
import {
  formatBytes,
  formatCountdown,
  formatArea,
  formatDistance,
  formatDuration,
  formatInstant,
  formatList,
  formatNumber,
  formatPercent,
  formatUtc,
} from '../../../data/words/format.ts'
import { translate } from '../../../data/words/translate.ts'
import { zoneName } from '../../../data/words/zone-names.ts'

const at = '2025-10-14T14:42:08.000Z'
/** Spaces of every width read as one. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

it('[WRD-7] an instant is written with its zone, in the order and words of each language', () => {
  expect(plain(formatInstant(at, 'America/Detroit', 'en'))).toBe('Tue 14 Oct 2025 10:42 EDT')
  expect(plain(formatInstant(at, 'America/Toronto', 'fr'))).toBe('mar. 14 oct. 2025 10 h 42 HAE')
  expect(plain(formatInstant(at, 'America/Winnipeg', 'fr', 'short'))).toBe('14 oct. 9 h 42 HAC')
  expect(plain(formatInstant(at, 'America/Detroit', 'en', 'time'))).toBe('10:42 EDT')
  expect(formatInstant(at, 'America/Detroit', 'fr', 'date')).toBe('mar. 14 oct. 2025')
  expect(formatInstant(at, 'America/Detroit', 'fr', 'face')).toBe('10:42')
  expect(formatInstant(at, 'America/Detroit', 'fr', 'hour')).toBe('10\u00a0h\u00a042')
  expect(formatInstant(at, 'America/Detroit', 'en', 'hour')).toBe('10:42')
  expect(formatUtc(at, 'seconds')).toBe('14:42:08Z')
  expect(formatUtc(at)).toBe('14:42Z')
})

it('[WRD-8] French has its own names for the clock times of both countries', () => {
  const winter = '2025-01-15T12:00:00.000Z'
  expect(
    ['America/Toronto', 'America/Winnipeg', 'America/Denver', 'America/Los_Angeles'].map((tz) =>
      zoneName(winter, tz, 'fr'),
    ),
  ).toEqual(['HNE', 'HNC', 'HNR', 'HNP'])
  expect(zoneName(winter, 'America/Halifax', 'fr')).toBe('HNA')
  expect(zoneName(at, 'America/Halifax', 'fr')).toBe('HAA')
  expect(zoneName(winter, 'America/Whitehorse', 'fr')).toBe('HNY')
  expect(zoneName(winter, 'America/Whitehorse', 'en')).toBe('MST')
  expect(zoneName(winter, 'UTC', 'fr')).toBe('UTC')
})

it('[WRD-9] spans, numbers and lengths are written as each language writes them', () => {
  expect(formatDuration(6000, 'en')).toBe('4 d 4 h')
  expect(formatDuration(6000, 'fr')).toBe('4 j 4 h')
  expect(formatDuration(107, 'en')).toBe('1 h 47')
  expect(formatDuration(62, 'fr')).toBe('1 h 02')
  expect(formatDuration(120, 'en')).toBe('2 h')
  expect(formatDuration(12.9, 'en')).toBe('12 min')
  expect(formatDuration(-3, 'en')).toBe('0 min')
  expect(formatCountdown(545, 'en')).toBe('09:05')
  expect(formatCountdown(3600, 'fr')).toBe('1 h')
  expect(plain(formatNumber(10482, 'en'))).toBe('10 482')
  expect(plain(formatNumber(1234567.5, 'fr'))).toBe('1 234 567,5')
  expect(formatNumber(-3, 'en')).toBe('−3')
  expect(plain(formatPercent(0.45, 'fr'))).toBe('45,0 %')
  expect(formatPercent(0.45, 'en')).toBe('45.0%')
  expect(plain(formatDistance(7.4, 'en'))).toBe('7.4 km (4.6 mi)')
  expect(plain(formatDistance(104, 'fr'))).toBe('104 km (65 mi)')
  expect(plain(formatArea(32_000, 'en'))).toBe('3.2 ha (7.9 ac)')
  expect(plain(formatArea(1_400_000, 'fr'))).toBe('1,4 km² (0,5 mi²)')
  expect(plain(formatBytes(15_100_000, 'fr'))).toBe('15,1 Mo')
  expect(plain(formatBytes(900, 'en'))).toBe('900 B')
  expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c')
  expect(formatList(['a'], 'en')).toBe('a')
})

it('[WRD-10] a number inside a sentence is written by the same rules on every runtime', () => {
  expect(plain(translate('en', 'welcome.entries', { count: 10482 }))).toBe('10 482 entries')
  expect(translate('fr', 'welcome.entries', { count: 1 })).toBe('1 entrée')
  expect(translate('fr', 'welcome.entries', { count: 0 })).toBe('0 entrée')
})
