import { liveQuery } from 'dexie'
import { useEffect, useState } from 'react'
import type { Country } from '../../../data/model/country.ts'
import type { Instant } from '../../../data/model/ids.ts'
import { database } from '../database.ts'
import { realNow } from '../now.ts'

/** A key that an official of this computer refused, so that nothing of its desk is taken in. */
export type RefusedKey = {
  publicKey: string
  desk: string
  /** What the desk called itself, and the country it claimed to speak for: nothing else of it was taken in. */
  name: string
  country: Country
  reason: string
  at: Instant
}

const setting = 'refusedKeys'

/** The keys that were refused on this computer. */
export async function refusedKeys(): Promise<readonly RefusedKey[]> {
  return ((await database.settings.get(setting))?.value as RefusedKey[] | undefined) ?? []
}

/** Remembers keys as refused; those that are already keep their reason. */
export async function refuseKeys(refused: readonly Omit<RefusedKey, 'at'>[]): Promise<void> {
  if (refused.length === 0) return
  const known = await refusedKeys()
  const fresh = refused.filter(({ publicKey }) => !known.some((each) => each.publicKey === publicKey))
  const at = realNow()
  await database.settings.put({ key: setting, value: [...known, ...fresh.map((each) => ({ ...each, at }))] })
}

/** Takes a refusal back: the next bundle brings what its desk wrote. */
export async function forgetRefusal(publicKey: string): Promise<void> {
  const value = (await refusedKeys()).filter((each) => each.publicKey !== publicKey)
  await database.settings.put({ key: setting, value })
}

/** The keys that were refused on this computer, kept up to date; null until they are read. */
export function useRefusedKeys(): readonly RefusedKey[] | null {
  const [keys, setKeys] = useState<readonly RefusedKey[] | null>(null)
  useEffect(() => {
    const following = liveQuery(refusedKeys).subscribe(setKeys)
    return () => following.unsubscribe()
  }, [])
  return keys
}
