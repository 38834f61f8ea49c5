import type { ChainReport } from '../exchange/chain-report.ts'
import { fingerprint } from '../exchange/fingerprint.ts'
import type { Language } from '../model/country.ts'
import type { Entry } from '../model/entry.ts'
import { trustOf, type Trust } from '../projections/trust.ts'
import { translate } from '../words/translate.ts'
import { enrolmentOf, isGood, type FileReport, type Gathered } from './gather.ts'
import { oneLine, problemText, type Outcome } from './outcome.ts'

/** What was found in files. */
export function found(
  files: readonly FileReport[],
  events: ReadonlyMap<string, Gathered>,
  language: Language,
): Outcome {
  const facts = files.map((file) => fileFacts(file, events, language))
  return {
    isGood: files.every(isGood),
    text: facts.map((each) => fileText(each, language)).join('\n'),
    json: { files: facts },
  }
}

type FileFacts = ReturnType<typeof fileFacts>
type ChainFacts = ReturnType<typeof chainFacts>

function fileFacts(report: FileReport, events: ReadonlyMap<string, Gathered>, language: Language) {
  const file = nameOf(report.path)
  if (!report.check) {
    const { problem } = report
    return { file, isGood: false, problem: { ...problem, message: problemText(language, problem) } } as const
  }
  const { manifest, sha256, chains, attachments } = report.check
  const { holds, ...rest } = manifest
  const entries = events.get(manifest.workspace)?.entries ?? []
  const trust = trustOf(entries)
  return {
    file,
    isGood: isGood(report),
    problem: null,
    sha256,
    manifest: { ...rest, heads: holds.length, fingerprint: fingerprint(manifest.from.publicKey) },
    chains: chains.map((chain) => chainFacts(chain, entries, trust)),
    attachmentBytes: attachments.reduce((sum, { bytes }) => sum + bytes, 0),
  } as const
}

function chainFacts({ desk, publicKey, ...chain }: ChainReport, entries: readonly Entry[], trust: Trust) {
  const said = enrolmentOf(desk, entries)
  return {
    desk,
    ...chain,
    name: said?.name ?? null,
    country: said?.country ?? null,
    fingerprint: publicKey === null ? null : fingerprint(publicKey),
    /** Only what these very files say: a key may be endorsed elsewhere. */
    key: trust[desk]?.standing ?? null,
  }
}

function fileText(facts: FileFacts, language: Language): string {
  const file = oneLine(facts.file)
  if (facts.problem) return translate(language, 'headless.file.bad', { file, reason: facts.problem.message })
  const { manifest, chains } = facts
  const { from, to } = manifest
  return [
    translate(language, facts.isGood ? 'headless.file.good' : 'headless.file.partly', { file }),
    translate(language, 'headless.file.event', {
      name: oneLine(manifest.name),
      mode: translate(language, `report.mode.${manifest.mode}`),
      workspace: manifest.workspace,
    }),
    translate(language, 'headless.file.from', {
      name: oneLine(from.name),
      agency: oneLine(from.agency),
      country: from.country,
      at: manifest.createdAt,
      fingerprint: manifest.fingerprint,
    }),
    translate(language, 'headless.file.to', { name: oneLine(to.name), country: to.country ?? 'none' }),
    translate(language, 'headless.file.purpose', { purpose: oneLine(manifest.purpose) }),
    translate(language, 'headless.file.counts', {
      entries: manifest.entries,
      attachments: manifest.attachments,
      isDeclared: manifest.withheld === null ? 'no' : 'yes',
      withheld: manifest.withheld ?? 0,
    }),
    ...chains.map((chain) => chainText(chain, language)),
  ].join('\n')
}

function chainText(chain: ChainFacts, language: Language): string {
  const { from, to, added, known, refusal } = chain
  return translate(language, 'headless.chain', {
    name: oneLine(chain.name ?? chain.desk),
    country: chain.country ?? 'none',
    releasability: chain.releasability,
    from,
    to,
    added,
    known,
    refusal: refusal?.reason ?? 'none',
    seq: refusal?.seq ?? 0,
    fingerprint: chain.fingerprint ?? '–',
    key: chain.key ?? 'unknown',
  })
}

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path
