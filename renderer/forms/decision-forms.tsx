import { useState } from 'react'
import { otherCountry, type Country } from '../../data/model/country.ts'
import type { Entry } from '../../data/model/entry.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { foldText } from '../../data/reference/search.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { draft, newId, write } from '../state/write.ts'
import type { FormValues } from './form-fields.ts'
import { KindForm } from './KindForm.tsx'
import { Notice } from './Notice.tsx'
import { useSaved } from './use-saved.ts'
import { without } from './without.ts'

/** The decision as it stood when the form opened: nobody signs words that change under the pen. */
function useDecision(): DecisionView | undefined {
  const subject = useSession((state) => state.form?.subject)
  const [known] = useState(() => useWorkspace.getState().picture?.decisions[subject ?? ''])
  return known
}

const useCountry = (): Country => useDesk((state) => state.acting?.desk.country ?? 'US')

const onDecision = (known: DecisionView) => ({ releasability: known.releasability, basedOn: known.heads })

/** Conditions are typed one a line. */
const lines = (text: unknown) =>
  String(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Puts a shared decision forward; the proposer may concur in the same breath, as an entry of its own. */
export function ProposeForm() {
  const t = useTranslate()
  const saved = useSaved()
  const select = useSession((state) => state.select)
  const [begun] = useState(() => ({ id: newId(), form: useSession.getState().form }))
  const country = useCountry()
  const subject = begun.form?.subject
  const conclude = async (entries: readonly Entry[], alsoConcur: boolean) => {
    const [proposal] = entries
    if (alsoConcur && proposal) {
      const body = { decision: begun.id, terms: proposal.hash, remarks: '' }
      await write(draft('decision.concurred', body, { releasability: 'SHARED', basedOn: [proposal.hash] }))
    }
    saved(entries)
    select({ type: 'decision', id: begun.id })
  }
  return (
    <KindForm
      kind="decision.proposed"
      title={t('form.decision')}
      submit="form.decision.submit"
      width="wide"
      releasability="SHARED"
      initial={{
        title: '',
        text: begun.form?.text ?? '',
        needs: ['US', 'CA'],
        conditions: '',
        authority: '',
        effectiveFrom: null,
        expiresAt: null,
        reviewAt: null,
        answerBy: null,
        links: subject ? [{ type: 'facility', id: subject }] : [],
        alsoConcur: true,
      }}
      toBody={(values) => ({ decision: begun.id, ...termsIn(without(values, 'alsoConcur'), country) })}
      onSaved={(entries, values) => void conclude(entries, values['alsoConcur'] === true)}
    />
  )
}

const termsIn = (values: FormValues, country: Country, kept = { US: '', CA: '' }): FormValues => ({
  ...values,
  conditions: lines(values['conditions']),
  authority: { ...kept, [country]: values['authority'] },
})

/** New complete terms. Every answer to the old ones falls. */
export function AmendForm() {
  const t = useTranslate()
  const country = useCountry()
  const known = useDecision()
  if (!known) return <Notice code="log.unknown-target" />
  const { authority, conditions, ...terms } = known.terms
  const falling = (['US', 'CA'] as const)
    .filter((each) => known.answers[each])
    .map((each) => t(`country.${each}`))
  return (
    <KindForm
      kind="decision.amended"
      title={t('form.decisionAmend', { number: known.number })}
      width="wide"
      hint={
        falling.length > 0
          ? t('form.decisionAmend.falls', { countries: falling.join(', ') })
          : t('form.decisionAmend.hint')
      }
      {...onDecision(known)}
      initial={{ ...terms, conditions: conditions.join('\n'), authority: authority[country], reason: '' }}
      toBody={(values) => ({ decision: known.decision, ...termsIn(values, country, authority) })}
    />
  )
}

/** A country's answer to exactly the terms that are in force. */
export function AnswerForm() {
  const t = useTranslate()
  const acting = useDesk((state) => state.acting)
  const option = useSession((state) => state.form?.option)
  const known = useDecision()
  if (!known || !acting) return <Notice code="log.unknown-target" />
  const { country } = acting.desk
  if (!known.terms.needs.includes(country)) return <Notice code="log.not-your-country" />
  const { decision, termsEntry } = known
  const about = { number: known.number, title: known.terms.title, country: t(`countryOf.${country}`) }
  if (option === 'decline')
    return (
      <KindForm
        kind="decision.declined"
        title={t('form.decline', about)}
        submit="form.decline.submit"
        isDanger
        {...onDecision(known)}
        initial={{ reason: '' }}
        toBody={(values) => ({ decision, terms: termsEntry, ...values })}
      />
    )
  const { name } = acting.official
  return (
    <KindForm
      kind="decision.concurred"
      title={t('form.concur', about)}
      submit="form.concur.submit"
      hint={t('form.concur.hint', about)}
      {...onDecision(known)}
      initial={{ terms: '', remarks: '' }}
      toBody={({ terms, ...values }) => ({
        decision,
        terms: foldText(String(terms)) === foldText(name) ? termsEntry : terms,
        ...values,
      })}
    >
      <blockquote className="terms-shown">
        <p className="strong">{known.terms.title}</p>
        <p>{known.terms.text}</p>
        <ol>
          {known.terms.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ol>
      </blockquote>
    </KindForm>
  )
}

/** What the other country said by phone: a record, never a concurrence. */
export function PhoneAnswerForm() {
  const t = useTranslate()
  const mine = useCountry()
  const known = useDecision()
  if (!known) return <Notice code="log.unknown-target" />
  const country = otherCountry(mine)
  return (
    <KindForm
      kind="decision.answeredByPhone"
      title={t('form.phone', { country: t(`country.${country}`), number: known.number })}
      hint={t('form.phone.hint')}
      hasNoTime
      {...onDecision(known)}
      initial={{ answer: null, by: '', at: now(), remarks: '' }}
      toBody={(values) => ({ decision: known.decision, country, ...values })}
    />
  )
}

const endings = {
  withdraw: { kind: 'decision.withdrawn', title: 'form.decisionEnd.withdraw' },
  withdrawConcurrence: {
    kind: 'decision.concurrenceWithdrawn',
    title: 'form.decisionEnd.withdrawConcurrence',
  },
  rescind: { kind: 'decision.rescinded', title: 'form.decisionEnd.rescind' },
} as const

/** Ends a proposal or a decision; rescinding needs only one country. */
export function EndDecisionForm() {
  const t = useTranslate()
  const option = useSession((state) => state.form?.option)
  const known = useDecision()
  if (!known || !option || !Object.hasOwn(endings, option)) return <Notice code="log.unknown-target" />
  const ending = endings[option as keyof typeof endings]
  return (
    <KindForm
      kind={ending.kind}
      title={t(ending.title, { number: known.number })}
      submit={ending.title}
      isDanger
      {...onDecision(known)}
      initial={{ reason: '' }}
      toBody={(values) => ({ decision: known.decision, ...values })}
    />
  )
}

/** Records that the other country was reminded, and how. */
export function RemindForm() {
  const t = useTranslate()
  const country = otherCountry(useCountry())
  const known = useDecision()
  if (!known) return <Notice code="log.unknown-target" />
  return (
    <KindForm
      kind="decision.reminded"
      title={t('form.remind', { country: t(`country.${country}`), number: known.number })}
      {...onDecision(known)}
      initial={{ channel: '' }}
      toBody={(values) => ({ decision: known.decision, country, ...values })}
    />
  )
}

/** A country's own action: in effect at once, told to the other for acknowledgement. */
export function SovereignForm() {
  const t = useTranslate()
  const country = useCountry()
  const [begun] = useState(() => ({ id: newId(), form: useSession.getState().form }))
  const subject = begun.form?.subject
  return (
    <KindForm
      kind="decision.takenAlone"
      title={t('form.sovereign', { country: t(`country.${country}`) })}
      hint={t('form.sovereign.hint')}
      width="wide"
      releasability="SHARED"
      initial={{
        title: '',
        text: '',
        authority: '',
        expiresAt: null,
        reviewAt: null,
        links: subject ? [{ type: 'facility', id: subject }] : [],
      }}
      toBody={(values) => ({ decision: begun.id, ...values })}
    />
  )
}

/** The other country has taken note of a sovereign action; it agrees to nothing by that. */
export function AcknowledgeForm() {
  const t = useTranslate()
  const known = useDecision()
  if (!known) return <Notice code="log.unknown-target" />
  return (
    <KindForm
      kind="decision.acknowledged"
      title={t('form.acknowledge', { number: known.number })}
      {...onDecision(known)}
      initial={{ remarks: '' }}
      toBody={(values) => ({ decision: known.decision, ...values })}
    />
  )
}
