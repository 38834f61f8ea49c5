import { useState } from 'react'
import { otherCountry } from '../../data/model/country.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { newId } from '../state/write.ts'
import { KindForm } from './KindForm.tsx'
import { Notice } from './Notice.tsx'
import { unsigned } from './signed-name.ts'
import { TermsShown } from './TermsShown.tsx'
import { useAnswered } from './use-answered.ts'
import { onDecision, useAgain, useCountry, useDecision } from './use-decision.ts'

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
      initial={{ signName: '', remarks: '' }}
      toBody={({ signName, ...values }) => ({
        decision,
        terms: termsEntry,
        ...values,
        ...unsigned(signName, name),
      })}
    >
      <TermsShown terms={known.terms} country={country} />
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
      title={t('form.phone', { country, number: known.number })}
      hint={t('form.phone.hint')}
      hasNoTime
      {...onDecision(known)}
      initial={{ answer: null, by: '', at: now(), remarks: '' }}
      toBody={(values) => ({ decision: known.decision, country, ...values })}
    />
  )
}

const endings = {
  withdraw: {
    kind: 'decision.withdrawn',
    title: 'form.decisionEnd.withdraw',
    submit: 'decisions.act.withdraw',
  },
  withdrawConcurrence: {
    kind: 'decision.concurrenceWithdrawn',
    title: 'form.decisionEnd.withdrawConcurrence',
    submit: 'decisions.act.withdrawConcurrence',
  },
  rescind: {
    kind: 'decision.rescinded',
    title: 'form.decisionEnd.rescind',
    submit: 'decisions.act.rescind',
  },
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
      submit={ending.submit}
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
      title={t('form.remind', { country: t(`countryOf.${country}`), number: known.number })}
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
  const again = useAgain()
  const answered = useAnswered()
  const subject = again ? undefined : begun.form?.subject
  return (
    <KindForm
      kind="decision.takenAlone"
      title={t('form.sovereign', { country })}
      hint={again ? t('form.decision.again', { number: again.number }) : t('form.sovereign.hint')}
      width="wide"
      releasability="SHARED"
      initial={{
        title: '',
        text: '',
        authority: '',
        expiresAt: null,
        reviewAt: null,
        links: [...answered, ...(subject ? [{ type: 'facility', id: subject } as const] : [])],
        ...(again && {
          title: again.terms.title,
          text: again.terms.text,
          authority: again.terms.authority[country],
          expiresAt: again.terms.expiresAt,
          reviewAt: again.terms.reviewAt,
          links: again.terms.links,
        }),
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
