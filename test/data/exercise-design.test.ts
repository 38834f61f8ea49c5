import { exerciseControl } from '../../data/reference/scenario-exercise.ts'
import { capabilityName, coreCapabilities } from '../../data/reference/core-capabilities.ts'
import { describe, expect, it } from 'vitest'
import { blankInject, blankObjective, blankOverview, senderAfter } from '../../data/exercises/blank-design.ts'
import { injectFaults, overviewFaults } from '../../data/exercises/design-faults.ts'
import { readExerciseFile, writeExerciseFile } from '../../data/exercises/exercise-file.ts'
import { exerciseFormat } from '../../data/exercises/exercise-format.ts'
import { designOf } from '../../data/projections/exercise-design.ts'
import type { EventView } from '../../data/projections/injects.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { exerciseFromScenario } from '../../data/reference/scenario-exercise.ts'
import { shippedScenarios } from '../../data/reference/scenarios.ts'
import type { ExerciseDesign } from '../../data/model/exercise.ts'

const said = { language: 'en', startsOn: '2026-11-22', endsOn: '2026-11-22' } as const
const designs = shippedScenarios().map((scenario) => exerciseFromScenario(scenario, said))
const reader = { isFacility: () => true }

/** The picture of an exercise, as far as its design is concerned. */
function pictureOf({ overview, injects }: ExerciseDesign, changed: Partial<EventView>[] = []): Picture {
  const events = injects.map((content, place) => [
    String(place),
    { event: String(place), content, offset: content.offset, removed: null, ...changed[place] },
  ])
  return {
    exercises: { one: { exercise: 'one', overview } },
    events: Object.fromEntries(events) as unknown,
  } as unknown as Picture
}

describe('the design of an exercise', () => {
  it('[DSG-6] of every shipped scenario is written whole and read back the same', () => {
    for (const design of designs) {
      const whole = designOf(pictureOf(design))
      expect(whole).not.toBeNull()
      const text = writeExerciseFile({
        ...{ format: exerciseFormat, marking: 'EXERCISE – EXERCICE', scenario: null, startsAt: null },
        design: whole ?? design,
      })
      const read = readExerciseFile(new TextEncoder().encode(text), reader)
      expect(read.design.injects).toHaveLength(design.injects.length)
      expect(read.design.overview).toEqual(design.overview)
    }
  })

  it('[DSG-7] leaves out links to what is gone, and tells a re-timed line at its new time', () => {
    const design = designs.find(({ injects }) => injects.some(({ branch }) => branch))
    if (!design) throw new Error('a shipped scenario has a branch')
    const of = design.injects.find(({ branch }) => branch)?.branch?.of
    const changed = design.injects.map(({ number }): Partial<EventView> =>
      number === of
        ? { removed: { at: '', country: 'CA', official: null, reason: 'x', hash: '' } }
        : { offset: 7 },
    )
    const overview = { ...design.overview, objectives: [] }
    const whole = designOf(pictureOf({ ...design, overview }, changed))
    expect(whole?.injects).toHaveLength(design.injects.length - 1)
    expect(whole?.injects.every(({ offset }) => offset === 7)).toBe(true)
    expect(whole?.injects.some(({ branch }) => branch?.of === of)).toBe(false)
    expect(whole?.injects.flatMap(({ objectives, tasks }) => [...objectives, ...tasks])).toEqual([])
  })

  it('[DSG-3] an overview with a last day before the first and a number twice says where', () => {
    const blank = blankOverview('Frost', ['peace-bridge'], '2026-11-22')
    expect(overviewFaults(blank).content).toEqual(blank)
    expect(overviewFaults({ ...blank, endsOn: '2026-11-21' }).faults).toEqual([
      { at: '/endsOn', reason: 'order' },
    ])
    const title = { en: 'Tell', fr: '' }
    const one = { ...blankObjective([]), title }
    const two = { ...blankObjective([one]), title, number: 1 }
    expect(overviewFaults({ ...blank, objectives: [one, two] }).faults).toEqual([
      { at: '/objectives/1/number', reason: 'twice' },
    ])
    expect(overviewFaults({ ...blank, objectives: [blankObjective([])] }).faults).toMatchObject([
      { at: '/objectives/0/title' },
    ])
  })

  it('[DSG-3] a new objective begins with the capabilities of the border', () => {
    const { capabilities } = blankObjective([])
    const names = capabilities.map((id) => capabilityName(id).en)
    expect(names).toContain('Operational Coordination')
    expect(names).toContain('Critical Transportation')
    expect(names).not.toContain('Housing')
    expect(coreCapabilities.filter(({ isBorder }) => isBorder).map(({ id }) => id)).toEqual(capabilities)
  })

  it('[DSG-4] a sender named in one language does not leave exercise control in the other', () => {
    const usual = { ...exerciseControl }
    expect(senderAfter(usual, { ...usual, en: 'Bridge operator' })).toEqual({ en: 'Bridge operator', fr: '' })
    expect(senderAfter(usual, { ...usual, fr: 'Exploitant du pont' })).toEqual({
      en: '',
      fr: 'Exploitant du pont',
    })
    const both = { en: 'Bridge operator', fr: 'Exploitant du pont' }
    expect(senderAfter({ ...both, fr: '' }, both)).toEqual(both)
    expect(senderAfter({ en: 'Exercise contro', fr: '' }, { en: usual.en, fr: '' })).toEqual({
      en: usual.en,
      fr: '',
    })
  })

  it('[DSG-4] a new inject goes on from the last one, and its number may not be taken', () => {
    const line = blankInject([
      { number: '3', offset: 20 },
      { number: '12a', offset: 5 },
    ])
    expect(line).toMatchObject({ number: '13', offset: 20 })
    const words = { ...line, title: { en: 'A', fr: '' }, text: { en: 'B', fr: '' } }
    expect(injectFaults(words, ['12']).content).toMatchObject({ number: '13' })
    expect(injectFaults(words, ['13']).faults).toEqual([{ at: '/number', reason: 'twice' }])
    const branch = { of: '9', when: { en: 'late', fr: '' } }
    expect(injectFaults({ ...words, branch }, ['12']).faults).toEqual([
      { at: '/branch/of', reason: 'unknown' },
    ])
    const wait = {
      ...({ type: 'wait', facility: 'peace-bridge', direction: 'toCA', mode: 'commercial' } as const),
      ...({ minutes: null, method: 'official' } as const),
    }
    expect(injectFaults({ ...words, effects: [wait] }, []).faults).toMatchObject([
      { at: '/effects/0/minutes' },
    ])
  })
})
