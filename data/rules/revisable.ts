import type { Kind } from '../model/kinds.ts'
import type { ProblemCode } from '../model/problem.ts'

/** Terms are changed by an amendment and ended by withdrawing, so that nobody's concurrence is rewritten (settled 5). */
const hasTerms: ReadonlySet<Kind> = new Set<Kind>([
  'decision.proposed',
  'decision.amended',
  'decision.takenAlone',
  'decision.concurred',
])

/** What the app wrote by itself, what others signed for or relied on, disclosures, and revisions themselves. */
const fixed: ReadonlySet<Kind> = new Set<Kind>([
  'entry.corrected',
  'entry.retracted',
  'desk.enrolled',
  'official.registered',
  'official.switched',
  'key.endorsed',
  'key.revoked',
  'conflict.resolved',
  'bundle.exported',
  'bundle.imported',
  'onward.consented',
  'onward.consentWithdrawn',
  'workspace.linked',
  'retention.set',
  'retention.purged',
  'official.erased',
  'hold.placed',
  'hold.lifted',
  'purpose.extended',
  'concern.reported',
  'concern.closed',
  'correction.notified',
  'workspace.opened',
  'workspace.archived',
  'workspace.reopened',
  'handover.offered',
  'handover.accepted',
  'plan.activated',
  'priorityList.adopted',
  'priorityList.amended',
  'exercise.planned',
  'exercise.replanned',
  'exercise.ended',
  'clock.started',
  'clock.paused',
  'clock.rateChanged',
  'clock.jumped',
  'inject.delivered',
  'inject.sent',
  'report.finalised',
])

/** Both countries approve the wording of a plan by its hash: it changes by a revision alone. */
const approved: ReadonlySet<Kind> = new Set<Kind>([
  'plan.drafted',
  'plan.revised',
  'plan.approved',
  'plan.approvalWithdrawn',
  'plan.retired',
])

/** Why an entry of this kind is never corrected or retracted, whoever asks; null when it may be. */
export function whyNotRevisable(kind: Kind, how: 'correct' | 'retract'): ProblemCode | null {
  if (kind.startsWith('decision.'))
    return how === 'correct' && !hasTerms.has(kind) ? null : 'log.decision-terms'
  if (approved.has(kind)) return 'log.plan-terms'
  return fixed.has(kind) ? 'log.not-correctable' : null
}

/** The things of the log that later entries change. */
const things = [
  ...['run', 'disruption', 'measure', 'decision', 'request', 'plan', 'committee', 'actionItem'],
  ...['exercise', 'event', 'inject', 'correctiveAction'],
]

const identities = [
  ...things,
  'number',
  'terms',
  'version',
  'sha256',
  'step',
  'lane',
  'point',
  'element',
  'item',
  'zone',
  'objective',
  'task',
]

/** Whether a corrected body is still about the same thing, under the same number and the same terms. */
export const keepsIdentity = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean =>
  identities.every((key) => before[key] === after[key]) &&
  // Who is asked is who may answer.
  (!Object.hasOwn(before, 'request') || before['to'] === after['to'])
