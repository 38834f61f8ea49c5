import { describe, expect, it } from 'vitest'
import { gateElements, type ElementScore } from '../../../data/model/plan.ts'
import { planChanges } from '../../../data/rules/plan-changes.ts'
import { planScore } from '../../../data/rules/plan-score.ts'
import {
  levelReached,
  measureDraft,
  measuresAt,
  untoldConditions,
  type TriggerFacts,
} from '../../../data/rules/trigger-level.ts'
import {
  defaultLevels,
  guideElements,
  guideHeadings,
  planCatalogue,
} from '../../../data/reference/guide-checklist.ts'
import { facilityById, sourceByKey } from '../../../data/reference/reference.ts'
import { offeredPairs } from '../../../data/reference/priority-list.ts'
import { planContent } from '../../support/plan-records.ts'

describe('the joint guide', () => {
  it('[GDE-1] has 61 elements and nine gates, in both languages, under five headings', () => {
    expect(guideElements).toHaveLength(61)
    expect(
      guideElements
        .filter(({ isGate }) => isGate)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...gateElements].sort())
    expect(new Set(guideElements.map(({ id }) => id)).size).toBe(61)
    expect([...new Set(guideElements.map(({ heading }) => heading))].sort()).toEqual(
      [...guideHeadings].sort(),
    )
    expect(guideElements.filter(({ label: { en, fr } }) => en === '' || fr === '' || en === fr)).toEqual([])
  })

  it('[GDE-2] gives Σ w·s / Σ w·4, nothing while nothing was judged, and 0 for what was not', () => {
    expect(planScore(guideElements, new Map()).share).toBeNull()
    const all = new Map(guideElements.map(({ id }) => [id, 4 as ElementScore | null]))
    expect(planScore(guideElements, all).share).toBe(1)
    const one = planScore(guideElements, new Map([['PR-01', 4]]))
    const weights = guideElements.reduce((sum, { weight }) => sum + weight, 0)
    expect(one.share).toBeCloseTo((3 * 4) / (weights * 4))
    expect(one).toMatchObject({ judged: 1, of: 61 })
    expect(one.headings.find(({ heading }) => heading === 'resources')?.share).toBeNull()
  })

  it('[GDE-3] lists gaps, gates first; a high mean hides no gate', () => {
    const scores = new Map<string, ElementScore | null>(guideElements.map(({ id }) => [id, 4]))
    scores.set('RC-01', 1).set('OM-06', 0).set('PR-02', null)
    const score = planScore(guideElements, scores)
    expect(score.gaps.map(({ element }) => element)).toEqual(['RC-01', 'PR-02', 'OM-06'])
    expect(score.gates.filter(({ isMet }) => !isMet)).toEqual([{ element: 'RC-01', score: 1, isMet: false }])
  })

  it('[GDE-4] known plans have a source and no score, and name only crossings that there are', () => {
    expect(planCatalogue.length).toBeGreaterThan(15)
    for (const { source, score, crossings, title } of planCatalogue) {
      expect(sourceByKey(source)).toBeDefined()
      expect(score).toBeNull()
      expect(title.fr).not.toBe('')
      expect(crossings.filter((id) => !facilityById(id))).toEqual([])
    }
  })

  it('[PRI-3] the offered list has 21 crossings, and vehicles only where the count is the crossing’s own', () => {
    const offered = offeredPairs()
    expect(offered).toHaveLength(21)
    expect(offered.find(({ facility }) => facility === 'ambassador-bridge')?.vehicles).toBeNull()
    const known = offered.flatMap(({ vehicles }) => (vehicles ? [vehicles] : []))
    expect(known.length).toBeGreaterThan(5)
    expect(
      known.every(({ counts, year, source }) => counts === 'enteringUS' && year === 2024 && source !== ''),
    ).toBe(true)
  })
})

describe('trigger levels', () => {
  const now = '2026-11-24T15:00:00.000Z' // a Tuesday
  const facts = (more: Partial<TriggerFacts> = {}): TriggerFacts => ({
    now,
    tz: 'America/Toronto',
    waits: [],
    down: [],
    closed: [],
    causes: [],
    affected: 0,
    ...more,
  })
  const wait = (minutes: number, minutesAgo: number, mode: 'passenger' | 'commercial' = 'passenger') => ({
    direction: 'toUS' as const,
    mode,
    minutes,
    observedAt: new Date(Date.parse(now) - minutesAgo * 60_000).toISOString(),
  })
  const plan = defaultLevels('en')

  it('[TRG-1] is the highest that any condition reaches', () => {
    expect(levelReached(plan, facts()).level).toBe(0)
    expect(levelReached(plan, facts({ waits: [wait(61, 5)] })).level).toBe(2)
    expect(levelReached(plan, facts({ waits: [wait(61, 5, 'commercial')] })).level).toBe(0)
    expect(levelReached(plan, facts({ causes: ['radiological'] })).level).toBe(3)
    expect(levelReached(plan, facts({ affected: 2, causes: ['fire'] })).level).toBe(4)
    const closed = (hours: number) => ({
      direction: 'toCA' as const,
      since: now,
      expectedEnd: new Date(Date.parse(now) + hours * 3_600_000).toISOString(),
    })
    expect(levelReached(plan, facts({ closed: [closed(3)] })).level).toBe(2)
    expect(levelReached(plan, facts({ closed: [closed(4)] })).level).toBe(3)
    expect(levelReached(plan, facts({ closed: [{ ...closed(0), expectedEnd: null }] })).level).toBe(2)
    const strict = {
      ...plan,
      levels: [{ level: 5 as const, conditions: [{ type: 'laneClassDown' as const }] }],
    }
    expect(levelReached(strict, facts({ down: [{ direction: 'toUS', mode: 'bus' }] })).level).toBe(5)
  })

  it('[TRG-2] a wait counts after its time over the threshold, and not when it is old', () => {
    const level = (waits: TriggerFacts['waits']) => levelReached(plan, facts({ waits })).level
    expect(level([wait(15, 0)])).toBe(0)
    expect(level([wait(15, 0), wait(12, 31)])).toBe(1)
    expect(level([wait(15, 0), wait(9, 10), wait(12, 31)])).toBe(0)
    expect(level([wait(80, 121)])).toBe(0)
  })

  it('[TRG-3] the service level is 10 minutes from Monday to Thursday and 20 from Friday, by the local clock', () => {
    const at = (time: string) =>
      levelReached(plan, {
        ...facts(),
        now: time,
        waits: ['2026-11-27T04:25:00.000Z', time].map((observedAt) => ({ ...wait(15, 0), observedAt })),
      }).level
    expect(at('2026-11-27T04:56:00.000Z')).toBe(1) // Thursday 23:56 in Toronto
    expect(at('2026-11-27T05:01:00.000Z')).toBe(0) // Friday
  })

  it('[TRG-4] what a person must judge is listed above the level, never counted', () => {
    const { level, toJudge } = levelReached(plan, facts({ causes: ['hazmat'] }))
    expect(level).toBe(3)
    expect(toJudge.map((each) => each.level)).toEqual([4, 5])
  })

  it('[TRG-8] what the log does not tell is listed: a wait that nobody observed lately, a closing without an end', () => {
    const plan4 = {
      ...plan,
      levels: [
        {
          level: 4 as const,
          conditions: [
            { type: 'wait' as const, modes: ['commercial' as const], over: 60, forMinutes: 0 },
            { type: 'closed' as const, atLeastMinutes: 240 },
            { type: 'affected' as const, crossings: 2 },
          ],
        },
      ],
    }
    const told = (more: Partial<TriggerFacts>, above = 0) =>
      untoldConditions(plan4, facts(more), above).map(({ condition }) => condition.type)
    expect(told({})).toEqual(['wait'])
    expect(told({ waits: [wait(15, 0, 'commercial')] })).toEqual([])
    expect(told({ waits: [wait(15, 121, 'commercial')] })).toEqual(['wait'])
    const closed = [{ direction: 'toUS' as const, since: facts().now, expectedEnd: null }]
    expect(told({ closed })).toEqual(['wait', 'closed'])
    expect(told({ closed }, 4)).toEqual([])
  })

  it('[TRG-5] a measure starts filled in, with the outline of its staging area', () => {
    const area: [number, number][] = [
      [42.9, -78.9],
      [42.91, -78.9],
      [42.91, -78.89],
    ]
    const measure = {
      ...{ key: 'stage', level: 3 as const, lead: 'CA' as const, owner: 'OPP', type: 'stagingArea' as const },
      ...{ title: 'Hold trucks', text: '', directions: ['toUS' as const], modes: ['commercial' as const] },
      ...{ from: 'peace-bridge', to: [], staging: 'lot', isAdvice: false },
    }
    const lot = {
      key: 'lot',
      name: 'Lot',
      country: 'CA' as const,
      crossing: 'peace-bridge',
      area,
      capacity: 120,
    }
    const content = planContent({ measures: [measure], stagingAreas: [{ ...lot, owner: '', access: '' }] })
    expect(measuresAt(content, 2)).toEqual([])
    const [due] = measuresAt(content, 4)
    expect(due && measureDraft(content, due)).toMatchObject({ title: 'Hold trucks', area, capacity: 120 })
  })
})

it('[PLN-8] what changed is listed part by part; a moved item is no new one', () => {
  const contact = (position: string, phone: string) => ({
    ...{ country: 'US' as const, agency: 'CBP', position, phone, isAlwaysAnswered: true, alternate: '' },
  })
  const before = planContent({ contacts: [contact('Watch', '1'), contact('Director', '2')] })
  expect(planChanges(before, structuredClone(before))).toEqual([])
  const after = planContent({
    title: 'Renamed',
    crossings: ['peace-bridge', 'rainbow-bridge'],
    contacts: [contact('Director', '2'), contact('Watch', '9')],
  })
  expect(planChanges(before, after).map(({ part, what, name }) => [part, what, name])).toEqual([
    ['title', 'changed', ''],
    ['crossings', 'added', 'rainbow-bridge'],
    ['contacts', 'changed', 'US CBP Watch'],
  ])
  const moved = planContent({ contacts: [contact('Director', '2'), contact('Watch', '1')] })
  expect(planChanges(before, moved)).toMatchObject([{ part: 'contacts', what: 'changed', name: '' }])
})
