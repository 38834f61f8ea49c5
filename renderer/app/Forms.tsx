import { useSession, type FormName } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { lazyPart } from '../ui/parts/lazy-part.tsx'
import { ArchiveDialog } from './ArchiveDialog.tsx'
import { FindDialog } from './FindDialog.tsx'
import { ReadOnlyNow } from './replay/ReadOnlyNow.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { SwitchOfficial } from './SwitchOfficial.tsx'

const FormHost = lazyPart(async () => (await import('../forms/FormHost.tsx')).FormHost)
const ExchangeForms = lazyPart(
  async () => (await import('../exchange/forms/ExchangeForms.tsx')).ExchangeForms,
)
const RestoreDialog = lazyPart(async () => (await import('../backup/RestoreDialog.tsx')).RestoreDialog)
const IntegrityDialog = lazyPart(async () => (await import('../backup/IntegrityDialog.tsx')).IntegrityDialog)
const LockDialog = lazyPart(async () => (await import('../settings/LockDialog.tsx')).LockDialog)
const ReceiveDialog = lazyPart(async () => (await import('../exchange/ReceiveDialog.tsx')).ReceiveDialog)
const PlanForms = lazyPart(async () => (await import('../plans/forms/PlanForms.tsx')).PlanForms)
const CoverageReport = lazyPart(async () => (await import('../coverage/ReportDialog.tsx')).ReportDialog)
const ErgForm = lazyPart(async () => (await import('../playbooks/erg/ErgForm.tsx')).ErgForm)
const CommitteeForms = lazyPart(
  async () => (await import('../committees/forms/CommitteeForms.tsx')).CommitteeForms,
)
const ConductForms = lazyPart(
  async () => (await import('../exercise/conduct/forms/ConductForms.tsx')).ConductForms,
)
const RateForm = lazyPart(async () => (await import('../exercise/evaluation/forms/RateForm.tsx')).RateForm)
const ImprovementForms = lazyPart(
  async () => (await import('../improvement/forms/ImprovementForms.tsx')).ImprovementForms,
)
const DesignForms = lazyPart(
  async () => (await import('../exercise/design/forms/DesignForms.tsx')).DesignForms,
)
const QuickComposer = lazyPart(async () => (await import('../log/QuickComposer.tsx')).QuickComposer)

/** Forms that write nothing into the log; the others wait until the present is shown again. */
const readingForms: ReadonlySet<FormName> = new Set([
  'find',
  'keys',
  'lock',
  'restore',
  'integrity',
  'erg',
  'coverageReport',
  'planExport',
])

/** Forms about keys, conflicts and onward transfer. */
const exchangeForms: ReadonlySet<FormName> = new Set(['endorse', 'revoke', 'resolve', 'consent'])

/** Forms about regional plans. */
const planForms: ReadonlySet<FormName> = new Set([
  ...(['planApprove', 'planWithdraw', 'planExercise', 'planReview', 'planRetire'] as const),
  ...(['planImport', 'planExport'] as const),
])

/** Forms about committees and action items. */
const committeeForms: ReadonlySet<FormName> = new Set([
  ...(['committee', 'committeeMembers', 'committeeMet'] as const),
  ...(['actionItem', 'actionItemUpdate', 'actionItemClose'] as const),
])

/** Forms about the exercise clock and its injects. */
const conductForms: ReadonlySet<FormName> = new Set([
  ...(['clockStart', 'clockJump', 'exerciseEnd'] as const),
  ...(['injectAdHoc', 'injectRetime', 'injectSkip', 'injectMet'] as const),
])

/** Forms about what is learned from an exercise or a real event. */
const improvementForms: ReadonlySet<FormName> = new Set([
  ...(['hotWash', 'correctiveAction', 'correctiveActionUpdate', 'correctiveActionClose'] as const),
  ...(['carryOver', 'finalReport'] as const),
])

/** Forms about the design of an exercise. */
const designForms: ReadonlySet<FormName> = new Set([
  ...(['exercisePrepare', 'injectEdit', 'injectRemove', 'mselImport'] as const),
])

/** The form that is open, if any: the frame's own here, a note in the log's composer, all others in `forms`. */
export function Forms() {
  const form = useSession((state) => state.form)
  const isReady = useWorkspace((state) => state.status === 'ready')
  const isReplaying = useWorkspace((state) => state.moment !== null)
  if (form && isReplaying && !readingForms.has(form.name)) return <ReadOnlyNow />
  if (form?.name === 'keys') return <KeysDialog />
  if (form?.name === 'switchOfficial') return <SwitchOfficial />
  if (form?.name === 'lock') return <LockDialog />
  if (form?.name === 'receive') return <ReceiveDialog />
  if (form?.name === 'restore') return <RestoreDialog />
  if (!form || !isReady) return null
  if (form.name === 'find') return <FindDialog />
  if (form.name === 'integrity') return <IntegrityDialog />
  if (form.name === 'erg') return <ErgForm key={form.subject ?? ''} />
  if (form.name === 'archive') return <ArchiveDialog />
  if (exchangeForms.has(form.name)) return <ExchangeForms />
  if (planForms.has(form.name)) return <PlanForms />
  if (form.name === 'coverageReport') return <CoverageReport />
  if (committeeForms.has(form.name)) return <CommitteeForms />
  if (conductForms.has(form.name)) return <ConductForms />
  if (form.name === 'objectiveRate') return <RateForm />
  if (improvementForms.has(form.name)) return <ImprovementForms />
  if (designForms.has(form.name)) return <DesignForms />
  const isNote = form.name === 'note' && form.option !== 'link'
  return isNote ? <QuickComposer /> : <FormHost />
}
