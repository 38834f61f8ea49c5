import { useEffect, useRef, useState } from 'react'
import type { Position } from '../../../data/model/ids.ts'
import type { ProblemData } from '../../../data/model/problem.ts'
import { whyNotWrite } from '../../../data/projections/may-write.ts'
import type { RunState } from '../../../data/projections/runs.ts'
import { savedMessage } from '../../../data/words/saved-message.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useSession } from '../../state/session.ts'
import { usePersonalData } from '../../state/use-personal-data.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft, newId, write } from '../../state/write.ts'
import { toast } from '../../ui/parts/toast.ts'
import { zoneBody, zoneFaults, type ZoneInput } from './zone-input.ts'
import { useZoneInput } from './zone-store.ts'

/** Logs a zone: faults are said once it was tried, and the form closes when it is saved; Ctrl Enter logs from any field. */
export function useSetZone(input: ZoneInput, run: RunState | undefined, place: Position | null) {
  const t = useTranslate()
  const personal = usePersonalData([input.text, input.windSource])
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const faults = zoneFaults(input, place)

  const log = async () => {
    setTried(true)
    setProblem(null)
    const { acting } = useDesk.getState()
    const { picture } = useWorkspace.getState()
    if (Object.keys(faults).length > 0 || !personal.isSettled) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const body = run && place && zoneBody(input, newId(), run, place)
    if (isBusy || !body || !acting || !picture) return
    const { releasability, heads: basedOn } = run
    const made = draft('run.zoneSet', { ...body, ...personal.kept }, { releasability, basedOn })
    const author = { country: acting.desk.country, desk: acting.desk.id, official: acting.official.id }
    const code = whyNotWrite(made, picture, author)
    if (code) {
      setProblem({ code, facts: {} })
      return
    }
    setBusy(true)
    const outcome = await write(made)
    setBusy(false)
    if (!outcome.ok) {
      setProblem(outcome.problem)
      return
    }
    useZoneInput.getState().clear()
    const { key, values } = savedMessage(outcome.value, acting.desk.code, useWorkspace.getState())
    toast(t(key, values))
    useSession.getState().closeForm()
  }
  const latest = useRef(log)
  useEffect(() => {
    latest.current = log
  })
  useEffect(() => {
    const inside = form.current
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      void latest.current()
    }
    inside?.addEventListener('keydown', press)
    return () => inside?.removeEventListener('keydown', press)
  }, [])
  const isReasonMissing = isTried && !personal.isSettled
  return { faults: isTried ? faults : {}, isReasonMissing, isBusy, problem, personal, log, form }
}
