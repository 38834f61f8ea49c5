import { otherCountry } from '../../data/model/country.ts'
import { mayAnswer, missingAnswers, type DecisionState } from '../../data/projections/decision-state.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession, type Form } from '../state/session.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'

/** What the acting country may do with a decision now. */
export function RecordActions(props: { decision: DecisionView; state: DecisionState }) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const acting = useDesk((state) => state.acting)
  const country = acting?.desk.country
  const isClosed = useWorkspace(isReadOnly)
  const { decision, state } = props
  const isOpen = state === 'proposed' || state === 'awaiting'
  const isRunning = state === 'inEffect' || state === 'scheduled'
  const canAnswer = isOpen && acting !== null && mayAnswer(decision, acting.desk.country, acting.desk.id)
  const isUnnoted = isRunning && decision.type === 'sovereign' && !decision.acknowledged
  const isWaitingForOther =
    country !== undefined &&
    ((isOpen && missingAnswers(decision).includes(otherCountry(country))) ||
      (isUnnoted && country === decision.country))
  const isHeardFrom = decision.uncounted.some((answer) => answer.country !== country)
  const mayAcknowledge = isUnnoted && country !== decision.country
  const open = (form: Omit<Form, 'subject'>) => () => {
    openForm({ ...form, subject: decision.decision })
  }
  const acts = {
    concur: open({ name: 'decisionAnswer', option: 'concur' }),
    decline: open({ name: 'decisionAnswer', option: 'decline' }),
    acknowledge: open({ name: 'acknowledge' }),
    remind: open({ name: 'decisionRemind' }),
    phone: open({ name: 'decisionPhone' }),
    amend: open({ name: 'decisionAmend' }),
    withdraw: open({ name: 'decisionEnd', option: 'withdraw' }),
    withdrawConcurrence: open({ name: 'decisionEnd', option: 'withdrawConcurrence' }),
    rescind: open({ name: 'decisionEnd', option: 'rescind' }),
    again: open({ name: decision.type === 'shared' ? 'decision' : 'sovereign', option: 'again' }),
  }
  const hasConcurred = country !== undefined && decision.answers[country]?.answer === 'concurs'
  const isShared = decision.type === 'shared'
  const canAmend = isShared && (isOpen || isRunning || state === 'declined')
  const canWithdraw = isOpen && country === decision.country
  const canRescind = isRunning && (isShared || country === decision.country)
  const canUnconcur = hasConcurred && (isOpen || isRunning)
  const isOver = !isOpen && !isRunning
  const canRepeat = isOver && (isShared || country === decision.country)
  const canRecordCall =
    isShared && isOpen && country !== undefined && missingAnswers(decision).includes(otherCountry(country))
  useHotkeys(
    'decisions',
    {
      ...(canAnswer && { c: acts.concur, x: acts.decline }),
      ...(mayAcknowledge && { y: acts.acknowledge }),
      ...(isWaitingForOther && { r: acts.remind }),
      ...(canRecordCall && { t: acts.phone }),
      ...(canAmend && { e: acts.amend }),
      ...(canWithdraw && { z: acts.withdraw }),
      ...(canRescind && { z: acts.rescind }),
      ...(canUnconcur && { l: acts.withdrawConcurrence }),
      ...(canRepeat && { g: acts.again }),
    },
    !isClosed && country !== undefined,
  )
  if (isClosed || !country) return null
  return (
    <footer className="record-actions">
      {canAnswer && (
        <>
          <Button variant="primary" hotkey="C" onPress={acts.concur}>
            {t('decisions.act.concur')}
          </Button>
          <Button hotkey="X" onPress={acts.decline}>
            {t('decisions.act.decline')}
          </Button>
        </>
      )}
      {mayAcknowledge && (
        <Button variant="primary" hotkey="Y" onPress={acts.acknowledge}>
          {t('decisions.act.acknowledge')}
        </Button>
      )}
      {isWaitingForOther && (
        <Button
          {...(canAnswer || isHeardFrom ? {} : { variant: 'primary' })}
          hotkey="R"
          onPress={acts.remind}
        >
          {t('decisions.act.remind', { country: t(`countryOf.${otherCountry(country)}`) })}
        </Button>
      )}
      {canRepeat && (
        <Button {...(state === 'declined' ? {} : { variant: 'primary' })} hotkey="G" onPress={acts.again}>
          {t(isShared ? 'decisions.act.again' : 'decisions.act.aloneAgain')}
        </Button>
      )}
      {canAmend && (
        <Button hotkey="E" onPress={acts.amend}>
          {t('decisions.act.amend')}
        </Button>
      )}
      {canWithdraw && (
        <Button hotkey="Z" onPress={acts.withdraw}>
          {t('decisions.act.withdraw')}
        </Button>
      )}
      {canUnconcur && (
        <Button hotkey="L" onPress={acts.withdrawConcurrence}>
          {t('decisions.act.withdrawConcurrence')}
        </Button>
      )}
      {canRescind && (
        <Button variant="danger" hotkey="Z" onPress={acts.rescind}>
          {t('decisions.act.rescind')}
        </Button>
      )}
    </footer>
  )
}
