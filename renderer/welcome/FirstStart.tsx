import { useTranslate } from '../i18n/use-translate.ts'
import { useRestored } from '../state/backup/restored.ts'
import { useHealth } from '../state/health/health.ts'
import { DeskForm } from './DeskForm.tsx'
import { anew } from './desk-draft.ts'
import { RestoreCard } from './RestoreCard.tsx'
import './welcome.css'

/** The very first window, or the first after the database was lost: nothing can be written before there is a desk. */
export function FirstStart() {
  const t = useTranslate()
  const restored = useRestored((state) => state.desk)
  const lost = useHealth((state) => state.lostDesks)
  const [first] = lost
  const like = restored ?? (first && anew(first))
  return (
    <div className="welcome first">
      <section className="card">
        <h1>{t(!restored && first ? 'health.desk.title' : 'welcome.firstTitle')}</h1>
        <p className="sub read">
          {restored
            ? t('welcome.firstRestored')
            : first
              ? t('health.desk.text', { code: first.code })
              : t('welcome.firstText')}
        </p>
        <DeskForm
          key={restored?.code ?? ''}
          country={like?.country ?? 'US'}
          like={like}
          taken={[...lost.map(({ code }) => code), ...(restored?.taken ?? [])]}
          submit={t('welcome.make')}
          onMade={() => undefined}
        />
      </section>
      <RestoreCard text={t('backup.restore.first')} />
    </div>
  )
}
