import type { Worksheet } from '../model/playbook.ts'

/** What was said of one item: scores by criterion and gates by id; what is not known is not there. */
type Judged = {
  scores: Readonly<Record<string, number>>
  gates: Readonly<Record<string, boolean>>
}

/** An item's place on a worksheet. `share` runs from 0 to 1; null: a weighted criterion has no score, or no weights. */
export type Priority = {
  share: number | null
  /** `stopped`: a hard gate is not passed; `unknown`: one is not answered. */
  gate: 'passed' | 'stopped' | 'unknown'
  unscored: readonly string[]
}

/**
 * Priority of an item: weighted scores of the most it could have (maritime facts, section 5). A hard gate that is not
 * passed stops the item whatever its score; nothing is guessed for what is not known.
 */
export function priorityOf(
  { criteria, gates, maxScore }: Worksheet,
  weights: Readonly<Record<string, number>>,
  judged: Judged,
): Priority {
  const weighted = criteria
    .map(({ id }) => ({ id, weight: weights[id] ?? 0 }))
    .filter(({ weight }) => weight > 0)
  const unscored = weighted.filter(({ id }) => judged.scores[id] === undefined).map(({ id }) => id)
  const most = weighted.reduce((sum, { weight }) => sum + weight * maxScore, 0)
  const sum = weighted.reduce(
    (total, { id, weight }) => total + weight * Math.min(judged.scores[id] ?? 0, maxScore),
    0,
  )
  const answers = gates.map(({ id }) => judged.gates[id])
  const isOpen = answers.includes(undefined) ? 'unknown' : 'passed'
  return {
    share: most === 0 || unscored.length > 0 ? null : sum / most,
    gate: answers.includes(false) ? 'stopped' : isOpen,
    unscored,
  }
}
