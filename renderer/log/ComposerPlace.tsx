import { memo, useEffect } from 'react'
import type { SentenceContext } from '../../data/words/links.ts'
import { entryIn } from '../../data/projections/entry-in.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { Acting } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Callout } from '../ui/parts/Callout.tsx'
import { Composer } from './Composer.tsx'
import { useComposer, type ComposerState } from './use-composer.ts'

/** The composer under the list, with its own state: typing redraws nothing but itself. */
export const ComposerPlace = memo(function ComposerPlace(props: {
  workspace: string
  context: SentenceContext
  acting: Acting
  isReadOnly: boolean
  onLogged: (hash: string) => void
}) {
  const t = useTranslate()
  const { context, acting } = props
  const isReplaying = useWorkspace((state) => state.moment !== null)
  const composer = useComposer(props.workspace, props.onLogged)
  useNoteInPlace(composer, context.picture)
  return (
    <div className="comp-place">
      {props.isReadOnly ? (
        <Callout>{t(isReplaying ? 'replay.note' : 'log.compose.readOnly')}</Callout>
      ) : (
        <Composer composer={composer} context={context} acting={acting} />
      )}
    </div>
  )
})

/** On this screen the key for a note leads into the composer in place; a reply brings its link. */
function useNoteInPlace(composer: ComposerState, picture: SentenceContext['picture']): void {
  const form = useSession((state) => state.form)
  const closeForm = useSession((state) => state.closeForm)
  useEffect(() => {
    if (form?.name !== 'note' || form.option === 'link') return
    closeForm()
    const id = form.subject
    const isEntry = id !== undefined && entryIn(picture.timeline, id) !== undefined
    if (isEntry && !composer.note.links.some((link) => link.id === id))
      composer.change({ links: [...composer.note.links, { type: 'entry', id }] })
    if (form.text) composer.change({ text: form.text })
    document.querySelector<HTMLTextAreaElement>('.comp-place textarea')?.focus()
  }, [form, closeForm, composer, picture])
}
