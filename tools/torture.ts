import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { whyNotCut } from '../test/support/cut-disk.ts'
import { torture } from '../test/torture/torture.ts'
import { ensureBuilt } from './build.ts'
import { withDisplay } from './display.ts'
import { endOnSignals } from './run.ts'
import { ensureSystem } from './system.ts'

/** `npm run torture -- --kills 1000 --seed 7`: kills the app so often (`--profile N` begins with that profile, `--power` takes the power with it: what was not synced is gone); the last line is what was found, as JSON. Ends with 1 when anything was. */
endOnSignals()
const kills = numberAfter('--kills', 1) ?? 40
const seed = numberAfter('--seed', 1) ?? 1
const first = numberAfter('--profile', 0) ?? 0
const isPower = process.argv.includes('--power')
const whyNoCut = isPower ? await whyNotCut() : null
if (whyNoCut !== null) throw new Error(`--power: ${whyNoCut}`)
await ensureSystem(['electron', 'display'])
await ensureBuilt()
const display = await withDisplay()
process.env['DISPLAY'] = display.env['DISPLAY']
const scratch = await mkdtemp(join(tmpdir(), 'entente-torture-'))
const outcome = await torture({ kills, seed, scratch, first, isPower, tell: console.log })
display.end()
if (outcome.failures.length === 0) await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
else console.log(`Kept, as they were before the restart that failed: ${scratch}`)
console.log(JSON.stringify(outcome))
process.exit(outcome.failures.length === 0 ? 0 : 1)

function numberAfter(name: string, least: number): number | null {
  const at = process.argv.indexOf(name)
  if (at < 0) return null
  const value = Number(process.argv[at + 1])
  if (!Number.isSafeInteger(value) || value < least)
    throw new Error(`${name} takes a whole number from ${String(least)} on`)
  return value
}
