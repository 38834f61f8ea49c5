import { useEffect, useRef, useState } from 'react'
import type { Draft } from '../../../data/model/entry.ts'
import type { ProblemData } from '../../../data/model/problem.ts'
import { whyNotWrite } from '../../../data/projections/may-write.ts'
import type { MessageKey } from '../../../data/words/catalogue.ts'
import { savedMessage } from '../../../data/words/saved-message.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useSession } from '../../state/session.ts'
import { usePersonalData, type KeptPersonalData } from '../../state/use-personal-data.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { write } from '../../state/write.ts'
import { toast } from '../../ui/parts/toast.ts'
import { useLatest } from '../../ui/use-latest.ts'

/** What is said about a zone: its free texts, what is missing, and the entry that it becomes. */
type Said = {
  texts: readonly string[]
  faults: Readonly<Record<string, MessageKey>>
  makeDraft: (kept: KeptPersonalData) => Draft | null
  onSaved: () => void
}

/** Logs what is said about a zone: faults are said once it was tried, and the form closes when it is saved; Ctrl Enter logs from any field. */
export function useZoneEntry({ texts, faults, makeDraft, onSaved }: Said) {
  const t = useTranslate()
  const personal = usePersonalData(texts)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const form = useRef<HTMLFormElement>(null)

  const log = async () => {
    setTried(true)
    setProblem(null)
    const { acting } = useDesk.getState()
    const { picture } = useWorkspace.getState()
    if (Object.keys(faults).length > 0 || !personal.isSettled) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const made = makeDraft(personal.kept)
    if (isBusy || !made || !acting || !picture) return
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
    onSaved()
    const { key, values } = savedMessage(outcome.value, acting.desk.code, useWorkspace.getState())
    toast(t(key, values))
    useSession.getState().closeForm()
  }
  const latest = useLatest(log)
  useEffect(() => {
    const inside = form.current
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      void latest.current()
    }
    inside?.addEventListener('keydown', press)
    return () => inside?.removeEventListener('keydown', press)
  }, [latest])
  const isReasonMissing = isTried && !personal.isSettled
  return { faults: isTried ? faults : {}, isReasonMissing, isBusy, problem, personal, log, form }
}
