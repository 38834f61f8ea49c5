import { found } from '../../data/commands/found.ts'
import { gather } from '../../data/commands/gather.ts'
import type { Outcome } from '../../data/commands/outcome.ts'
import type { Language } from '../../data/model/country.ts'
import { bundleFiles } from './bundle-bytes.ts'
import { verify } from './crypto.ts'

/** Checks files: whole, signed, unaltered; what each chain brings and whose key vouches for it. */
export async function verifyFiles(
  paths: readonly string[],
  passphrase: string | null,
  language: Language,
): Promise<Outcome> {
  const { files, events } = await gather(bundleFiles(paths, passphrase), verify)
  return found(files, events, language)
}
