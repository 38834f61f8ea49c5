import { PencilLine, Undo2 } from 'lucide-react'
import type { Entry } from '../../data/model/entry.ts'
import type { FoldedEntry } from '../../data/projections/fold.ts'
import type { SentenceContext } from '../../data/words/links.ts'
import { entrySentence } from '../../data/words/sentence.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { wordDiff } from './word-diff.ts'

/** What an entry says: corrected wordings struck through and readable, a retraction struck whole. */
export function EntryText(props: { folded: FoldedEntry; context: SentenceContext }) {
  const { folded, context } = props
  const { entry, versions, retracted } = folded
  const said = entrySentence(entry, context)
  if (retracted) return <del>{said}</del>
  const before = versions.at(-2)
  if (!before) return said
  const first = entrySentence({ ...entry, body: before.body } as Entry, context)
  return wordDiff(first, said).map((part, index) => {
    const key = `${part.kind}${index}`
    if (part.kind === 'struck') return <del key={key}>{part.text}</del>
    if (part.kind === 'new') return <ins key={key}>{part.text}</ins>
    return <span key={key}>{part.text}</span>
  })
}

/** Who corrected or retracted, when and why; null for an entry that stands as it was written. */
export function RevisionNote(props: { folded: FoldedEntry; context: SentenceContext }) {
  const t = useTranslate()
  const formats = useFormats()
  const { versions, retracted } = props.folded
  const who = (official: string | null) =>
    (official !== null && props.context.picture.people.officials[official]?.name) || t('log.unknownAuthor')
  if (retracted)
    return (
      <p className="cor retracted">
        <Undo2 aria-hidden="true" />
        {t('log.retracted', {
          at: formats.utc(retracted.at),
          who: who(retracted.official),
          reason: retracted.reason.replace(/\.$/, ''),
        })}
      </p>
    )
  const last = versions.length > 1 ? versions.at(-1) : undefined
  if (!last) return null
  return (
    <p className="cor">
      <PencilLine aria-hidden="true" />
      {t('log.corrected', {
        at: formats.utc(last.at),
        who: who(last.official),
        reason: (last.reason ?? '').replace(/\.$/, ''),
      })}
    </p>
  )
}
