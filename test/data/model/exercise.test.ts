import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CoreCapability, ExerciseDesign } from '../../../data/model/exercise.ts'
import {
  InjectBasis,
  InjectChannel,
  InjectNumber,
  InjectOffset,
  InjectType,
} from '../../../data/model/inject.ts'
import { coreCapabilities } from '../../../data/reference/core-capabilities.ts'
import { eitherText } from '../../../data/words/either-text.ts'
import { inject, overview } from '../../support/exercise-story.ts'

const fits = (design: unknown) => v.safeParse(ExerciseDesign, design).success
const [first] = overview().objectives
if (!first) throw new Error('no objective')

describe('an exercise’s design', () => {
  it('[EXR-6] names each objective, number and task once, and ends after it starts', () => {
    const injects = [inject(1, 0), inject(2, 5)]
    expect(fits({ overview: overview(), injects })).toBe(true)
    expect(fits({ overview: overview({ objectives: [first, first] }), injects })).toBe(false)
    const twin = { ...first, id: 'other' }
    expect(fits({ overview: overview({ objectives: [first, twin] }), injects })).toBe(false)
    const tasks = [...first.tasks, ...first.tasks]
    expect(fits({ overview: overview({ objectives: [{ ...first, tasks }] }), injects })).toBe(false)
    expect(fits({ overview: overview({ endsOn: '2026-11-21' }), injects })).toBe(false)
    expect(fits({ overview: overview(), injects: [inject(1, 0), inject(1, 5)] })).toBe(false)
  })

  it('[EXR-6] can be written in one language, and is read in it', () => {
    const only = { ...first, title: { en: '', fr: 'S’informer' } }
    expect(fits({ overview: overview({ objectives: [only] }), injects: [] })).toBe(true)
    expect(eitherText(only.title, 'en')).toBe('S’informer\u00a0(FR)')
    expect(
      fits({ overview: overview({ objectives: [{ ...first, title: { en: ' ', fr: '' } }] }), injects: [] }),
    ).toBe(false)
  })

  it('[EXR-12] has injects of known types and channels, numbered, from the start on', () => {
    expect(InjectType.options).toEqual(['inject', 'expected', 'contingency'])
    expect(InjectBasis.options).toEqual(['fact', 'fiction'])
    expect(InjectChannel.options).toHaveLength(9)
    for (const number of ['7', '7a', 'A-2']) expect(v.safeParse(InjectNumber, number).success).toBe(true)
    for (const number of ['', '-1', 'seven teen'])
      expect(v.safeParse(InjectNumber, number).success).toBe(false)
    for (const offset of [-1, 0.5, 43_201]) expect(v.safeParse(InjectOffset, offset).success).toBe(false)
  })

  it('[EXR-6] knows the 32 core capabilities, each with its name', () => {
    expect(coreCapabilities.map(({ id }) => id).sort()).toEqual([...CoreCapability.options].sort())
    expect(CoreCapability.options).toHaveLength(32)
  })
})
