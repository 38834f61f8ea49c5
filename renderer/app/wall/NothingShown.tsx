import { FolderClosed, LockKeyhole, Unplug } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { ModeBand } from '../ModeBand.tsx'

/** A wall without a picture says why, and where there will be one. */
export function NothingShown({ status }: { status: 'waiting' | 'closed' | 'planning' | 'locked' }) {
  const t = useTranslate()
  const Icon = status === 'locked' ? LockKeyhole : status === 'waiting' ? Unplug : FolderClosed
  useEffect(() => {
    document.title = `${t('wall.title')} – Entente`
  }, [t])
  return (
    <div className="app wall wall-nothing" data-mode="none">
      <ModeBand info={null} />
      <main className="wall-why">
        <Icon aria-hidden="true" />
        <h1>{t(`wall.nothing.${status}`)}</h1>
        <p>{t(`wall.nothing.${status}Text`)}</p>
      </main>
    </div>
  )
}
