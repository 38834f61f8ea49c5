import type { ComponentType } from 'react'
import { useSession, type FormName } from '../state/session.ts'
import { AttachForm } from './AttachForm.tsx'
import {
  AcknowledgeForm,
  AnswerForm,
  EndDecisionForm,
  PhoneAnswerForm,
  RemindForm,
  SovereignForm,
} from './decision-forms.tsx'
import { DisruptionCloseForm, DisruptionForm, DisruptionUpdateForm } from './disruption-forms.tsx'
import { HandoverAcceptForm, HandoverForm } from './handover-forms.tsx'
import { LinkForm } from './LinkForm.tsx'
import { ListAdoptForm, ListAmendForm } from './list-forms.tsx'
import { MeasureEndForm, MeasureForm, MeasureUpdateForm } from './measure-forms.tsx'
import { MessageForm } from './MessageForm.tsx'
import { FollowPlanForm } from './plan-forms.tsx'
import { RunEndForm, RunPointForm, RunStepForm } from './run-forms.tsx'
import { RunStartForm } from './run-start-form.tsx'
import { AmendForm, ProposeForm } from './terms-forms.tsx'
import { RunItemForm, RunWeightsForm } from './worksheet-forms.tsx'
import { RequestForm, RequestStepForm } from './request-forms.tsx'
import { CorrectForm, RetractForm } from './revision-forms.tsx'
import { HoursForm, LanesForm, StatusForm, WaitForm } from './status-forms.tsx'

const own: Partial<Record<FormName, ComponentType>> = {
  disruption: DisruptionForm,
  disruptionUpdate: DisruptionUpdateForm,
  disruptionClose: DisruptionCloseForm,
  status: StatusForm,
  wait: WaitForm,
  lanes: LanesForm,
  hours: HoursForm,
  measure: MeasureForm,
  measureUpdate: MeasureUpdateForm,
  measureEnd: MeasureEndForm,
  planActivate: FollowPlanForm,
  request: RequestForm,
  requestStep: RequestStepForm,
  handover: HandoverForm,
  handoverAccept: HandoverAcceptForm,
  message: MessageForm,
  correct: CorrectForm,
  retract: RetractForm,
  attach: AttachForm,
  decision: ProposeForm,
  decisionAmend: AmendForm,
  decisionAnswer: AnswerForm,
  decisionPhone: PhoneAnswerForm,
  decisionEnd: EndDecisionForm,
  decisionRemind: RemindForm,
  sovereign: SovereignForm,
  acknowledge: AcknowledgeForm,
  listAdopt: ListAdoptForm,
  listAmend: ListAmendForm,
  runStart: RunStartForm,
  runStep: RunStepForm,
  runPoint: RunPointForm,
  runEnd: RunEndForm,
  runWeights: RunWeightsForm,
  runItem: RunItemForm,
}

/** Shows the form that the session names. */
export function FormHost() {
  const form = useSession((state) => state.form)
  const Form = form && (isLink(form) ? LinkForm : (own[form.name] ?? null))
  const key = form ? [form.name, form.subject, form.option].join(' ') : ''
  if (!Form) return null
  return <Form key={key} />
}

const isLink = (form: { name: FormName; option?: string }) => form.name === 'note' && form.option === 'link'
