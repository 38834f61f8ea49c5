import type { ElementScore } from '../model/plan.ts'

/** An element of the joint guide, as far as the score needs it. */
type Element = { id: string; weight: number; isGate: boolean; heading: string }
type Scores = ReadonlyMap<string, ElementScore | null>

/** A plan against the joint guide: share from 0 to 1, gates apart, so that a high mean hides no hole. */
export type PlanScore = {
  /** Σ w·s / Σ w·4; null while nothing was judged. What is not judged counts as 0. */
  share: number | null
  judged: number
  of: number
  headings: readonly { heading: string; share: number | null; judged: number; of: number }[]
  gates: readonly { element: string; score: ElementScore | null; isMet: boolean }[]
  /** Elements that are not written with an owner and agreed by both sides (3): gates first, then by what they weigh. */
  gaps: readonly { element: string; score: ElementScore | null; isGate: boolean; missing: number }[]
}

/** Scores a plan. The weights are handed in with the elements: they are ours. */
export function planScore(elements: readonly Element[], scores: Scores): PlanScore {
  const score = (id: string) => scores.get(id) ?? null
  const sumOf = (some: readonly Element[]) => {
    const judged = some.filter(({ id }) => score(id) !== null).length
    const got = some.reduce((sum, { id, weight }) => sum + weight * (score(id) ?? 0), 0)
    const most = some.reduce((sum, { weight }) => sum + weight * 4, 0)
    return { share: judged === 0 || most === 0 ? null : got / most, judged, of: some.length }
  }
  const headings = [...new Set(elements.map(({ heading }) => heading))]
  return {
    ...sumOf(elements),
    headings: headings.map((heading) => ({
      heading,
      ...sumOf(elements.filter((each) => each.heading === heading)),
    })),
    gates: elements
      .filter(({ isGate }) => isGate)
      .map(({ id }) => ({ element: id, score: score(id), isMet: (score(id) ?? 0) >= 2 })),
    gaps: elements
      .map(({ id, weight, isGate }) => ({
        element: id,
        score: score(id),
        isGate: isGate && (score(id) ?? 0) < 2,
        missing: weight * (3 - (score(id) ?? 0)),
      }))
      .filter(({ missing }) => missing > 0)
      .sort((a, b) => Number(b.isGate) - Number(a.isGate) || b.missing - a.missing),
  }
}
