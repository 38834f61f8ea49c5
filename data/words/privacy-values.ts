import { privacyKinds } from '../model/entries/privacy.ts'
import type { Period } from '../model/entries/privacy.ts'
import type { Language } from '../model/country.ts'
import type { Entry, EntryOf } from '../model/entry.ts'
import { linkLabel, type SentenceContext } from './links.ts'
import { formatList } from './format.ts'
import { translate, type MessageValues } from './translate.ts'

type Kind = keyof typeof privacyKinds
type PrivacyEntry = { [K in Kind]: EntryOf<K> }[Kind]

/** Whether an entry is about retention, holds, purposes or concerns. */
export const isPrivacy = (entry: Entry): entry is PrivacyEntry => Object.hasOwn(privacyKinds, entry.kind)

/** `24 months`. */
export const periodText = ({ count, unit }: Period, language: Language): string =>
  translate(language, `privacy.period.${unit}`, { count })

/** What the sentence of an entry about privacy says. */
export function privacyValues(
  { kind, body }: PrivacyEntry,
  context: SentenceContext,
  moment: (instant: string | null) => string,
): MessageValues {
  const { language } = context
  const entries = (hashes: readonly string[]) =>
    formatList(
      hashes.slice(0, 20).map((id) => linkLabel({ type: 'entry', id }, context)),
      language,
    )
  switch (kind) {
    case 'retention.set':
      return {
        class: translate(language, `privacy.class.${body.class}`),
        period: periodText(body.period, language),
        reason: body.reason,
      }
    case 'retention.purged':
      return {
        class: translate(language, `privacy.class.${body.class}`),
        count: body.count,
        attachments: body.attachments,
        before: moment(body.before) || 'none',
        reason: body.reason,
      }
    case 'official.erased':
      return { position: body.position, agency: body.agency, reason: body.reason }
    case 'hold.placed':
      return {
        title: body.title,
        count: body.entries.length,
        entries: entries(body.entries),
        reason: body.reason,
      }
    case 'hold.lifted':
      return { title: holdTitle(body.hold, context), reason: body.reason }
    case 'purpose.extended':
      return { purpose: body.purpose, authority: body.authority, reason: body.reason }
    case 'concern.reported':
      return { text: body.text, owner: body.owner, due: moment(body.due) }
    case 'concern.closed':
      return { outcome: body.outcome }
    case 'correction.notified':
      return {
        recipient: body.recipient,
        count: body.entries.length,
        entries: entries(body.entries),
        remarks: body.remarks,
      }
  }
}

const holdTitle = (hold: string, { picture }: SentenceContext): string =>
  picture.timeline.flatMap(({ entry }) =>
    entry.kind === 'hold.placed' && entry.body.hold === hold ? [entry.body.title] : [],
  )[0] ?? '?'
