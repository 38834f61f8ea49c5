import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Failure } from '../../data/words/failure-page.ts'
import { Problem } from '../../data/model/problem.ts'
import { folderAt, writeWhole } from '../durable.ts'
import { newerWriter, signProfile } from './written-by.ts'

/** What keeps the window closed, and the reason that its page names. */
export type Closed = { what: Failure; reason: string }

/** Why nothing of a profile may be opened; null when it may, and then the profile says which version writes into it. */
export async function whyClosed(profile: string, version: string): Promise<Closed | null> {
  const newer = newerWriter(profile)
  if (newer !== null) return { what: 'newer', reason: newer }
  try {
    const reason = await whyUnwritable(profile)
    if (reason === null) await signProfile(profile, version)
    return reason === null ? null : { what: 'unwritable', reason }
  } catch (thrown) {
    return { what: 'unwritable', reason: String(Problem.from(thrown).facts['detail']) }
  }
}

/** Why nothing can be kept in a folder, or null: Chromium wipes a database that a full disk broke, so ask first. */
export async function whyUnwritable(folder: string): Promise<string | null> {
  const probe = join(folder, `probe-${randomUUID()}`)
  try {
    await folderAt(folder)
    await writeWhole(probe, new Uint8Array(2 ** 20))
    await rm(probe)
    return null
  } catch (thrown) {
    return thrown instanceof Problem ? String(thrown.facts['detail']) : String(thrown)
  }
}
