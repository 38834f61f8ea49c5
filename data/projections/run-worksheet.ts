import type { Playbook, Worksheet } from '../model/playbook.ts'
import { priorityOf, type Priority } from '../rules/worksheet.ts'
import type { RunState, Scored, Weighting } from './runs.ts'

/** The worksheet of a run: the weights in force, and the items, those to move first at the top. */
export type WorksheetView = {
  worksheet: Worksheet
  /** Counts up with each new set of weights; 0: none yet. */
  version: number
  weighting: Weighting | null
  items: readonly { item: Scored; priority: Priority }[]
}

/** Reads the worksheet of a run; null for a playbook without one. The last word on an item, and the last weights, hold. */
export function worksheetView(run: RunState, { worksheet }: Playbook): WorksheetView | null {
  if (!worksheet) return null
  const weighting = run.weightings.at(-1) ?? null
  const items = [...new Map(run.items.map((item) => [item.item, item])).values()].map((item) => ({
    item,
    priority: priorityOf(worksheet, weighting?.weights ?? {}, item),
  }))
  items.sort(
    (a, b) =>
      Number(a.priority.gate === 'stopped') - Number(b.priority.gate === 'stopped') ||
      (b.priority.share ?? -1) - (a.priority.share ?? -1),
  )
  return { worksheet, version: run.weightings.length, weighting, items }
}
