import { useRef, useState } from 'react'
import type { Draft, Entry } from '../../data/model/entry.ts'
import type { ProblemData, Result } from '../../data/model/problem.ts'
import { whyNotWrite } from '../../data/projections/may-write.ts'
import { savedMessage } from '../../data/words/saved-message.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { usePersonalData, type KeptPersonalData } from '../state/use-personal-data.ts'
import { useWorkspace } from '../state/workspace.ts'
import { write } from '../state/write.ts'
import { toast } from '../ui/parts/toast.ts'

/** Says that entries are saved, and in how many copies. */
export function useSaid(): (entries: readonly Entry[]) => void {
  const t = useTranslate()
  return (entries) => {
    const code = useDesk.getState().acting?.desk.code ?? ''
    const { key, values } = savedMessage(entries, code, useWorkspace.getState())
    toast(t(key, values))
  }
}

/** Why the log would refuse a draft of the official who acts now, said before it is written; null when it would not. */
export function refusalOf(draft: Draft): ProblemData | null {
  const { picture } = useWorkspace.getState()
  const { acting } = useDesk.getState()
  if (!picture || !acting) return { code: 'log.no-official', facts: {} }
  const author = { country: acting.desk.country, desk: acting.desk.id, official: acting.official.id }
  const code = whyNotWrite(draft, picture, author)
  return code && { code, facts: {} }
}

/** One form that signs an entry: writes what it makes, once, with a reason for personal data; a refusal leaves it open. */
export function useSignedForm(texts: readonly string[]) {
  const t = useTranslate()
  const personal = usePersonalData(texts)
  const said = useSaid()
  const [first] = useState(() => texts.join('\n'))
  const closeForm = useSession((state) => state.closeForm)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  /** Stays so once it is written: a second stroke that is still on its way must not write it again. */
  const busy = useRef(false)

  /** `work` gives null while something is missing. */
  async function sign(work: (kept: KeptPersonalData) => Promise<Result<Entry[]>> | null): Promise<void> {
    setTried(true)
    setProblem(null)
    if (busy.current || !personal.isSettled) return
    const working = work(personal.kept)
    if (!working) return
    busy.current = true
    setBusy(true)
    const outcome = await working
    setBusy(false)
    if (!outcome.ok) {
      busy.current = false
      setProblem(outcome.problem)
      return
    }
    said(outcome.value)
    closeForm()
  }
  /** `make` gives null while something is missing. */
  const submit = (make: (kept: KeptPersonalData) => Draft | null): Promise<void> =>
    sign((kept) => {
      const draft = make(kept)
      const problem = draft && refusalOf(draft)
      return problem ? Promise.resolve({ ok: false, problem }) : draft && write(draft)
    })
  const isDirty = texts.join('\n') !== first
  const missing = (text: string | null) => (isTried && !text?.trim() ? t('form.error.required') : undefined)
  return { isTried, isBusy, problem, personal, isDirty, missing, sign, submit, close: closeForm }
}
