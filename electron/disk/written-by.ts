import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { writeWhole } from '../durable.ts'

/** Counts up when an Entente that is older than the one which writes could not read what it wrote. */
const FORMAT = 1

const NAME = 'profile.json'
const WrittenBy = v.object({ format: v.number(), writtenBy: v.string() })
const AnyLock = v.object({ version: v.number() })

/** The version that wrote a profile in a format which this one does not know, `?` when it did not say; else null. */
export function newerWriter(profile: string): string | null {
  const written = contentOf(WrittenBy, join(profile, NAME))
  const lock = contentOf(AnyLock, join(profile, 'lock.json'))
  const isNewer = (written?.format ?? 0) > FORMAT || (lock?.version ?? 0) > 1
  return isNewer ? (written?.writtenBy ?? '?') : null
}

/** Says in the profile which version writes into it from now on. */
export async function signProfile(profile: string, version: string): Promise<void> {
  const path = join(profile, NAME)
  const content = { format: FORMAT, writtenBy: version }
  const written = contentOf(WrittenBy, path)
  if (written?.format !== FORMAT || written.writtenBy !== version)
    await writeWhole(path, `${JSON.stringify(content)}\n`)
}

/** Null without the file, and when it cannot be read: then it says nothing. */
function contentOf<T>(schema: v.GenericSchema<unknown, T>, path: string): T | null {
  try {
    return v.parse(schema, JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
