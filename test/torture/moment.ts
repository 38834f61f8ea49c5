import type { Dice } from '../support/random-history.ts'
import type { Plan, StepName, Told } from './told.ts'

/** Milliseconds within which a step that is aimed at mostly is over. */
const spans: Partial<Record<StepName, number>> = {
  import: 220,
  purge: 50,
  create: 40,
  lock: 900,
  group: 25,
  evidence: 25,
  attach: 20,
  concur: 15,
}
const aimed = ['purge', 'group', 'evidence', 'attach', 'concur'] as const

/** When a round is killed: so many answers, or the beginning of one step, and then so many milliseconds later. */
export class Moment {
  readonly target: Plan['target']
  during = 'nothing'
  isStuck = false
  private readonly answers: number
  private readonly delay: number
  private heard = performance.now()
  private counted = 0
  private due: number | null = null

  constructor(target: Plan['target'], answers: number, delay: number) {
    this.target = target
    this.answers = answers
    this.delay = delay
  }

  hear(told: Told): void {
    this.heard = performance.now()
    if ('begun' in told) this.during = told.begun
    if ('saved' in told) this.counted += 1
    const isBegun = 'begun' in told && told.begun === this.target?.step
    const isNow = this.answers === Infinity ? isBegun : this.counted >= this.answers
    if (isNow) this.due ??= this.heard + this.delay
  }

  /** At once. */
  end(): void {
    this.due = 0
  }

  /** Resolves when it is time. */
  async comes(patience: number): Promise<void> {
    this.heard = performance.now()
    for (;;) {
      const now = performance.now()
      if (this.due !== null && now >= this.due) return
      this.isStuck = now - this.heard > patience
      if (this.isStuck) return
      const rest = this.due === null ? 4 : this.due - now
      await new Promise<void>((next) => (rest > 3 ? void setTimeout(next, 2) : void setImmediate(next)))
    }
  }
}

/** The moment that the dice say. */
export function momentOf(
  dice: Dice,
  { isFirst, isLocked, isInvited }: { isFirst: boolean; isLocked: boolean; isInvited: boolean },
): Moment {
  const after = dice.below(12)
  const at = (step: StepName) =>
    new Moment({ step, after }, Infinity, (dice.below(1_000) / 1_000) * (spans[step] ?? 20))
  const answers = 1 + dice.below(30)
  const delay = dice.below(3_000) / 100
  // The first time it is locked to the end, so that the rounds after it are of a locked profile.
  if (isFirst && isLocked) return new Moment({ step: 'lock', after: 3 }, 8 + answers, delay)
  if (isLocked && dice.chance(0.12)) return at('lock')
  if (isInvited && dice.chance(0.35)) return at('import')
  if (dice.chance(0.12)) return at('create')
  if (dice.chance(0.4)) return at(dice.one(aimed) ?? 'purge')
  return new Moment(null, answers, delay)
}
