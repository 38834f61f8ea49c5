import { useEffect, useRef } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk, type Acting } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { Callout } from '../ui/parts/Callout.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import type { SentenceContext } from '../../data/words/links.ts'
import { entryIn } from '../../data/projections/entry-in.ts'
import { Composer } from './Composer.tsx'
import { useComposer } from './use-composer.ts'

/** The composer over any screen, on one key; the log has its own in place, so there this shows nothing. */
export function QuickComposer() {
  const isLog = useSession((state) => state.screen === 'log')
  const context = useSentenceContext()
  const acting = useDesk((state) => state.acting)
  const workspace = useWorkspace((state) => state.id)
  if (isLog || !context || !acting || !workspace) return null
  return <QuickDialog workspace={workspace} context={context} acting={acting} />
}

function QuickDialog(props: { workspace: string; context: SentenceContext; acting: Acting }) {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const form = useSession((state) => state.form)
  const composer = useComposer(props.workspace, closeForm)
  const isClosed = useWorkspace(isReadOnly)
  const isReplaying = useWorkspace((state) => state.moment !== null)
  const taken = useRef(false)
  useEffect(() => {
    if (taken.current || !form) return
    taken.current = true
    const entry = form.subject
    const isEntry = entry !== undefined && entryIn(props.context.picture.timeline, entry) !== undefined
    if (form.text) composer.change({ text: form.text })
    if (entry && isEntry) composer.change({ links: [{ type: 'entry', id: entry }] })
    if (entry && props.context.picture.runs[entry]) composer.change({ links: [{ type: 'run', id: entry }] })
    if (entry && props.context.picture.injects[entry])
      composer.change({ links: [{ type: 'inject', id: entry }] })
  }, [form, composer, props.context])
  return (
    <Dialog title={t('log.compose')} width="wide" onClose={closeForm}>
      {isClosed ? (
        <Callout>{t(isReplaying ? 'replay.note' : 'log.compose.readOnly')}</Callout>
      ) : (
        <Composer
          composer={composer}
          context={props.context}
          acting={props.acting}
          onLeave={closeForm}
          isFocused
        />
      )}
    </Dialog>
  )
}
