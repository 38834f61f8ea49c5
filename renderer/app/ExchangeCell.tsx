import { ArrowLeftRight } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { exchangeView, type ExchangeView } from '../../data/projections/exchange.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { useWhenIdle } from '../ui/use-when-idle.ts'

/** What waits to be handed to the other country, and when the last bundle came or went: normal, so never an alarm. */
export function ExchangeCell() {
  const t = useTranslate()
  const goTo = useSession((state) => state.goTo)
  // Every entry is counted anew: what was just written is drawn first.
  const newest = useWorkspace((state) => state.picture)
  const picture = useWhenIdle(newest, null)
  const view = useMemo(() => (picture ? exchangeView(picture) : null), [picture])
  if (!newest) return null
  return (
    <div className="cell">
      <span>{t('exchange.cell')}</span>
      <Button className="cell-button exchange-cell" onPress={() => goTo('exchange')}>
        <ArrowLeftRight aria-hidden="true" className="icon" />
        {view ? <Waiting view={view} /> : <b>…</b>}
      </Button>
    </div>
  )
}

function Waiting({ view }: { view: ExchangeView }) {
  const t = useTranslate()
  const formats = useFormats()
  const last = [view.lastOut?.occurredAt ?? '', view.lastIn?.occurredAt ?? ''].sort().at(-1) ?? ''
  const count = view.unsent - view.handedOver
  return (
    <>
      <b>{t('exchange.cell.toSend', { count, text: formats.number(count) })}</b>
      <span className="exchange-last">
        {last === '' ? t('exchange.cell.never') : t('exchange.cell.last', { at: formats.utc(last) })}
      </span>
    </>
  )
}
