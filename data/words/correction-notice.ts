import type { Language } from '../model/country.ts'
import type { OldVersion } from '../projections/privacy.ts'
import { formatInstant } from './format.ts'
import { entryReference, type SentenceContext } from './links.ts'
import { modeMark } from './mode-mark.ts'
import { entrySentence } from './sentence.ts'
import { translate } from './translate.ts'

/** A plain text to hand to a recipient of old versions, in both languages (privacy facts, PS-04). */
export function correctionNotice(
  recipient: string,
  old: readonly OldVersion[],
  context: SentenceContext,
  tz: string,
): string {
  const { mode } = context.picture.workspace ?? { mode: 'real' }
  const parts = (['en', 'fr'] as const).map((language) => inOne(language, recipient, old, context, tz))
  return `${[modeMark(mode), ...parts].join('\n\n')}\n`
}

function inOne(
  language: Language,
  recipient: string,
  old: readonly OldVersion[],
  context: SentenceContext,
  tz: string,
): string {
  const at = (instant: string) => formatInstant(instant, tz, language)
  const name = context.picture.workspace?.name ?? ''
  const lines = old.flatMap(({ folded: { entry, retracted, versions }, sentAt, changedAt }) => [
    '',
    translate(language, 'privacy.corrections.line', {
      entry: entryReference(entry, context.picture),
      at: at(entry.occurredAt),
      sent: at(sentAt),
      changed: at(changedAt),
      reason: retracted?.reason ?? versions.at(-1)?.reason ?? '',
    }),
    retracted
      ? translate(language, 'privacy.corrections.retracted')
      : translate(language, 'privacy.corrections.new', {
          text: entrySentence(entry, { ...context, language }),
        }),
  ])
  return [translate(language, 'privacy.corrections.head'), `${name} / ${recipient}`, ...lines].join('\n')
}
