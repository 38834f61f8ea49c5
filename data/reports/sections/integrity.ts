import type { Sha256 } from '../../model/ids.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Line } from '../document.ts'
import { textOf } from '../tell.ts'
import { cells, column, heading, inEights, line, marked, muted, paragraph, said, strong } from '../words.ts'

type Chain = { key: string; desk: string; releasability: string; entries: number; seq: number; head: Sha256 }

/** The last entry of each chain inside the copy; chains outside it leave no trace. */
function chainsOf(context: ReportContext): Chain[] {
  const chains = new Map<string, Chain>()
  const gone = context.purged.map(({ header, hash }) => ({ ...header, hash }))
  for (const { workspace, desk, releasability, seq, hash } of [...context.included, ...gone]) {
    const key = `${workspace}/${desk}/${releasability}`
    const known = chains.get(key) ?? { key, desk, releasability, entries: 0, seq: 0, head: hash }
    const isLater = seq > known.seq
    chains.set(key, {
      ...known,
      entries: known.entries + 1,
      seq: isLater ? seq : known.seq,
      head: isLater ? hash : known.head,
    })
  }
  return [...chains.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** How many entries, by whom, what was checked, and the head of each chain to compare with. */
export function integrity(context: ReportContext): Block[] {
  const chains = chainsOf(context)
  const verified = chains.reduce(
    (sum, { key, entries }) => sum + Math.min(entries, context.verification[key]?.verifiedTo ?? 0),
    0,
  )
  return [
    heading(2, context.say('report.integrity')),
    paragraph(
      context.say('report.integrity.text', {
        entries: context.included.length,
        authors: new Set(context.included.flatMap(({ official }) => official ?? [])).size,
        chains: chains.length,
        verified,
      }),
    ),
    {
      type: 'table',
      caption: context.say('report.integrity.caption'),
      head: [
        column(context.say('report.head.desk'), 30),
        column(context.say('report.head.entries'), 12, 'end'),
        column(context.say('report.head.checked'), 22),
        column(context.say('report.head.head'), 36),
      ],
      rows: chains.map((chain) => {
        const desk = context.picture.people.desks[chain.desk]
        return cells(
          [
            marked(desk?.country ?? null, said(desk ? `${desk.code} ${desk.name}` : chain.desk)),
            muted(
              context.each((language) =>
                translate(language, `releasability.${chain.releasability as 'SHARED'}`),
              ),
            ),
          ],
          [line(context.count(chain.entries))],
          [checkLine(context, chain), ...keyLine(context, chain)],
          [line(said(inEights(chain.head)))],
        )
      }),
    },
    ...context.included.flatMap((entry) =>
      entry.kind === 'retention.purged'
        ? [
            paragraph(
              context.say('privacy.purgedBefore', (language) => ({
                count: entry.body.count,
                date: textOf(context.local(entry.recordedAt), language),
              })),
              'note',
            ),
          ]
        : [],
    ),
    paragraph(context.say('report.integrity.data', { version: context.reference.dataVersion }), 'note'),
    heading(2, context.say('report.disclaimer')),
    paragraph(context.say('report.disclaimer.text')),
    paragraph(context.say('report.disclaimer.hours'), 'note'),
  ]
}

function checkLine(context: ReportContext, chain: Chain): Line {
  const check = context.verification[chain.key]
  if (!check || check.verifiedTo === 0)
    return line(
      context.say(check?.broken === true ? 'report.integrity.broken' : 'report.integrity.unchecked'),
    )
  if (check.broken) return strong(context.say('report.integrity.broken'))
  return line(
    context.say('report.integrity.verified', {
      verified: Math.min(check.verifiedTo, chain.entries),
      total: chain.entries,
    }),
  )
}

/** Whether the key behind the seals was compared with its desk, and how. */
function keyLine({ picture, say, local }: ReportContext, { desk }: Chain): Line[] {
  const trust = picture.trust[desk]
  if (!trust) return []
  const { standing, endorsements, revoked } = trust
  const [first] = endorsements
  return [
    muted(
      say('report.integrity.key', (language) => ({
        standing,
        how: first?.how ?? 'other',
        at: first ? textOf(local(first.at), language) : '',
        seq: revoked?.seq ?? 0,
      })),
    ),
  ]
}

/** Lines for the hand-written signatures of both countries. */
export function signatures(context: ReportContext): Block[] {
  return [
    heading(2, context.say('report.signatures')),
    {
      type: 'signatures',
      lines: (['US', 'CA'] as const).map((country) => ({
        country,
        words: context.each((language) =>
          translate(language, 'report.signatures.line', {
            country: translate(language, `countryOf.${country}`),
          }),
        ),
      })),
    },
  ]
}
