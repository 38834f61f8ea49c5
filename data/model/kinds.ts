import * as v from 'valibot'
import { committeeKinds } from './entries/committee.ts'
import { decisionKinds } from './entries/decision.ts'
import { disruptionKinds } from './entries/disruption.ts'
import { exchangeKinds } from './entries/exchange.ts'
import { correctiveKinds, exerciseKinds } from './entries/exercise.ts'
import { injectKinds } from './entries/inject.ts'
import { measureKinds } from './entries/measure.ts'
import { noteKinds } from './entries/note.ts'
import { planKinds, priorityListKinds } from './entries/plan.ts'
import { playbookKinds } from './entries/playbook.ts'
import { privacyKinds } from './entries/privacy.ts'
import { requestKinds } from './entries/request.ts'
import { statusKinds } from './entries/status.ts'
import { workspaceKinds } from './entries/workspace.ts'

/** Everything that can happen: each kind, and the schema of its body at version 1. */
export const kinds = {
  ...workspaceKinds,
  ...statusKinds,
  ...disruptionKinds,
  ...measureKinds,
  ...decisionKinds,
  ...requestKinds,
  ...playbookKinds,
  ...noteKinds,
  ...exchangeKinds,
  ...privacyKinds,
  ...planKinds,
  ...priorityListKinds,
  ...committeeKinds,
  ...exerciseKinds,
  ...injectKinds,
  ...correctiveKinds,
}

export type Kind = keyof typeof kinds
export type BodyOf<K extends Kind> = v.InferOutput<(typeof kinds)[K]>

/** Whether a body has the shape of its kind at version 1. */
export const isBodyOf = (kind: Kind, body: unknown): boolean => v.safeParse(kinds[kind], body).success

export const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind)

/**
 * Acts that an official signs here and now: they happen when they are recorded, and nobody dates them back. What
 * was said earlier by phone is `decision.answeredByPhone`, which states its own time.
 */
export const signedNowKinds: ReadonlySet<Kind> = new Set<Kind>([
  'decision.concurred',
  'decision.declined',
  'decision.concurrenceWithdrawn',
  'decision.withdrawn',
  'decision.rescinded',
  'decision.acknowledged',
  'plan.approved',
  'plan.approvalWithdrawn',
  'clock.started',
  'clock.paused',
  'clock.rateChanged',
  'clock.jumped',
  'exercise.ended',
  'inject.delivered',
  'report.finalised',
])

/** Kinds that the app writes by itself; hidden in the log until asked for (lesson 17). */
export const systemKinds: ReadonlySet<Kind> = new Set<Kind>([
  'workspace.opened',
  'workspace.archived',
  'workspace.reopened',
  'desk.enrolled',
  'official.registered',
  'official.switched',
])
