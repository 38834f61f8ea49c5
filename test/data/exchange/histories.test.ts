import { expect, it } from 'vitest'
import { faultOf } from '../../../data/model/read-entry.ts'
import { kinds } from '../../../data/model/kinds.ts'
import { World } from '../../support/random-history.ts'

/** Families of kinds that random histories write act by act. */
const families =
  /^(plan|priorityList|committee|actionItem|playbook|run|exercise|clock|inject|expectedAction|observation|objective|hotWash|correctiveAction|report)\./

it(
  '[MRG-1] random histories write valid entries of plans, runs and exercises, each kind of them',
  { timeout: 300_000 },
  async () => {
    const missing = new Set(Object.keys(kinds).filter((kind) => families.test(kind)))
    for (let seed = 1; seed <= 60 && missing.size > 0; seed += 1) {
      const world = new World(seed)
      for (let count = 300; count > 0; count -= 1) await world.step()
      for (const { header, written } of world.sims.flatMap((sim) => sim.rows())) {
        missing.delete(header.kind)
        if (header.kind !== 'future.kind')
          expect([header.kind, faultOf(written)]).toEqual([header.kind, null])
      }
    }
    expect([...missing]).toEqual([])
  },
)
