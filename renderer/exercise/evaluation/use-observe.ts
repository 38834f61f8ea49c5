import { useCallback, useEffect, useState } from 'react'
import { useSaid } from '../../signing/use-signed-form.ts'
import { useWriteOnce } from '../../signing/use-write-once.ts'
import { useDesk } from '../../state/desk.ts'
import { useKeptEachSecond } from '../../state/lock/use-kept.ts'
import { now } from '../../state/now.ts'
import { usePersonalData } from '../../state/use-personal-data.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft } from '../../state/write.ts'
import { keepObservation } from './observation-draft.ts'
import { clearObservation, observeAs, useObserving } from './observe-store.ts'

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
  const { isBusy, problem, setProblem, writeOnce } = useWriteOnce()

  useEffect(() => observeAs(whose), [whose])
  useKeptEachSecond(
    useCallback(() => {
      const { whose: of, draft: typed } = useObserving.getState()
      if (of === whose) keepObservation(whose, typed)
    }, [whose]),
  )

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
    const typed = useObserving.getState().draft
    const { objective, at, ...rest } = typed
    if (objective === null || rest.text.trim() === '' || !personal.isSettled) return
    const body = { ...rest, objective, text: rest.text.trim(), ...personal.kept }
    const made = draft('observation.recorded', body, { occurredAt: at ?? now() })
    const written = await writeOnce(made)
    if (!written) return
    // What was typed since stays.
    if (useObserving.getState().draft === typed) clear()
    said(written)
  }

  return { observation, isRestored, personal, isTried, isBusy, problem, clear, save }
}
