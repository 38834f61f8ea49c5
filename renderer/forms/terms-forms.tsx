import { useState } from 'react'
import type { Country } from '../../data/model/country.ts'
import type { DecisionTerms } from '../../data/model/entries/decision.ts'
import type { Draft, Entry } from '../../data/model/entry.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { draft, newId, write } from '../state/write.ts'
import { toast } from '../ui/parts/toast.ts'
import type { FormValues } from './form-field.ts'
import { KindForm } from './KindForm.tsx'
import { Notice } from './Notice.tsx'
import { unsigned } from './signed-name.ts'
import { onDecision, useAgain, useCountry, useDecision } from './use-decision.ts'
import { useAnswered } from './use-answered.ts'
import { useSaved } from './use-saved.ts'

/** Conditions are typed one a line. */
const lines = (text: unknown) =>
  String(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Terms that come from elsewhere, e.g. a playbook, and what is written with the proposal. */
export type Proposal = {
  hint: string
  terms: DecisionTerms
  also: (decision: string) => Draft[]
}

/** Puts a shared decision forward; the proposer may concur in the same breath, as an entry of its own. */
export function ProposeForm(props: { proposal?: Proposal }) {
  const t = useTranslate()
  const saved = useSaved()
  const select = useSession((state) => state.select)
  const [begun] = useState(() => ({ id: newId(), form: useSession.getState().form }))
  const country = useCountry()
  const subject = begun.form?.subject
  const repeated = useAgain()
  const answered = useAnswered()
  const { proposal } = props
  const again = proposal ?? repeated
  const name = useDesk((state) => state.acting?.official.name ?? '')
  const conclude = async (entries: readonly Entry[], alsoConcur: boolean) => {
    saved(entries)
    select({ type: 'decision', id: begun.id })
    const [proposal] = entries
    if (!alsoConcur || !proposal) return
    const body = { decision: begun.id, terms: proposal.hash, remarks: '' }
    const given = { releasability: 'SHARED', basedOn: [proposal.hash] } as const
    const outcome = await write(draft('decision.concurred', body, given))
    if (!outcome.ok) toast(t(`problem.${outcome.problem.code}`, outcome.problem.facts), 'problem')
  }
  return (
    <KindForm
      kind="decision.proposed"
      title={t('form.decision')}
      submit="form.decision.submit"
      width="wide"
      releasability="SHARED"
      {...(again && { hint: proposal?.hint ?? t('form.decision.again', { number: repeated?.number ?? '' }) })}
      {...(proposal && { wrap: (made: Draft) => [made, ...proposal.also(begun.id)] })}
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
        links: [...answered, ...(subject && !proposal ? [{ type: 'facility', id: subject } as const] : [])],
        ...(again && {
          ...again.terms,
          conditions: again.terms.conditions.join('\n'),
          authority: again.terms.authority[country],
        }),
        alsoConcur: false,
        signName: '',
      }}
      toBody={({ alsoConcur, signName, ...values }) => ({
        decision: begun.id,
        ...termsIn(values, country, again?.terms.authority),
        ...(alsoConcur === true ? unsigned(signName, name) : {}),
      })}
      onSaved={(entries, values) => {
        const isNeeded = Array.isArray(values['needs']) && values['needs'].includes(country)
        void conclude(entries, values['alsoConcur'] === true && isNeeded)
      }}
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
  const format = useFormats()
  const country = useCountry()
  const known = useDecision()
  if (!known) return <Notice code="log.unknown-target" />
  const { authority, conditions, ...terms } = known.terms
  const falling = (['US', 'CA'] as const)
    .filter((each) => known.answers[each])
    .map((each) => t(`countryOf.${each}`))
  return (
    <KindForm
      kind="decision.amended"
      title={t('form.decisionAmend', { number: known.number })}
      width="wide"
      hint={
        falling.length > 0
          ? t('form.decisionAmend.falls', { countries: format.list(falling) })
          : t('form.decisionAmend.hint')
      }
      {...onDecision(known)}
      initial={{ ...terms, conditions: conditions.join('\n'), authority: authority[country], reason: '' }}
      toBody={(values) => ({ decision: known.decision, ...termsIn(values, country, authority) })}
    />
  )
}
