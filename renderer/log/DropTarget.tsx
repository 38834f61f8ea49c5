import { memo, useEffect, useState } from 'react'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { attachmentLimit } from '../../data/rules/attachment.ts'
import { useDroppedFiles } from '../state/dropped-files.ts'

/** Files wait for the form that attaches them; another form that is open stays as it is. */
function addFiles(files: readonly File[]): void {
  const { form, selection, openForm } = useSession.getState()
  if (files.length === 0 || (form && form.name !== 'attach')) return
  useDroppedFiles.setState({ files })
  const subject = selection?.type === 'entry' ? { subject: selection.id } : {}
  if (!form) openForm({ name: 'attach', ...subject })
}

/** Takes files dropped or pasted anywhere on the log; elsewhere a dropped file would leave the page, so it is refused. */
export const DropTarget = memo(function DropTarget() {
  const t = useTranslate()
  const formats = useFormats()
  const isLog = useSession((state) => state.screen === 'log')
  const isReady = useWorkspace((state) => state.status === 'ready' && !isReadOnly(state))
  const [isOver, setOver] = useState(false)
  const takes = isLog && isReady
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(takes)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (takes) addFiles([...(event.dataTransfer?.files ?? [])])
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      // Words win over a picture of them: a copied table cell is both.
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
      event.preventDefault()
      if (takes) addFiles(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [takes])
  if (!isOver) return null
  return <div className="drop-over">{t('log.drop', { size: formats.bytes(attachmentLimit) })}</div>
})
