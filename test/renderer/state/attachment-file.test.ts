import { describe, expect, it } from 'vitest'
import { attachmentLimit } from '../../../data/rules/attachment.ts'
import { readAttachments } from '../../../renderer/state/attachment-file.ts'
import { savedAs } from '../../../renderer/log/saved-attachment.ts'

const file = (name: string, ...bytes: number[]) => new File([new Uint8Array(bytes)], name)
const pdf = (name: string, last: number) => file(name, 0x25, 0x50, 0x44, 0x46, last)
const nowhere = () => false

describe('files to attach', () => {
  it('[FRM-13] those that fit are taken in their order, and each other one is named with its reason', async () => {
    const large = { name: 'film.png', size: attachmentLimit + 1 } as File
    const gone = {
      name: 'gone.png',
      size: 4,
      arrayBuffer: () => Promise.reject(new Error('gone')),
    } as unknown as File
    const given = [
      pdf('a.pdf', 1),
      large,
      file('empty.pdf'),
      gone,
      file('virus.pdf', 0x4d, 0x5a),
      pdf('b.pdf', 1),
    ]
    const { files, refused } = await readAttachments(given, [], nowhere)
    expect(files.map(({ name }) => name)).toEqual(['a.pdf'])
    expect(refused.map(({ name, fault }) => [name, fault])).toEqual([
      ['film.png', 'tooLarge'],
      ['empty.pdf', 'empty'],
      ['gone.png', 'unreadable'],
      ['virus.pdf', 'type'],
      ['b.pdf', 'twice'],
    ])
  })

  it('[FRM-13] twenty at once are all taken, and one that is attached already is not', async () => {
    const given = Array.from({ length: 20 }, (_, n) => pdf(`${String(n)}.pdf`, n))
    const { files } = await readAttachments(given, [], nowhere)
    expect(files.map(({ name }) => name)).toEqual(given.map(({ name }) => name))
    const again = await readAttachments(given.slice(0, 1), [], (hash) => hash === files[0]?.sha256)
    expect(again.refused.map(({ fault }) => fault)).toEqual(['there'])
  })
})

describe('a copy of an attachment', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['report.pdf.exe', 'report.pdf.exe.pdf'],
    ['..\\..\\run.bat', '.._.._run.bat.pdf'],
    ['fdp\u202eexe.', 'fdp_exe..pdf'],
    ['', 'attachment.pdf'],
  ])('[FRM-17] %j is saved as %j', (name, saved) => {
    const named = (mode: 'real' | 'exercise') =>
      savedAs(name, 'application/pdf', new Uint8Array(), mode).suggestedName
    expect(named('real')).toBe(saved)
    expect(named('exercise')).toBe(`EXERCISE-${saved}`)
  })
})
