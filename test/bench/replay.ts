import type { Entry } from '../../data/model/entry.ts'
import { byLogOrder } from '../../data/model/entry.ts'
import { readEntry } from '../../data/model/read-entry.ts'
import { pictureOf } from '../../data/projections/picture.ts'
import { replayOf } from '../../data/projections/replay.ts'
import { dice } from '../support/random-history.ts'
import { figureOf, timed, type Figure } from './figure.ts'
import { historyOf } from './history.ts'

const jumps = 40
const keys = { US: 'ab'.repeat(91), CA: 'cd'.repeat(91) }

function entriesOf(count: number): Entry[] {
  return historyOf(count, keys).flatMap((row) => {
    const read = readEntry(row, row.hash)
    return read.ok ? [read.entry] : []
  })
}

/** Jumps to moments anywhere in a log of so many entries, against folding each of them from zero. */
export async function measureReplay(count: number, runs: number): Promise<Figure[]> {
  const entries = entriesOf(count)
  const seen = entries
    .filter(({ releasability }) => releasability === 'SHARED' || releasability === 'US')
    .sort(byLogOrder)
  const replay = replayOf(entries, 'US')
  const { below } = dice(7)
  const ours: number[] = []
  const refolds: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const moments = Array.from({ length: jumps }, () => 1 + below(replay.length))
    const jumping = await timed(() => moments.map((moment) => replay.at(moment)))
    const folding = await timed(() => moments.map((moment) => pictureOf(seen.slice(0, moment), 'US')))
    // The first run warms both up.
    if (run === 0) continue
    ours.push(jumping / jumps)
    refolds.push(folding / jumps)
  }
  return [figureOf('replay', ours, refolds)]
}
