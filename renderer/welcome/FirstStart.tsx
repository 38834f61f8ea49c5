import { useTranslate } from '../i18n/use-translate.ts'
import { useHealth } from '../state/health/health.ts'
import { DeskForm } from './DeskForm.tsx'
import { anew } from './desk-draft.ts'
import './welcome.css'

/** The very first window, or the first after the database was lost: nothing can be written before there is a desk. */
export function FirstStart() {
  const t = useTranslate()
  const lost = useHealth((state) => state.lostDesks)
  const [first] = lost
  return (
    <div className="welcome first">
      <section className="card">
        <h1>{t(first ? 'health.desk.title' : 'welcome.firstTitle')}</h1>
        <p className="sub read">
          {first ? t('health.desk.text', { code: first.code }) : t('welcome.firstText')}
        </p>
        <DeskForm
          country={first?.country ?? 'US'}
          like={first && anew(first)}
          taken={lost.map(({ code }) => code)}
          submit={t('welcome.make')}
          onMade={() => undefined}
        />
      </section>
    </div>
  )
}
