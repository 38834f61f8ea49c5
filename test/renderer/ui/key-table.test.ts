import { expect, it } from 'vitest'
import { keyTable } from '../../../renderer/ui/key-table.ts'

const screens = [
  ...(['situation', 'log', 'decisions', 'playbooks', 'coverage', 'plans', 'guide', 'committees'] as const),
  ...([
    'report',
    'exchange',
    'replay',
    'exercise',
    'conduct',
    'players',
    'evaluation',
    'improvement',
  ] as const),
]

it('[KEY-2] no key of a screen means something else in the whole window', () => {
  const whole = [...Object.keys(keyTable.everywhere), ...Object.keys(keyTable.write)]
  expect(new Set(whole).size).toBe(whole.length)
  for (const screen of screens)
    expect(Object.keys(keyTable[screen]).filter((key) => whole.includes(key))).toEqual([])
})
