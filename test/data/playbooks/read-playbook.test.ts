import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkPlaybook, readPlaybook, writePlaybook } from '../../../data/playbooks/read-playbook.ts'
import { playbookFaultWords } from '../../../data/words/playbook-fault.ts'
import { publishedSchemas } from '../../../tools/write-schemas.ts'
import { brokenPlaybooks } from '../../support/broken-playbooks.ts'
import { root } from '../../support/imports.ts'
import { samplePlaybook } from '../../support/sample-playbook.ts'

describe('a playbook file', () => {
  it('[PBK-1] reads back as it was written, with the same hash whatever its layout', () => {
    const once = readPlaybook(writePlaybook(samplePlaybook()))
    const again = readPlaybook(`\uFEFF${JSON.stringify(samplePlaybook())}`)
    expect(once).toMatchObject({ ok: true, playbook: samplePlaybook() })
    expect(again).toEqual(once)
  })

  it.each(brokenPlaybooks)('[PBK-2] is refused with $what, with its place and the reason', (broken) => {
    const read = readPlaybook(broken.text)
    if (read.ok) throw new Error('it was read')
    const { code, pointer, part } = broken
    expect(read.faults).toContainEqual(expect.objectContaining({ code, pointer, part }))
    for (const fault of read.faults) {
      const [en, fr] = (['en', 'fr'] as const).map((language) => playbookFaultWords(fault, language))
      expect(en).toContain(fault.pointer)
      expect(fr).toContain(fault.part ?? '')
      expect(`${en}${fr}`).not.toMatch(/playbookFault|undefined/)
      expect(en).not.toBe(fr)
    }
  })

  it('[PBK-2] is told every fault at once', () => {
    const { title, ...untitled } = samplePlaybook()
    const read = checkPlaybook({ ...untitled, name: title, version: 0 })
    expect(read.ok ? [] : read.faults.map(({ pointer }) => pointer)).toEqual(['/version', '/title', '/name'])
  })

  it('[PBK-3] has a published JSON Schema that says what the code checks', () => {
    for (const { path, schema } of publishedSchemas)
      expect(JSON.parse(readFileSync(join(root, path), 'utf8'))).toEqual(schema)
  })
})
