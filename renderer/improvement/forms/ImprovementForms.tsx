import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { ActionCloseForm, ActionForm, ActionUpdateForm } from './ActionForms.tsx'
import { CarryOverForm } from './CarryOverForm.tsx'
import { FinalReportForm } from './FinalReportForm.tsx'
import { HotWashForm } from './HotWashForm.tsx'

/** The open form about what is learned. */
export function ImprovementForms() {
  const form = useSession((state) => state.form)
  const picture = useWorkspace((state) => state.picture)
  if (!form || !picture) return null
  const action = picture.correctiveActions[form.subject ?? '']
  const observation = picture.evaluation.observations.find(({ hash }) => hash === form.subject) ?? null
  switch (form.name) {
    case 'hotWash':
      return <HotWashForm />
    case 'correctiveAction':
      return <ActionForm observation={observation} />
    case 'correctiveActionUpdate':
      return action ? <ActionUpdateForm action={action} /> : null
    case 'correctiveActionClose':
      return action ? <ActionCloseForm action={action} /> : null
    case 'carryOver':
      return action ? <CarryOverForm action={action} /> : null
    case 'finalReport':
      return <FinalReportForm />
    default:
      return null
  }
}
