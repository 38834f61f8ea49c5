import { ensureBuilt } from './build.ts'
import { rootFlags, withDisplay } from './display.ts'
import { root } from './paths.ts'
import { endOnSignals, run } from './run.ts'
import { resolveRuntime } from './runtime.ts'
import { ensureSystem } from './system.ts'

endOnSignals()
try {
  await ensureSystem(['electron'])
  const runtime = await resolveRuntime()
  await ensureBuilt()
  const { env, end } = await withDisplay()
  const { code } = await run(runtime.executable, [root, ...rootFlags(), ...process.argv.slice(2)], { env })
  end()
  process.exitCode = code
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exitCode = 1
}
