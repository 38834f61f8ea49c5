import { useEffect, useState } from 'react'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { attachmentLimit } from '../../data/rules/attachment.ts'
import { useDroppedFiles } from '../state/dropped-files.ts'

/** Takes files dropped anywhere on the log; elsewhere a dropped file would leave the page, so it is refused. */
export function DropTarget() {
  const t = useTranslate()
  const formats = useFormats()
  const isLog = useSession((state) => state.screen === 'log')
  const isReady = useWorkspace((state) => state.status === 'ready' && !state.picture?.workspace?.archived)
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
      const { form, selection, openForm } = useSession.getState()
      if (!takes || (form && form.name !== 'attach')) return
      useDroppedFiles.setState({ files: [...(event.dataTransfer?.files ?? [])] })
      const subject = selection?.type === 'entry' ? { subject: selection.id } : {}
      if (!form) openForm({ name: 'attach', ...subject })
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [takes])
  if (!isOver) return null
  return <div className="drop-over">{t('log.drop', { size: formats.bytes(attachmentLimit) })}</div>
}
