import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ergTable } from '../../../data/reference/erg.ts'
import { referenceNumbers } from '../../../data/reference/reference-numbers.ts'
import { doseRate } from '../../../data/rules/dose-rate.ts'

it('[NUM-1] protective criteria of both countries stand side by side, each with its source and confidence', () => {
  const { protectiveActions, workerLimits, aegl2, sources } = referenceNumbers()
  expect(protectiveActions).toMatchObject([
    { id: 'evacuate', US: { fromMSv: 10, toMSv: 50, hours: 96 }, CA: { fromMSv: 100, hours: 168 } },
    { id: 'shelter', US: { fromMSv: 10, toMSv: 50, hours: 96 }, CA: { fromMSv: 10, hours: 48 } },
  ])
  expect(workerLimits.map(({ mSv }) => mSv)).toEqual([50, 100, 250])
  expect(aegl2.map(({ ppm }) => ppm)).toEqual([160, 2, 7.1, 24, 27, 22, 83])
  const keys = sources.map(({ key }) => key)
  const named = [
    ...protectiveActions.flatMap(({ US, CA }) => [US.source, CA.source]),
    ...[...workerLimits, ...aegl2].map(({ source }) => source),
  ]
  expect(named.filter((source) => !keys.includes(source))).toEqual([])
  const materials = ergTable().materials.map(({ id }) => id)
  expect(aegl2.filter(({ id }) => !materials.includes(id))).toEqual([])
})

it('[NUM-2] a dose rate is given in mSv/h and mrem/h, and reads the same from either', () => {
  expect(doseRate(1.8, 'mSv/h')).toEqual({ mSvPerHour: 1.8, mremPerHour: 180 })
  expect(doseRate(0.07, 'mSv/h')).toEqual({ mSvPerHour: 0.07, mremPerHour: 7 })
  expect(doseRate(5, 'cpm')).toBeNull()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (thousandths) => {
      const value = thousandths / 1000
      const there = doseRate(value, 'mSv/h')
      expect(doseRate(there?.mremPerHour ?? 0, 'mrem/h')).toEqual(there)
    }),
  )
})
