import { useTranslate } from '../i18n/use-translate.ts'
import './bar.css'
import { BarTools } from './BarTools.tsx'
import { Clocks } from './Clocks.tsx'
import { ExchangeCell } from './ExchangeCell.tsx'
import { CopiesCell } from './CopiesCell.tsx'
import { OfficialCell } from './OfficialCell.tsx'
import { ReleasabilityCell } from './ReleasabilityCell.tsx'
import { Tally } from './Tally.tsx'

/** What must always be in sight: clocks, tally, releasability, copies, exchange, who acts; in this order. */
export function Bar() {
  const t = useTranslate()
  return (
    <section className="bar" aria-label={t('app.bar')} data-region="bar" tabIndex={-1}>
      <Clocks />
      <Tally />
      <BarTools />
      <span className="grow" />
      <ReleasabilityCell />
      <CopiesCell />
      <ExchangeCell />
      <OfficialCell />
    </section>
  )
}
