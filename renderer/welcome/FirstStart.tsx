import { useTranslate } from '../i18n/use-translate.ts'
import { useRestored } from '../state/backup/restored.ts'
import { DeskForm } from './DeskForm.tsx'
import { RestoreCard } from './RestoreCard.tsx'
import './welcome.css'

/** The very first window: nothing can be written before there is a desk. */
export function FirstStart() {
  const t = useTranslate()
  const restored = useRestored((state) => state.desk)
  return (
    <div className="welcome first">
      <section className="card">
        <h1>{t('welcome.firstTitle')}</h1>
        <p className="sub read">{t(restored ? 'welcome.firstRestored' : 'welcome.firstText')}</p>
        <DeskForm
          key={restored?.code ?? ''}
          country={restored?.country ?? 'US'}
          begun={restored}
          submit={t('welcome.make')}
          onMade={() => undefined}
        />
      </section>
      <RestoreCard text={t('backup.restore.first')} />
    </div>
  )
}
