import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Entry } from '../../../data/model/entry.ts'
import type { PlanView } from '../../../data/projections/plans.ts'
import { wordFaults, type UnfinishedPlan } from '../../../data/plans/word-faults.ts'
import { planChanges, type PlanPart } from '../../../data/rules/plan-changes.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useKeptAtRest } from '../../state/lock/use-kept.ts'
import { now } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { usePersonalData } from '../../state/use-personal-data.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft, newId } from '../../state/write.ts'
import { useWriteOnce } from '../../signing/use-write-once.ts'
import { planReader } from '../../state/plan-reader.ts'
import { newestOf, nextNumber } from '../stand.ts'
import { keepPlan, readKeptPlan } from './kept-plan.ts'
import { emptyPlan, textsOf, valueAt } from './plan-words.ts'

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
  const { isBusy, problem, setProblem, writeOnce } = useWriteOnce()
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
  useKeptAtRest(() => {
    if (isDirty && !isOver.current) keepPlan(plan?.plan ?? null, { ...typed, keptAt: now(), basedOn })
  })
  const discard = () => {
    isOver.current = true
    keepPlan(plan?.plan ?? null, null)
  }

  const setPart = useCallback(
    <P extends PlanPart>(part: P, value: UnfinishedPlan[P]) => {
      setTyped((before) => ({ ...before, words: { ...before.words, [part]: value } }))
      setProblem(null)
    },
    [setProblem],
  )

  async function save(): Promise<Entry[] | null> {
    if (isBusy || isOver.current) return null
    setAttempts((count) => count + 1)
    setProblem(null)
    if (!content || !personal.isSettled || changes?.length === 0) return null
    const body = { content, ...nextNumber(plan, isMajor), changeNote, ...personal.kept }
    const entry = plan
      ? draft('plan.revised', { plan: plan.plan, ...body }, { releasability, basedOn: plan.heads })
      : draft('plan.drafted', { plan: newId(), ...body }, { releasability })
    const written = await writeOnce(entry)
    if (written) discard()
    return written
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
    discard,
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
