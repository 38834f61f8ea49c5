import { Copy, CopyCheck, TriangleAlert } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate.ts'
import { useWorkspace } from '../state/workspace.ts'

/** That no network is used, and how many copies of the log this computer keeps. */
export function CopiesCell() {
  const t = useTranslate()
  const copies = useWorkspace((state) => state.copies)
  const pending = useWorkspace((state) => state.pendingCopies)
  return (
    <div className="cell" {...(copies === 1 && { title: t('app.oneCopyWhy') })}>
      <span>{t('app.offline')}</span>
      {pending > 0 ? (
        <b className="warn">
          <TriangleAlert aria-hidden="true" className="icon" />
          {t('app.copiesPending', { count: pending })}
        </b>
      ) : copies === 2 ? (
        <b>
          <CopyCheck aria-hidden="true" className="icon" />
          {t('app.twoCopies')}
        </b>
      ) : (
        <b className="warn">
          <Copy aria-hidden="true" className="icon" />
          {t('app.oneCopy')}
        </b>
      )}
    </div>
  )
}
