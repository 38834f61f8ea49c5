import { uuidv7 } from 'uuidv7'
import { found } from '../../data/commands/found.ts'
import { gather, isGood } from '../../data/commands/gather.ts'
import { merged } from '../../data/commands/merge.ts'
import { oneLine, type Outcome } from '../../data/commands/outcome.ts'
import { writeBundle } from '../../data/exchange/write-bundle.ts'
import type { Language } from '../../data/model/country.ts'
import { translate } from '../../data/words/translate.ts'
import { bundleFiles } from './bundle-bytes.ts'
import { passingKey, verify } from './crypto.ts'
import { mustBeFree, writeOut } from './write-out.ts'

/**
 * Unites bundles of one event for one country into one. Entries and seals stay as their desks wrote them, so each
 * desk's own signature still vouches for them; the file itself is signed by a key made for it alone, and says so.
 */
export async function mergeFiles(
  paths: readonly string[],
  out: string,
  passphrase: string | null,
  language: Language,
): Promise<Outcome> {
  await mustBeFree(out)
  const given = bundleFiles(paths, passphrase)
  const { files, events } = await gather(given, verify)
  if (!files.every(isGood)) {
    const outcome = found(files, events, language)
    return { ...outcome, text: `${outcome.text}\n${translate(language, 'headless.merge.nothing')}` }
  }
  const { publicKey, sign } = await passingKey()
  const passing = { bundle: uuidv7(), desk: uuidv7(), publicKey, createdAt: new Date().toISOString() }
  const content = merged(given, files, events, passing, language)
  await writeOut(out, writeBundle(content, sign))
  const { entries, attachments, bundle } = content.manifest
  const values = { files: files.length, entries, attachments, out: oneLine(out) }
  return {
    isGood: true,
    text: translate(language, 'headless.merge.done', values),
    json: { ...values, out, chains: content.seals.length, bundle },
  }
}
