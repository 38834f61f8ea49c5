import { expect, it } from 'vitest'
import { readDate, readTime } from '../../../renderer/ui/parts/read-date-time.ts'

it('[UI-1] a typed date is understood with or without separators, and never guessed', () => {
  expect(['2025-10-14', '20251014', '2025/10/14', ' 2025-1-5 '].map(readDate)).toEqual([
    '2025-10-14',
    '2025-10-14',
    '2025-10-14',
    '2025-01-05',
  ])
  expect(['14 Oct', '25-10-14', ''].map(readDate)).toEqual([null, null, null])
})

it('[UI-2] a typed time is understood as 14:30, 1430 or 14 h 30, and never past 23:59', () => {
  expect(['14:30', '1430', '14h30', '14 h 30', '9:05', '14.30'].map(readTime)).toEqual([
    '14:30',
    '14:30',
    '14:30',
    '14:30',
    '09:05',
    '14:30',
  ])
  expect(['24:00', '14:60', '14', 'noon', ''].map(readTime)).toEqual([null, null, null, null, null])
})
