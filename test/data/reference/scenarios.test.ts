import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { CoreCapability, ExerciseDesign } from '../../../data/model/exercise.ts'
import { gateGroups } from '../../../data/model/entries/plan.ts'
import { Problem } from '../../../data/model/problem.ts'
import { capabilityName, coreCapabilities } from '../../../data/reference/core-capabilities.ts'
import { facilityById } from '../../../data/reference/reference.ts'
import { exerciseFromScenario } from '../../../data/reference/scenario-exercise.ts'
import { parseScenario, shippedScenario, shippedScenarios } from '../../../data/reference/scenarios.ts'

const all = shippedScenarios()
const ids = all.map(({ id }) => id)
const named = (id: string) => {
  const found = shippedScenario(id)
  if (!found) throw new Error(id)
  return found
}

/** Every text of a document in both languages, with where it stands. */
function textsOf(value: unknown, at = ''): { at: string; en: string; fr: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'fr' in value) return [{ at, en: String(value.en), fr: String(value.fr) }]
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${at}/${key}`))
}

/** Names that both languages write alike. */
const alike = new Set([
  'NITTEC',
  'Niagara Falls Bridge Commission',
  'Great Lakes St. Lawrence Seaway Development Corporation',
  'Niagara Falls Bridge Commission; Buffalo and Fort Erie Public Bridge Authority; NITTEC',
  'FBI, Buffalo',
  'CBP Blaine',
])

describe('the shipped scenarios', () => {
  it('[SCN-1] are the eight researched events, two of them with 13 injects or more', () => {
    expect(ids).toEqual([
      'ambassador-bridge-blockade',
      'blue-water-ammonia',
      'niagara-four-bridges',
      'national-alert-slowdown',
      'bc-floods',
      'power-and-systems-outage',
      'seaway-closure',
      'pacific-highway-radiation',
    ])
    expect(named('ambassador-bridge-blockade').injects).toHaveLength(14)
    expect(named('blue-water-ammonia').injects).toHaveLength(13)
    for (const { id, injects, contingencies, facts } of all) {
      expect(injects.length, id).toBeGreaterThanOrEqual(10)
      expect(contingencies.length, id).toBeGreaterThanOrEqual(1)
      expect(facts.length, id).toBeGreaterThanOrEqual(4)
    }
  })

  it.each(ids)('[SCN-2] %s says everything in both languages, in Canadian French', (id) => {
    const texts = textsOf(named(id))
    expect(texts.length).toBeGreaterThan(80)
    for (const { at, en, fr } of texts) {
      expect(`${en}${fr}`, at).not.toMatch(/'|~|\s$|^\s| {2}/)
      expect(fr, at).not.toMatch(/[^\u00a0\d]:(\s|$)|«[^\u00a0]|[^\u00a0]»|\s[?!;]|\d h\b|\d min\b|\d km\b/)
      if (!alike.has(en)) expect(fr, at).not.toBe(en)
    }
  })

  it.each(ids)('[SCN-3] %s tells facts, with source and confidence, apart from fiction', (id) => {
    const { facts, injects, contingencies, nature } = named(id)
    for (const fact of facts) {
      if (fact.source === null) expect(fact.confidence, fact.id).toBe('low')
      else expect(fact.source.length, fact.id).toBeGreaterThan(3)
      expect(['high', 'medium', 'low']).toContain(fact.confidence)
    }
    const told = injects.filter(({ basis }) => basis === 'fact')
    for (const { number, facts: own } of told) expect(own.length, number).toBeGreaterThan(0)
    expect(contingencies.filter(({ basis }) => basis === 'fact')).toEqual([])
    if (nature === 'fiction') expect(told).toEqual([])
    else expect(told.length).toBeGreaterThan(1)
    // Every fact serves something, or is there to be read: none is named twice.
    expect(new Set(facts.map(({ text }) => text.en)).size).toBe(facts.length)
  })

  it.each(ids)('[SCN-4] %s has objectives for every gate group, each with injects and tasks', (id) => {
    const { objectives, injects } = named(id)
    expect(new Set(objectives.map(({ gate }) => gate))).toEqual(new Set(gateGroups))
    const tasks = new Set(injects.flatMap((inject) => inject.tasks))
    for (const objective of objectives) {
      expect(injects.filter((inject) => inject.objectives.includes(objective.id)).length).toBeGreaterThan(0)
      for (const task of objective.tasks) expect(tasks.has(task.id), task.id).toBe(true)
    }
  })

  it.each(ids)('[SCN-5] %s becomes a whole exercise: crossings set at the start, times ascending', (id) => {
    const scenario = named(id)
    const design = exerciseFromScenario(scenario, {
      ...{ language: 'fr', startsOn: '2026-12-01', endsOn: '2026-12-02' },
    })
    expect(v.safeParse(ExerciseDesign, design).issues).toBeUndefined()
    const [start, ...injects] = design.injects
    expect(start).toMatchObject({ number: '0', offset: 0, objectives: [] })
    expect(start?.effects.length).toBeGreaterThan(0)
    const planned = injects.filter(({ type }) => type === 'inject')
    expect(planned.map(({ number }) => number)).toEqual(planned.map((_each, index) => String(index + 1)))
    for (const [index, { offset }] of planned.entries())
      expect(offset).toBeGreaterThanOrEqual(planned[index - 1]?.offset ?? 0)
    for (const { type, branch } of injects) expect(type === 'contingency').toBe(branch !== null)
    for (const { basis, source } of injects) if (basis === 'fact') expect(source).not.toBe('')
    const places = design.injects.flatMap(({ effects }) =>
      effects.flatMap((effect) => ('facility' in effect ? effect.facility : [])),
    )
    for (const place of places) expect(facilityById(place), place).toBeDefined()
    for (const place of design.overview.facilities) expect(facilityById(place), place).toBeDefined()
  })

  const broken: readonly [what: string, change: (raw: ReturnType<typeof copy>) => void][] = [
    ['a crossing that there is not', (raw) => raw.facilities.push('no-bridge')],
    ['a fact without a source', (raw) => void ((raw.injects[2] as { facts: string[] }).facts = [])],
    ['times that go back', (raw) => void ((raw.injects[3] as { at: number }).at = 1)],
    ['an empty French text', (raw) => void (raw.title.fr = ' ')],
    ['an unknown objective', (raw) => raw.injects[0]?.objectives.push('o9')],
    ['trucks on a bridge without trucks', (raw) => void raw.start.push(noTrucks)],
    ['a branch of nothing', (raw) => void ((raw.contingencies[0] as { of: string }).of = '99')],
  ]
  const copy = () => structuredClone(named('ambassador-bridge-blockade'))
  const noTrucks = {
    ...{ type: 'status' as const, facilities: ['rainbow-bridge'], directions: ['toUS' as const] },
    ...{ modes: ['commercial' as const], state: 'open' as const },
  }
  it.each(broken)('[SCN-6] a scenario with %s is refused', (_what, change) => {
    const raw = copy()
    change(raw)
    expect(() => parseScenario(raw)).toThrow(Problem)
  })
})

describe('the core capabilities', () => {
  it('[SCN-7] are 32, named in both languages, with the fifteen of the border preselected', () => {
    expect(coreCapabilities).toHaveLength(32)
    expect(coreCapabilities.map(({ id }) => id)).toEqual(CoreCapability.options)
    expect(coreCapabilities.filter(({ isBorder }) => isBorder)).toHaveLength(15)
    for (const { id, name, areas } of coreCapabilities) {
      expect(name.fr).not.toBe(name.en)
      expect(name.fr).not.toContain("'")
      expect(areas.length, id).toBeGreaterThan(0)
    }
    expect(capabilityName('planning')).toEqual({ en: 'Planning', fr: 'Planification' })
  })
})
