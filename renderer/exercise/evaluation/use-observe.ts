import { useEffect, useRef, useState } from 'react'
import type { ProblemData } from '../../../data/model/problem.ts'
import { refusalOf, useSaid } from '../../signing/use-signed-form.ts'
import { useDesk } from '../../state/desk.ts'
import { beforeLock } from '../../state/lock/typed.ts'
import { now } from '../../state/now.ts'
import { usePersonalData } from '../../state/use-personal-data.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft, write } from '../../state/write.ts'
import { keepObservation } from './observation-draft.ts'
import { clearObservation, observeAs, useObserving } from './observe-store.ts'

/** How often an unfinished observation is kept, in milliseconds (design notes, section 8). */
const keepEvery = 1000

/** The observation of the evaluator who acts: kept every second, found again after a crash, saved once. */
export function useObserve() {
  const workspace = useWorkspace((state) => state.id)
  const official = useDesk((state) => state.acting?.official.id)
  const whose = `${workspace ?? ''} ${official ?? ''}`
  const said = useSaid()
  const { draft: observation, isRestored } = useObserving()
  const { text, analysis, reference } = observation
  const personal = usePersonalData([text, analysis, reference])
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const busy = useRef(false)

  useEffect(() => observeAs(whose), [whose])
  useEffect(() => {
    const keep = () => {
      const { whose: of, draft: typed } = useObserving.getState()
      if (of === whose) keepObservation(whose, typed)
    }
    const timer = setInterval(keep, keepEvery)
    window.addEventListener('pagehide', keep)
    const forgetKeep = beforeLock(keep)
    return () => {
      keep()
      forgetKeep()
      clearInterval(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [whose])

  const clear = () => {
    clearObservation()
    keepObservation(whose, useObserving.getState().draft)
    personal.setReason('')
    setTried(false)
    setProblem(null)
  }

  async function save(): Promise<void> {
    setTried(true)
    setProblem(null)
    const { objective, at, ...rest } = useObserving.getState().draft
    if (busy.current || objective === null || rest.text.trim() === '' || !personal.isSettled) return
    const body = { ...rest, objective, text: rest.text.trim(), ...personal.kept }
    const made = draft('observation.recorded', body, { occurredAt: at ?? now() })
    const refusal = refusalOf(made)
    if (refusal) {
      setProblem(refusal)
      return
    }
    // The state is drawn later than a second stroke may come.
    busy.current = true
    setBusy(true)
    const result = await write(made)
    busy.current = false
    setBusy(false)
    if (!result.ok) {
      setProblem(result.problem)
      return
    }
    clear()
    said(result.value)
  }

  return { observation, isRestored, personal, isTried, isBusy, problem, clear, save }
}
