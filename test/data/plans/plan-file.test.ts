import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../data/model/problem.ts'
import { kinds } from '../../../data/model/kinds.ts'
import { readPlanFile, writePlanFile } from '../../../data/plans/plan-file.ts'
import { samplePlan } from '../../../data/plans/sample-plan.ts'
import { guideElements } from '../../../data/reference/guide-checklist.ts'
import { facilityById } from '../../../data/reference/reference.ts'
import { translate } from '../../../data/words/translate.ts'
import { root } from '../../../tools/paths.ts'
import { planSchemaText } from '../../../tools/plan-schema.ts'
import { isBodyOf } from '../../../data/model/kinds.ts'
import { brokenPlans } from './broken-plans.ts'

const reader = {
  isFacility: (id: string) => facilityById(id) !== undefined,
  isElement: (id: string) => guideElements.some((element) => element.id === id),
}

describe('a plan file', () => {
  it.each(['en', 'fr'] as const)('[PLF-1] reads back as it was written (%s)', (language) => {
    const text = writePlanFile(samplePlan(language))
    const read = readPlanFile(text, reader)
    expect(read).toEqual(samplePlan(language))
    expect(writePlanFile(read)).toBe(text)
    const body = { plan: '0192f000-0000-7000-8000-0000000000a1', number: 'DET-1', major: 1, minor: 0 }
    expect(isBodyOf('plan.drafted', { ...body, content: read.content, changeNote: '' })).toBe(true)
    expect(Object.keys(kinds['plan.drafted'].entries)).toContain('content')
  })

  it.each(brokenPlans)('[PLF-2] %s is refused with place and reason', (_what, text, at, reason) => {
    let thrown: unknown = null
    try {
      readPlanFile(text, reader)
    } catch (caught) {
      thrown = caught
    }
    expect(thrown).toBeInstanceOf(Problem)
    const { code, facts } = thrown as Problem
    expect({ code, at: facts['at'], reason: facts['reason'] }).toEqual({ code: 'plan.refused', at, reason })
    for (const language of ['en', 'fr'] as const) {
      const words = translate(language, 'problem.plan.refused', facts)
      expect(words).toContain(at)
      expect(words).not.toMatch(/it is not valid|ce n’est pas valide|undefined/)
    }
  })

  it('[PLF-3] the published JSON Schema is the one that reads', () => {
    expect(readFileSync(join(root, 'data/plans/plan-1.schema.json'), 'utf8')).toBe(planSchemaText())
  })

  it('[PLF-4] the sample says SAMPLE wherever something is made up', () => {
    const { content, isSample } = samplePlan('en')
    expect(isSample).toBe(true)
    const said = [
      content.title,
      content.purpose,
      ...content.contacts.flatMap(({ phone, position }) => [phone, position]),
      ...content.stagingAreas.map(({ name }) => name),
      ...content.measures.map(({ title }) => title),
    ]
    expect(said.filter((text) => !text.startsWith('SAMPLE'))).toEqual([])
    expect(samplePlan('fr').content.title).toContain('EXEMPLE')
  })
})
