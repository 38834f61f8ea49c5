import { ArchiveRestore } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate.ts'
import { machine } from '../state/machine.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'

/** The way to what an earlier computer, or this one, kept; nothing where there are no backups. */
export function RestoreCard(props: { text: string }) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  if (!machine().backup) return null
  return (
    <section className="card join" aria-labelledby="restore-title">
      <div className="grow">
        <h2 id="restore-title">{t('backup.restore.title')}</h2>
        <p className="sub">{props.text}</p>
      </div>
      <Button
        size="lg"
        icon={<ArchiveRestore aria-hidden="true" />}
        hotkey="Alt+B"
        onPress={() => openForm({ name: 'restore' })}
      >
        {t('backup.restore.do')}
      </Button>
    </section>
  )
}
