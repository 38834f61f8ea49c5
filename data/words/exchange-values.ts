import type { exchangeKinds } from '../model/entries/exchange.ts'
import type { EntryOf } from '../model/entry.ts'
import { linkLabel, thingTitle, type SentenceContext } from './links.ts'
import type { MessageValues } from './translate.ts'
import { recipientCode } from './recipient.ts'

type Kind = keyof typeof exchangeKinds
export type ExchangeEntry = { [K in Kind]: EntryOf<K> }[Kind]

/** What the sentence of an exchange, a key or a conflict says. */
export function exchangeValues({ kind, body }: ExchangeEntry, context: SentenceContext): MessageValues {
  const deskName = (id: string) => context.picture.people.desks[id]?.name ?? '?'
  switch (kind) {
    case 'key.endorsed':
      return {
        desk: deskName(body.desk),
        country: body.country,
        how: body.how,
        by: body.vouchedBy && `${body.vouchedBy}.`,
        remarks: body.remarks,
      }
    case 'key.revoked':
      return { desk: deskName(body.desk), seq: body.seq, reason: body.reason }
    case 'conflict.resolved': {
      const link = { type: body.thing, id: body.id }
      const kept = linkLabel({ type: 'entry', id: body.keep }, context)
      const about = { number: linkLabel(link, context), title: thingTitle(link, context) }
      return { ...about, count: body.between.length, kept, reason: body.reason }
    }
    case 'bundle.exported': {
      const { country, recipient, entries, attachments, withheld, purpose } = body
      const code = recipientCode(country, recipient)
      return { code, recipient, entries, attachments, withheld, purpose }
    }
    case 'bundle.imported': {
      const { sender, added, known, refused, purpose } = body
      return { sender, added, known, refused: refused.length, purpose }
    }
    case 'onward.consented':
      return { party: body.party, reason: body.remarks }
    case 'onward.consentWithdrawn':
      return { party: body.party, reason: body.reason }
    case 'workspace.linked':
      return { name: body.name }
  }
}
