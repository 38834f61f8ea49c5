import { useRef, useState } from 'react'
import type { Entry } from '../../../data/model/entry.ts'
import type { ProblemData, Result } from '../../../data/model/problem.ts'
import { useSession } from '../../state/session.ts'
import { useSaid } from '../../signing/use-signed-form.ts'
import { usePersonalData, type KeptPersonalData } from '../../state/use-personal-data.ts'

/** Signs what a form states, with a reason for personal data in its free texts: once, with what went wrong, and closes the form when it is saved. */
export function useSigning(texts: readonly string[]) {
  const said = useSaid()
  const [first] = useState(() => texts.join('\n'))
  const personal = usePersonalData(texts)
  const closeForm = useSession((state) => state.closeForm)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  /** Ctrl Enter on the button that has the focus comes twice, before anything is drawn. */
  const busy = useRef(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)

  const sign = async (isComplete: boolean, work: (kept: KeptPersonalData) => Promise<Result<Entry[]>>) => {
    setTried(true)
    setProblem(null)
    if (!isComplete || !personal.isSettled || busy.current) return
    busy.current = true
    setBusy(true)
    const outcome = await work(personal.kept)
    busy.current = false
    setBusy(false)
    if (!outcome.ok) {
      setProblem(outcome.problem)
      return
    }
    said(outcome.value)
    closeForm()
  }
  const isDirty = texts.join('\n') !== first
  return { isTried, isBusy, problem, personal, isDirty, sign, close: closeForm }
}
