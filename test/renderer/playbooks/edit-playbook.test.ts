import { describe, expect, it } from 'vitest'
import { Playbook } from '../../../data/model/playbook.ts'
import { checkPlaybook } from '../../../data/playbooks/read-playbook.ts'
import { shippedPlaybooks } from '../../../data/reference/playbooks.ts'
import {
  blankPart,
  blankPlaybook,
  blankWorksheet,
  moved,
  placeOf,
  renamed,
  valueAt,
  withValue,
} from '../../../renderer/playbooks/editor/edit-playbook.ts'
import {
  fieldLabel,
  partFields,
  sections,
  type ListName,
  type PartField,
} from '../../../renderer/playbooks/editor/part-fields.ts'
import { samplePlaybook } from '../../support/sample-playbook.ts'

const lists = sections.filter((each): each is ListName => each !== 'general' && each !== 'worksheet')
const faultsOf = (document: unknown) => {
  const checked = checkPlaybook(document)
  return checked.ok ? [] : checked.faults
}
const nested = (fields: readonly PartField[]): PartField[] =>
  fields.flatMap((field) => [field, ...('fields' in field ? nested(field.fields) : [])])

describe('the editor of playbooks', () => {
  it('[PBE-2] has a field for everything that a part may hold', () => {
    const entriesOf = (schema: unknown): string[] => {
      const { entries, item, wrapped, pipe } = schema as Record<string, unknown>
      if (entries) return Object.keys(entries)
      const inner = (pipe as unknown[] | undefined)?.[0] ?? item ?? wrapped
      return inner ? entriesOf(inner) : []
    }
    for (const section of [...lists, 'worksheet'] as const)
      expect(partFields[section].map(({ name }) => name).sort(), section).toEqual(
        entriesOf(Playbook.entries[section]).sort(),
      )
    const own = ['format', 'formatVersion', 'version', 'copiedFrom', 'worksheet', ...lists]
    expect([...partFields.general.map(({ name }) => name), ...own].sort()).toEqual(
      Object.keys(Playbook.entries).sort(),
    )
  })

  it('[PBE-2] calls every field by its name', () => {
    for (const section of sections)
      for (const { name } of nested(partFields[section])) expect(fieldLabel(name), name).not.toBeNull()
  })

  it('[PBE-2] a part that is renamed stays named by all that named it', () => {
    for (const { playbook } of shippedPlaybooks())
      for (const list of lists)
        playbook[list].forEach((_part, place) => {
          expect(faultsOf(renamed(playbook, list, place, 'Renamed-1'))).toEqual([])
        })
    const changed = renamed(samplePlaybook(), 'steps', 0, 'P1-9')
    expect(changed.steps[1]?.after).toEqual(['P1-9'])
    expect(changed.points[0]?.step).toBe('P1-9')
    expect(changed.starts[1]?.at).toMatchObject({ step: 'P1-9' })
  })

  it('[PBE-1] an added part is faulty only in the words that are still to be typed', () => {
    for (const list of lists) {
      const sample = samplePlaybook()
      const part = blankPart(sample, list, sample.phases[0]?.id ?? null)
      const faults = faultsOf({ ...sample, [list]: [...sample[list], part] })
      for (const { code, pointer } of faults) {
        expect(['missingEnglish', 'missingFrench', 'emptyPhase'], pointer).toContain(code)
        expect(placeOf(pointer)).toMatchObject({ section: list, part: sample[list].length })
      }
    }
    const codes = faultsOf({ ...blankPlaybook(), worksheet: blankWorksheet() }).map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['missingEnglish', 'missingFrench', 'wrongValue']))
  })

  it('[PBE-1] a fault leads to the part and field that it is about', () => {
    expect(placeOf('/steps/3/title/fr')).toEqual({ section: 'steps', part: 3, base: '/steps/3' })
    expect(placeOf('/title/fr')).toEqual({ section: 'general', part: null, base: '' })
    expect(placeOf('/worksheet/criteria/0/text')).toMatchObject({ section: 'worksheet' })
    expect(placeOf('')).toMatchObject({ section: 'general' })
  })

  it('changes one place and keeps every other', () => {
    const sample = samplePlaybook()
    const changed = withValue(sample, '/steps/1/title/fr', 'Rejoindre')
    expect(valueAt(changed, '/steps/1/title')).toEqual({ en: 'Step P2-1', fr: 'Rejoindre' })
    expect(changed.steps[0]).toBe(sample.steps[0])
    expect(changed.elements).toBe(sample.elements)
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  })
})
