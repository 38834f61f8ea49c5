import { useState } from 'react'
import { otherCountry } from '../../data/model/country.ts'
import type { RequestState } from '../../data/projections/requests.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { newId } from '../state/write.ts'
import { Button } from '../ui/parts/Button.tsx'
import { KindForm } from './KindForm.tsx'
import { Notice } from './Notice.tsx'

/** Asks the other country; always shared, since nobody answers what they cannot read. */
export function RequestForm() {
  const t = useTranslate()
  const [text] = useState(useSession.getState().form?.text ?? '')
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [id] = useState(newId)
  const to = otherCountry(country)
  return (
    <KindForm
      kind="request.opened"
      title={t(`form.request.${to}`)}
      submit="form.request.submit"
      hint={t('form.request.hint')}
      initial={{ subject: 'information', title: '', text, legalBasis: '', neededBy: null, links: [] }}
      toBody={(values) => ({ request: id, to, ...values })}
      releasability="SHARED"
    />
  )
}

const steps = {
  accepted: { kind: 'request.accepted', after: 'opened', title: 'form.requestStep.accepted' },
  declined: { kind: 'request.declined', after: 'opened', title: 'form.requestStep.declined' },
  deployed: { kind: 'request.deployed', after: 'accepted', title: 'form.requestStep.deployed' },
  demobilised: { kind: 'request.demobilised', after: 'deployed', title: 'form.requestStep.demobilised' },
} as const satisfies Record<string, { kind: string; after: RequestState; title: MessageKey }>
type Step = keyof typeof steps

/** What `form.option` may say: the step, or its verb. */
const stepOf = (option: string | undefined): Step | null => {
  const names: Record<string, Step> = {
    accept: 'accepted',
    decline: 'declined',
    deploy: 'deployed',
    demobilise: 'demobilised',
  }
  const name = names[option ?? ''] ?? option
  return name !== undefined && Object.hasOwn(steps, name) ? (name as Step) : null
}

/** Takes the next step on a request; only an official of the country asked may (SV-03). */
export function RequestStepForm() {
  const t = useTranslate()
  const form = useSession((state) => state.form)
  const openForm = useSession((state) => state.openForm)
  const country = useDesk((state) => state.acting?.desk.country)
  const [known] = useState(() => useWorkspace.getState().picture?.requests[form?.subject ?? ''])
  const step = stepOf(form?.option)
  if (!known || !step) return <Notice code="log.unknown-target" />
  if (known.to !== country)
    return (
      <Notice
        code="log.not-your-country"
        actions={
          <Button onPress={() => openForm({ name: 'switchOfficial' })}>{t('form.switchOfficial')}</Button>
        }
      />
    )
  const { kind, after, title } = steps[step]
  if (known.state !== after) return <Notice code="log.step-out-of-order" />
  return (
    <KindForm
      key={step}
      kind={kind}
      title={t(title, { number: known.number, title: known.title })}
      submit={`form.requestStep.${step}.submit`}
      initial={step === 'declined' ? { reason: '' } : { text: '' }}
      toBody={(values) => ({ request: known.request, ...values })}
      releasability={known.releasability}
      basedOn={known.heads}
    />
  )
}
