import { useTranslate } from '../i18n/use-translate.ts'
import { DeskForm } from './DeskForm.tsx'
import './welcome.css'

/** The very first window: nothing can be written before there is a desk. */
export function FirstStart() {
  const t = useTranslate()
  return (
    <div className="welcome first">
      <section className="card">
        <h1>{t('welcome.firstTitle')}</h1>
        <p className="sub read">{t('welcome.firstText')}</p>
        <DeskForm country="US" submit={t('welcome.make')} onMade={() => undefined} />
      </section>
    </div>
  )
}
