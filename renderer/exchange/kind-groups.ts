import type { Entry } from '../../data/model/entry.ts'

/** Groups of kinds in which the screen counts entries; named as the log's filter names them. */
const groups = [
  'status',
  'disruption',
  'measure',
  'decision',
  'request',
  'playbook',
  'note',
  'attachment',
  'correction',
  'plan',
  'system',
] as const
export type KindGroup = (typeof groups)[number]

const families: Readonly<Record<string, KindGroup>> = {
  status: 'status',
  wait: 'status',
  lanes: 'status',
  hours: 'status',
  disruption: 'disruption',
  measure: 'measure',
  decision: 'decision',
  request: 'request',
  run: 'playbook',
  playbook: 'playbook',
  note: 'note',
  message: 'note',
  handover: 'note',
  attachment: 'attachment',
  entry: 'correction',
  plan: 'plan',
  priorityList: 'plan',
  committee: 'plan',
  actionItem: 'plan',
}

/** How many entries of each group cross and stay; groups without any are left out. */
export function countGroups(
  crossing: readonly Entry[],
  staying: readonly Entry[],
): { group: KindGroup; crossing: number; staying: number }[] {
  const count = (entries: readonly Entry[], group: KindGroup) =>
    entries.filter(({ kind }) => (families[kind.split('.')[0] ?? ''] ?? 'system') === group).length
  return groups
    .map((group) => ({ group, crossing: count(crossing, group), staying: count(staying, group) }))
    .filter((row) => row.crossing + row.staying > 0)
}
