import { otherCountry } from '../../data/model/country.ts'
import { missingAnswers, type DecisionState } from '../../data/projections/decision-state.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession, type Form } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'

/** What the acting country may do with a decision now. */
export function RecordActions(props: { decision: DecisionView; state: DecisionState }) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const country = useDesk((state) => state.acting?.desk.country)
  const isArchived = useWorkspace((state) => Boolean(state.picture?.workspace?.archived))
  const { decision, state } = props
  const isOpen = state === 'proposed' || state === 'awaiting'
  const isRunning = state === 'inEffect' || state === 'scheduled'
  const canAnswer = isOpen && country !== undefined && missingAnswers(decision).includes(country)
  const isUnnoted = isRunning && decision.type === 'sovereign' && !decision.acknowledged
  const isWaitingForOther =
    country !== undefined &&
    ((isOpen && missingAnswers(decision).includes(otherCountry(country))) ||
      (isUnnoted && country === decision.country))
  const mayAcknowledge = isUnnoted && country !== decision.country
  const open = (form: Omit<Form, 'subject'>) => () => {
    openForm({ ...form, subject: decision.decision })
  }
  const concur = open({ name: 'decisionAnswer', option: 'concur' })
  const decline = open({ name: 'decisionAnswer', option: 'decline' })
  useHotkeys({ c: concur, x: decline }, canAnswer && !isArchived)
  if (isArchived || !country) return null
  const hasConcurred = decision.answers[country]?.answer === 'concurs'
  const canAmend = decision.type === 'shared' && (isOpen || isRunning || state === 'declined')
  return (
    <footer className="record-actions">
      {canAnswer && (
        <>
          <Button variant="primary" hotkey="C" onPress={concur}>
            {t('decisions.act.concur')}
          </Button>
          <Button hotkey="X" onPress={decline}>
            {t('decisions.act.decline')}
          </Button>
        </>
      )}
      {mayAcknowledge && (
        <Button variant="primary" onPress={open({ name: 'acknowledge' })}>
          {t('decisions.act.acknowledge')}
        </Button>
      )}
      {isWaitingForOther && (
        <Button {...(canAnswer ? {} : { variant: 'primary' })} onPress={open({ name: 'decisionRemind' })}>
          {t('decisions.act.remind', { country: t(`countryOf.${otherCountry(country)}`) })}
        </Button>
      )}
      {canAmend && <Button onPress={open({ name: 'decisionAmend' })}>{t('decisions.act.amend')}</Button>}
      {isOpen && country === decision.country && (
        <Button onPress={open({ name: 'decisionEnd', option: 'withdraw' })}>
          {t('decisions.act.withdraw')}
        </Button>
      )}
      {hasConcurred && (isOpen || isRunning) && (
        <Button onPress={open({ name: 'decisionEnd', option: 'withdrawConcurrence' })}>
          {t('decisions.act.withdrawConcurrence')}
        </Button>
      )}
      {isRunning && (decision.type === 'shared' || country === decision.country) && (
        <Button variant="danger" onPress={open({ name: 'decisionEnd', option: 'rescind' })}>
          {t('decisions.act.rescind')}
        </Button>
      )}
    </footer>
  )
}
