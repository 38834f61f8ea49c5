import type { ProblemData } from '../../data/model/problem.ts'

/** Most stretches of lines that are named one by one. */
const named = 20

/** Notices with all altered lines of the second copy in one, where the first of them stood: `2–5, 9`. */
export function groupNotices(notices: readonly ProblemData[]): readonly ProblemData[] {
  const altered = notices.filter(isAltered)
  if (altered.length < 2) return notices
  const lines = altered.map(({ facts }) => Number(facts['line'])).sort((a, b) => a - b)
  const group: ProblemData = {
    code: 'journal.altered-line',
    facts: { line: stretches(lines), count: lines.length },
  }
  const first = notices.findIndex(isAltered)
  return notices.flatMap((notice, index) => (index === first ? [group] : isAltered(notice) ? [] : [notice]))
}

const isAltered = ({ code }: ProblemData) => code === 'journal.altered-line'

/** Ascending line numbers as written in a sentence, neighbours as one stretch. */
function stretches(lines: readonly number[]): string {
  const found: [from: number, to: number][] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last && line <= last[1] + 1) last[1] = line
    else found.push([line, line])
  }
  const shown = found.slice(0, named).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return shown.join(', ') + (found.length > named ? ', …' : '')
}
