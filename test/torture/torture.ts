import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { rendererSettings } from '../../tools/vite-settings.ts'
import { cutDisk, type CutDisk } from '../support/cut-disk.ts'
import { dice } from '../support/random-history.ts'
import { Chapter } from './chapter.ts'

/** How often, by which seed, in which folder of our own, and who is told how far it is. */
export type TortureOptions = {
  kills: number
  seed: number
  scratch: string
  /** The number of the profile to begin with, to play a failure again. */
  first?: number
  /** The power goes with the program: what was not synced is lost too. */
  isPower?: boolean
  tell?: (line: string) => void
}

/** What a run found. */
export type Outcome = {
  kills: number
  seed: number
  /** Entries that were answered as saved before a kill. */
  acknowledged: number
  /** How many of those were missing after a restart. */
  lost: number
  /** Restarts after which both copies were compared, and all of them were the same. */
  compared: number
  /** After how many restarts the engine had thrown its database away, and the journal gave everything back. */
  wiped: number
  /** Starts whose window the driver never saw, each followed by one that was checked. */
  unseen: number
  /** Kills by what was under way. */
  during: Record<string, number>
  /** Milliseconds from the start of the program until the event is open, healed and checked; the median. */
  restart: number
  failures: string[]
}

/** Kills in one profile; then another one begins, so that each restart reads some hundred entries. */
const killsOfChapter = 10
/** After so many failures nothing new is learned. */
const mostFailures = 5

/** Kills the app again and again while it writes, and checks after every restart that nothing answered as saved is lost. */
export async function torture(options: TortureOptions): Promise<Outcome> {
  if (!options.isPower) return tortureIn(options.scratch, options, null)
  const base = join(options.scratch, 'power')
  await mkdir(base)
  const disk = await cutDisk(base, 512)
  try {
    return await tortureIn(disk.folder, options, disk)
  } finally {
    disk.remove()
  }
}

async function tortureIn(folder: string, options: TortureOptions, disk: CutDisk | null): Promise<Outcome> {
  const { kills, seed, scratch, first = 0, tell } = options
  const page = await buildPage(join(scratch, 'page'))
  const outcome: Outcome = {
    kills: 0,
    seed,
    acknowledged: 0,
    lost: 0,
    compared: 0,
    wiped: 0,
    unseen: 0,
    during: {},
    restart: Number.NaN,
    failures: [],
  }
  const restarts: number[] = []
  for (let number = first; outcome.kills < kills && outcome.failures.length < mostFailures; number += 1) {
    const name = `profile-${String(number)}`
    const profile = join(folder, name)
    const kept = join(scratch, `${name}.before`)
    await mkdir(profile)
    const chapter = await Chapter.begin({ number, seed, profile, page, scratch, disk })
    for (let round = 0; round <= killsOfChapter; round += 1) {
      const isLast = round === killsOfChapter || outcome.kills === kills
      const rolled = dice(seed * 1_000_003 + number * 1_009 + round)
      await rm(kept, { recursive: true, force: true })
      await cp(profile, kept, { recursive: true })
      const result = await chapter.round(rolled, isLast ? 'last' : 'killed')
      outcome.acknowledged += result.acknowledged
      outcome.lost += result.lost
      if (result.isWiped) outcome.wiped += 1
      if (result.isUnseen) outcome.unseen += 1
      if (result.restart !== null) {
        restarts.push(result.restart)
        outcome.compared += 1
      }
      if (result.killedDuring !== null) {
        outcome.kills += 1
        outcome.during[result.killedDuring] = (outcome.during[result.killedDuring] ?? 0) + 1
      }
      if (result.faults.length > 0) {
        const failed = join(scratch, `failed-${String(number)}-${String(round)}`)
        await rename(kept, failed)
        const at = `seed ${String(seed)}, profile ${String(number)}, round ${String(round)}`
        outcome.failures.push(`${at}: ${result.faults.slice(0, 8).join('; ')} (as it was: ${failed})`)
        tell?.(`FAILED ${outcome.failures.at(-1) ?? ''}`)
        break
      }
      if (isLast) break
    }
    await rm(profile, { recursive: true, force: true })
    await rm(kept, { recursive: true, force: true })
    outcome.restart = medianOf(restarts)
    tell?.(
      `${String(outcome.kills)} kills, ${String(outcome.acknowledged)} acknowledged, ${String(outcome.lost)} lost, ${String(outcome.wiped)} wiped, restart ${outcome.restart.toFixed(0)} ms`,
    )
  }
  return outcome
}

const medianOf = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The page that works in place of the window's own, from the same sources. */
export async function buildPage(folder: string): Promise<string> {
  await build({
    ...rendererSettings,
    root: import.meta.dirname,
    build: {
      ...rendererSettings.build,
      outDir: folder,
      rolldownOptions: { input: join(import.meta.dirname, 'page.html') },
    },
  })
  await rename(join(folder, 'page.html'), join(folder, 'index.html'))
  return folder
}
