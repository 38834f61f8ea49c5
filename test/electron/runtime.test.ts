import { expect, it } from 'vitest'
import { asarOf } from '../../tools/asar.ts'

it('[SHL-3] the stand-in’s default app is an archive whose index says where each file lies', () => {
  const archive = asarOf({ 'a.json': '{}', 'b.js': 'été' })
  const headerLength = archive.readUInt32LE(4)
  const jsonLength = archive.readUInt32LE(12)
  const index = JSON.parse(archive.toString('utf8', 16, 16 + jsonLength)) as {
    files: Record<string, { size: number; offset: string }>
  }
  const start = 8 + headerLength
  const read = (name: string) => {
    const file = index.files[name]
    const from = start + Number(file?.offset)
    return archive.toString('utf8', from, from + (file?.size ?? 0))
  }
  expect([read('a.json'), read('b.js')]).toEqual(['{}', 'été'])
})
