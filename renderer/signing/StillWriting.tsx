import { useTranslate } from '../i18n/use-translate.ts'
import './still-writing.css'

/** Says of a write that takes longer than a second that it is not over; a quick one shows nothing. */
export function StillWriting({ isBusy }: { isBusy: boolean }) {
  const t = useTranslate()
  return (
    <p role="status" className="still-writing">
      {isBusy && <span>{t('form.stillWriting')}</span>}
    </p>
  )
}
