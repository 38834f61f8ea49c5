import { useState } from 'react'
import { otherCountry } from '../../data/model/country.ts'
import type { Kind } from '../../data/model/kinds.ts'
import type { RequestView } from '../../data/projections/requests.ts'
import { isAskersStep, stepFits, type RequestStep } from '../../data/rules/request-steps.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { newId } from '../state/write.ts'
import { Button } from '../ui/parts/Button.tsx'
import type { FormValues } from './form-field.ts'
import { KindForm } from './KindForm.tsx'
import { Notice } from './Notice.tsx'
import { useAnswered } from './use-answered.ts'

/** Asks the other country; always shared, since nobody answers what they cannot read. */
export function RequestForm() {
  const t = useTranslate()
  const [text] = useState(useSession.getState().form?.text ?? '')
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [id] = useState(newId)
  const links = useAnswered()
  const to = otherCountry(country)
  return (
    <KindForm
      kind="request.opened"
      title={t(`form.request.${to}`)}
      submit="form.request.submit"
      hint={t('form.request.hint')}
      width="wide"
      initial={{
        subject: 'information',
        title: '',
        text,
        quantity: null,
        crossAt: null,
        gate: null,
        credentials: '',
        equipment: '',
        legalBasis: '',
        neededBy: null,
        links,
      }}
      toBody={(values) => ({ request: id, to, ...values })}
      releasability="SHARED"
    />
  )
}

const steps = {
  accepted: { kind: 'request.accepted', title: 'form.requestStep.accepted' },
  declined: { kind: 'request.declined', title: 'form.requestStep.declined' },
  countered: { kind: 'request.countered', title: 'form.requestStep.countered' },
  counterAccepted: { kind: 'request.counterAccepted', title: 'form.requestStep.counterAccepted' },
  deployed: { kind: 'request.deployed', title: 'form.requestStep.deployed' },
  demobilised: { kind: 'request.demobilised', title: 'form.requestStep.demobilised' },
} as const satisfies Record<RequestStep, { kind: Kind; title: MessageKey }>

/** What `form.option` may say: the step, or its verb. */
const stepOf = (option: string | undefined): RequestStep | null => {
  const names: Record<string, RequestStep> = {
    accept: 'accepted',
    decline: 'declined',
    counter: 'countered',
    acceptCounter: 'counterAccepted',
    deploy: 'deployed',
    demobilise: 'demobilised',
  }
  const name = names[option ?? ''] ?? option
  return name !== undefined && Object.hasOwn(steps, name) ? (name as RequestStep) : null
}

/** A step begins with the terms as they were last said, so that only what differs is typed. */
function firstValues(step: RequestStep, { terms }: RequestView): FormValues {
  const { quantity, gate, crossAt } = terms
  switch (step) {
    case 'accepted':
    case 'countered':
      return { text: '', quantity, gate, crossAt, legalBasis: '' }
    case 'declined':
      return { reason: '' }
    case 'counterAccepted':
      return { text: '' }
    case 'deployed':
      return { text: '', quantity, gate, crossedAt: now() }
    case 'demobilised':
      return { text: '', releasedAt: now(), returnedAt: null }
  }
}

/** Takes the next step on a request: an official of the country asked, or of the asking one for a counter-offer (SV-03). */
export function RequestStepForm() {
  const t = useTranslate()
  const form = useSession((state) => state.form)
  const openForm = useSession((state) => state.openForm)
  const country = useDesk((state) => state.acting?.desk.country)
  const [known] = useState(() => useWorkspace.getState().picture?.requests[form?.subject ?? ''])
  const step = stepOf(form?.option)
  if (!known || !step) return <Notice code="log.unknown-target" />
  if (country !== (isAskersStep(step) ? otherCountry(known.to) : known.to))
    return (
      <Notice
        code="log.not-your-country"
        actions={
          <Button onPress={() => openForm({ name: 'switchOfficial' })}>{t('form.switchOfficial')}</Button>
        }
      />
    )
  const { kind, title } = steps[step]
  if (!stepFits(step, known.state)) return <Notice code="log.step-out-of-order" />
  const offered = known.steps.findLast(({ state }) => state === 'countered')
  return (
    <KindForm
      key={step}
      kind={kind}
      title={t(title, { number: known.number, title: known.title })}
      submit={`form.requestStep.${step}.submit`}
      width={step === 'accepted' || step === 'countered' ? 'wide' : 'medium'}
      initial={firstValues(step, known)}
      toBody={(values) => ({ request: known.request, ...values })}
      releasability={known.releasability}
      basedOn={known.heads}
    >
      {step === 'counterAccepted' && offered && (
        <blockquote className="form-quote">{offered.text}</blockquote>
      )}
    </KindForm>
  )
}
