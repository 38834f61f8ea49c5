/** Every failure an official can meet. Each has a sentence, EN and FR, in `data/words` under `problem.<code>`. */
export const problemCodes = [
  'unexpected',
  'log.storage-full',
  'log.database-failed',
  'log.damaged-row',
  'log.invalid-entry',
  'log.shared-links-to-country-only',
  'log.not-your-country',
  'log.own-key',
  'log.must-be-shared',
  'log.must-stay-here',
  'log.thing-is-shared',
  'log.no-official',
  'log.no-opening',
  'log.unknown-target',
  'log.already-retracted',
  'log.decision-terms',
  'log.decision-over',
  'log.run-over',
  'log.element-value',
  'log.terms-changed',
  'log.not-correctable',
  'log.not-your-handover',
  'log.step-out-of-order',
  'log.signed-back-dated',
  'log.plan-terms',
  'log.plan-changed',
  'log.plan-retired',
  'log.plan-made-up',
  'log.replaying',
  'log.already-approved',
  'exercise.none',
  'exercise.already-planned',
  'exercise.over',
  'exercise.clock-stands',
  'exercise.no-objective',
  'exercise.removed',
  'exercise.already-sent',
  'plan.refused',
  'purge.held',
  'purge.changed',
  'purge.acting',
  'journal.failed',
  'journal.torn-line',
  'journal.altered-line',
  'journal.forked',
  'journal.rebuilt',
  'journal.refilled',
  'journal.newer',
  'health.database-lost',
  'health.events-lost',
  'health.clock-behind',
  'health.disk-low',
  'profile.newer',
  'ipc.untrusted-sender',
  'ipc.invalid-request',
  'ipc.unknown-channel',
  'file.too-large',
  'file.unreadable',
  'file.not-text',
  'file.not-pmtiles',
  'file.tiles-gone',
  'file.tiles-damaged',
  'file.tiles-undrawable',
  'file.type-refused',
  'file.not-written',
  'file.exists',
  'report.failed',
  'report.cancelled',
  'report.not-printed',
  'report.no-display',
  'exercise.refused',
  'scenario.unknown',
  'reference.invalid',
  'backup.gone',
  'backup.failed',
  'backup.not-a-backup',
  'backup.newer',
  'backup.damaged',
  'backup.locked',
  'backup.no-opening',
  'backup.other-mode',
  'lock.locked',
  'lock.wrong-passphrase',
  'lock.failed',
  'bundle.not-a-bundle',
  'bundle.newer',
  'bundle.cut',
  'bundle.altered',
  'bundle.bad-signature',
  'bundle.cancelled',
  'bundle.no-consent',
  'bundle.no-beginning',
  'bundle.other-event',
  'bundle.not-for-us',
  'bundle.other-mode',
  'bundle.changed-meanwhile',
  'bundle.locked',
  'bundle.wrong-passphrase',
  'bundle.mixed-recipients',
  'bundle.join-modes',
  'bundle.join-part',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export type Facts = Readonly<Record<string, string | number>>

/** How a problem crosses a process boundary, where thrown errors lose their class. */
export type ProblemData = { code: ProblemCode; facts: Facts }

/** A failure with a name. Anything else that is thrown is a bug. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly facts: Facts

  constructor(code: ProblemCode, facts: Facts = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options)
    this.code = code
    this.facts = facts
  }

  /** Wraps whatever was thrown, keeping its cause. */
  static from(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown
    const isQuota =
      thrown instanceof Error && /quota|disk.?full|ENOSPC/i.test(`${thrown.name} ${thrown.message}`)
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return new Problem(isQuota ? 'log.storage-full' : 'unexpected', { detail: message }, { cause: thrown })
  }
}

export type Result<T> = { ok: true; value: T } | { ok: false; problem: ProblemData }

/** The value, or the problem thrown. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Problem(result.problem.code, result.problem.facts)
}
