import * as v from 'valibot'
import { Key } from '../either-text.ts'
import { Id, OptionalProse, Prose, Sha256 } from '../ids.ts'
import { deliverable, Inject, InjectOffset } from '../inject.ts'
import { body } from './body.ts'

/** What players get of an inject: a full copy, since the planned one stays with its controllers (settled 10). */
export const Delivered = v.strictObject({
  ...deliverable,
  /** Exercise minutes from the start at which it was planned; null: it was not. */
  plannedOffset: v.nullable(InjectOffset),
  objectives: v.pipe(v.array(Key), v.maxLength(30)),
})
export type Delivered = v.InferOutput<typeof Delivered>

/** Lines of the Master Scenario Events List: only its controllers' country holds them (settled 10). */
export const plannedInjectKinds = {
  'inject.planned': body({ event: Id, content: Inject }),
  'inject.changed': body({ event: Id, content: Inject, reason: OptionalProse }),
  'inject.removed': body({ event: Id, reason: Prose }),
  /** Kept back until it is released or delivered. */
  'inject.held': body({ event: Id, reason: OptionalProse }),
  'inject.released': body({ event: Id, remarks: OptionalProse }),
  'inject.retimed': body({ event: Id, offset: InjectOffset, reason: OptionalProse }),
  'inject.skipped': body({ event: Id, reason: Prose }),
  /** Which delivered inject a line of the list became. */
  'inject.sent': body({ event: Id, inject: Id }),
}

export const injectKinds = {
  ...plannedInjectKinds,
  'inject.delivered': body({ inject: Id, content: Delivered }),
  /** The entry by which players did what an inject expects. */
  'expectedAction.met': body({ inject: Id, entry: Sha256, remarks: OptionalProse }),
}
