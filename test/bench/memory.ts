import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright'
import { rootFlags } from '../../tools/display.ts'
import { resolveRuntime } from '../../tools/runtime.ts'
import { figureOf, type Figure } from './figure.ts'
import { inApp, untilIdle } from './in-app.ts'
import { folderOf } from './start.ts'

/** Memory of every process of the app together with a workspace open and checked, against an empty window's. */
export async function measureMemory(
  name: string,
  profile: string,
  scratch: string,
  n: number,
): Promise<Figure> {
  const ours: number[] = []
  const limit: number[] = []
  for (let run = 0; run < n; run += 1) {
    ours.push(
      await inApp(profile, scratch, async (entente) => {
        await untilIdle(entente)
        return used(entente.app)
      }),
    )
    limit.push(await bareWindow(scratch))
  }
  return figureOf(name, ours, limit, { unit: 'MiB', toReach: 3 })
}

async function bareWindow(scratch: string): Promise<number> {
  const profile = join(scratch, 'bare-profile')
  await mkdir(profile, { recursive: true })
  const app = await _electron.launch({
    executablePath: (await resolveRuntime()).executable,
    args: [await folderOf(scratch, 'start-bare'), ...rootFlags(), '--lang=en-CA'],
    env: { ...(process.env as Record<string, string>), ENTENTE_PROFILE: profile, ENTENTE_BENCH_STAY: 'yes' },
  })
  try {
    await app.firstWindow()
    await untilIdle({ app })
    return await used(app)
  } finally {
    await app.close()
  }
}

/** MiB of every process, once its garbage is collected, as Electron itself counts them. */
async function used(app: ElectronApplication): Promise<number> {
  const page = await app.firstWindow()
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  return app.evaluate(
    ({ app: inner }) =>
      inner.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024,
  )
}
