import { useDeferredValue, useRef, useState } from 'react'
import { overviewFaults, type UnfinishedOverview } from '../../../../data/exercises/design-faults.ts'
import type { Entry } from '../../../../data/model/entry.ts'
import type { ExerciseView } from '../../../../data/projections/exercises.ts'
import { useWriteOnce } from '../../../signing/use-write-once.ts'
import { useKeptAtRest } from '../../../state/lock/use-kept.ts'
import { realNow } from '../../../state/now.ts'
import { usePersonalData } from '../../../state/use-personal-data.ts'
import { draft } from '../../../state/write.ts'
import { typedTexts } from '../typed-texts.ts'
import { keep, readKept } from './kept-overview.ts'

type Typed = { words: UnfinishedOverview; changeNote: string }

/** The overview while it is changed: held here and nowhere else, kept as a draft, saved as the next wording. */
export function useOverviewEditor(view: ExerciseView) {
  const { exercise, heads, overview, releasability } = view
  const [begun, setBegun] = useState(() => ({
    typed: { words: overview as UnfinishedOverview, changeNote: '' },
    kept: readKept(exercise),
  }))
  const [typed, setTyped] = useState<Typed>(begun.kept ?? begun.typed)
  const [basedOn] = useState<readonly string[]>(() => begun.kept?.basedOn ?? heads)
  const [attempts, setAttempts] = useState(0)
  const { isBusy, problem, setProblem, writeOnce } = useWriteOnce()
  const isOver = useRef(false)
  const { words, changeNote } = typed
  const { content, faults } = overviewFaults(words)
  const personal = usePersonalData(typedTexts(useDeferredValue(typed)))
  const isDirty = typed !== begun.typed
  useKeptAtRest(() => {
    if (isDirty && !isOver.current) keep(exercise, { words, changeNote, keptAt: realNow(), basedOn })
  })
  const discard = () => {
    isOver.current = true
    keep(exercise, null)
  }

  async function save(): Promise<Entry[] | null> {
    if (isBusy || isOver.current) return null
    setAttempts((count) => count + 1)
    setProblem(null)
    if (!content || !personal.isSettled) return null
    const body = { exercise, overview: content, changeNote: changeNote.trim(), ...personal.kept }
    const entry = draft('exercise.replanned', body, { releasability, basedOn: [...heads] })
    const written = await writeOnce(entry)
    if (written) discard()
    return written
  }

  return {
    ...{ words, changeNote, attempts, personal, problem, isBusy, isDirty, releasability, save, discard },
    /** Shown only once the official tried to save: nobody is scolded while typing. */
    faults: attempts > 0 ? faults : [],
    keptAt: begun.kept?.keptAt ?? null,
    isOutdated: begun.kept !== null && String(begun.kept.basedOn) !== String(heads),
    set: (changed: Partial<UnfinishedOverview>) => {
      setTyped((before) => ({ ...before, words: { ...before.words, ...changed } }))
      setProblem(null)
    },
    setChangeNote: (text: string) => setTyped((before) => ({ ...before, changeNote: text })),
    /** The overview as it would have opened without the draft. */
    beginAnew: () => {
      const anew: Typed = { words: overview, changeNote: '' }
      setBegun({ typed: anew, kept: null })
      setTyped(anew)
      keep(exercise, null)
    },
  }
}

export type OverviewEditing = ReturnType<typeof useOverviewEditor>
