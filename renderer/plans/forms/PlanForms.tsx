import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import '../plans.css'
import { ApproveForm } from './ApproveForm.tsx'
import { ExerciseForm } from './ExerciseForm.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { RetireForm, WithdrawForm } from './ReasonForms.tsx'
import { ReviewForm } from './ReviewForm.tsx'

/** The forms about plans, opened from any screen: subject is the plan, option the wording. */
export function PlanForms() {
  const form = useSession((state) => state.form)
  const plans = useWorkspace((state) => state.picture?.plans)
  if (form?.name === 'planImport') return <ImportDialog />
  const plan = plans?.[form?.subject ?? '']
  const version = plan?.versions.find((each) => each.version === form?.option) ?? plan?.versions.at(-1)
  if (!form || !plan || !version) return null
  const about = { plan, version }
  switch (form.name) {
    case 'planApprove':
      return <ApproveForm key={version.version} {...about} />
    case 'planWithdraw':
      return <WithdrawForm key={version.version} {...about} />
    case 'planExercise':
      return <ExerciseForm key={plan.plan} {...about} />
    case 'planReview':
      return <ReviewForm key={plan.plan} {...about} />
    case 'planRetire':
      return <RetireForm key={plan.plan} plan={plan} />
    case 'planExport':
      return <ExportDialog key={version.version} {...about} />
    default:
      return null
  }
}
