import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Entry } from '../../../data/model/entry.ts'
import type { ProblemData } from '../../../data/model/problem.ts'
import type { PlanView } from '../../../data/projections/plans.ts'
import { wordFaults, type UnfinishedPlan } from '../../../data/plans/word-faults.ts'
import { planChanges, type PlanPart } from '../../../data/rules/plan-changes.ts'
import { useLanguage } from '../../i18n/language.ts'
import { beforeLock } from '../../state/lock/typed.ts'
import { now } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { usePersonalData } from '../../state/use-personal-data.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft, newId, write } from '../../state/write.ts'
import { refusalOf } from '../../signing/use-signed-form.ts'
import { planReader } from '../../state/plan-reader.ts'
import { newestOf, nextNumber } from '../stand.ts'
import { keepPlan, readKeptPlan } from './kept-plan.ts'
import { emptyPlan, textsOf, valueAt } from './plan-words.ts'

/** How long typing rests before it is kept, in milliseconds. */
const rest = 800

type Typed = { words: UnfinishedPlan; changeNote: string; isMajor: boolean }

/** What is wrong at one place, as the screen says it. */
export type PlanFault = { at: string; reason: string; wanted?: string | undefined }

/** The state of a plan that is written: held here and nowhere else, kept as a draft, saved as the next version. */
export function usePlanEditor(plan: PlanView | null) {
  const language = useLanguage()
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities)
  const session = useSession((state) => state.releasability)
  const releasability = plan?.releasability ?? session
  const fresh = (): Typed => ({
    words: (plan && newestOf(plan)?.content) ?? emptyPlan(focus ?? [], language),
    changeNote: '',
    isMajor: false,
  })
  const [begun, setBegun] = useState(() => ({ typed: fresh(), kept: readKeptPlan(plan?.plan ?? null) }))
  const [typed, setTyped] = useState<Typed>(begun.kept ?? begun.typed)
  const [basedOn] = useState(() => begun.kept?.basedOn ?? plan?.heads ?? [])
  const [attempts, setAttempts] = useState(0)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { words, changeNote, isMajor } = typed
  const { content, faults: faultsNow } = useMemo(() => checked(words), [words])
  const faults = useSame(faultsNow)
  const newest = plan && newestOf(plan)
  const changes = useMemo(
    () => (newest && content ? planChanges(newest.content, content) : null),
    [newest, content],
  )
  const personal = usePersonalData(textsOf(useDeferredValue(words)))
  const isDirty = typed !== begun.typed
  const isOver = useRef(false)
  const busy = useRef(false)
  const keeping = useKept(plan?.plan ?? null, typed, basedOn, isDirty, isOver)

  const setPart = useCallback(<P extends PlanPart>(part: P, value: UnfinishedPlan[P]) => {
    setTyped((before) => ({ ...before, words: { ...before.words, [part]: value } }))
    setProblem(null)
  }, [])

  async function save(): Promise<Entry[] | null> {
    if (busy.current || isOver.current) return null
    setAttempts((count) => count + 1)
    setProblem(null)
    if (!content || !personal.isSettled || changes?.length === 0) return null
    const body = { content, ...nextNumber(plan, isMajor), changeNote, ...personal.kept }
    const entry = plan
      ? draft('plan.revised', { plan: plan.plan, ...body }, { releasability, basedOn: plan.heads })
      : draft('plan.drafted', { plan: newId(), ...body }, { releasability })
    const refusal = refusalOf(entry)
    if (refusal) {
      setProblem(refusal)
      return null
    }
    busy.current = true
    setBusy(true)
    const outcome = await write(entry)
    setBusy(false)
    busy.current = false
    if (!outcome.ok) {
      setProblem(outcome.problem)
      return null
    }
    keeping.discard()
    return outcome.value
  }

  return {
    words,
    changeNote,
    isMajor,
    releasability,
    content,
    /** What the words change against the newest version; null while there is nothing to compare. */
    changes,
    /** Shown only once the official tried to save: nobody is scolded while typing. */
    shownFaults: attempts > 0 ? faults : noFaults,
    attempts,
    personal,
    problem,
    isBusy,
    isDirty,
    keptAt: begun.kept?.keptAt ?? null,
    isOutdated: plan !== null && begun.kept !== null && String(begun.kept.basedOn) !== String(plan.heads),
    set: (changed: Partial<Typed>) => {
      setTyped((before) => ({ ...before, ...changed }))
      setProblem(null)
    },
    setPart,
    save,
    discard: keeping.discard,
    /** The plan as it would have opened without the draft. */
    beginAnew: () => {
      const anew = fresh()
      setBegun({ typed: anew, kept: null })
      setTyped(anew)
      keepPlan(plan?.plan ?? null, null)
    },
  }
}

export type PlanEditing = ReturnType<typeof usePlanEditor>

const noFaults: readonly PlanFault[] = []

/** The same list as before while it says the same, so that nothing is drawn anew for it. */
function useSame(faults: readonly PlanFault[]): readonly PlanFault[] {
  const said = JSON.stringify(faults)
  return useMemo(() => JSON.parse(said) as readonly PlanFault[], [said])
}

/** A place that is empty is called empty, whatever the schema says of it. */
function checked(words: UnfinishedPlan) {
  const { content, faults } = wordFaults(withoutBlankLines(words), planReader)
  const told = faults.map((fault): PlanFault => {
    const value = valueAt(words, fault.at)
    const isEmpty = value === null || (typeof value === 'string' && value.trim() === '')
    return isEmpty ? { at: fault.at, reason: 'empty' } : fault
  })
  return { content, faults: told }
}

/** An empty line among those who agreed names nobody. */
const withoutBlankLines = (words: UnfinishedPlan): UnfinishedPlan => ({
  ...words,
  detours: words.detours.map((each) => ({
    ...each,
    agreedBy: each.agreedBy.filter((name) => name.trim() !== ''),
  })),
})

/** Keeps what is typed whenever typing rests, when the page is left and before the window is locked. */
function useKept(
  plan: string | null,
  typed: Typed,
  basedOn: readonly string[],
  isDirty: boolean,
  isOver: { current: boolean },
) {
  const latest = useRef<(() => void) | null>(null)
  useEffect(() => {
    latest.current = () => {
      if (isDirty && !isOver.current) keepPlan(plan, { ...typed, keptAt: now(), basedOn })
    }
    const timer = setTimeout(() => latest.current?.(), rest)
    return () => clearTimeout(timer)
  })
  useEffect(() => {
    const keep = () => latest.current?.()
    const ended = beforeLock(keep)
    return () => {
      ended()
      keep()
    }
  }, [])
  return {
    /** What is typed is not kept any more. */
    discard: () => {
      isOver.current = true
      keepPlan(plan, null)
    },
  }
}
