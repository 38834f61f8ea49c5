import { useTranslate } from '../../i18n/use-translate.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { faultText, placeInWords } from '../fault-words.ts'
import type { PlanFault } from './use-plan-editor.ts'

/** At most so many faults are listed; the table of contents counts them all. */
const most = 12

/** What keeps a plan from being saved; each line goes to its field. */
export function FaultSummary(props: { faults: readonly PlanFault[]; onJump: (at: string) => void }) {
  const t = useTranslate()
  const { faults } = props
  if (faults.length === 0) return null
  return (
    <div className="fault-summary">
      <Callout tone="bad">
        <p>{t('form.faults', { count: faults.length })}</p>
        <ul>
          {faults.slice(0, most).map((fault) => (
            <li key={`${fault.at} ${fault.reason}`}>
              <button type="button" className="fault-link" onClick={() => props.onJump(fault.at)}>
                {placeInWords(fault.at, t)}
              </button>{' '}
              {faultText(fault, t)}
            </li>
          ))}
        </ul>
        {faults.length > most && <p>{t('planEditor.moreFaults', { count: faults.length - most })}</p>}
      </Callout>
    </div>
  )
}
