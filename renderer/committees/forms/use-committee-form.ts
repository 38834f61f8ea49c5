import { useRef, useState } from 'react'
import type { Draft } from '../../../data/model/entry.ts'
import type { ProblemData } from '../../../data/model/problem.ts'
import { whyNotWrite } from '../../../data/projections/may-write.ts'
import { savedMessage } from '../../../data/words/saved-message.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useSession } from '../../state/session.ts'
import { usePersonalData, type KeptPersonalData } from '../../state/use-personal-data.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { write } from '../../state/write.ts'
import { toast } from '../../ui/parts/toast.ts'

/** One form about a committee or an action item: writes what it makes, once; a refusal leaves it open. */
export function useCommitteeForm(texts: readonly string[]) {
  const t = useTranslate()
  const personal = usePersonalData(texts)
  const closeForm = useSession((state) => state.closeForm)
  const [first] = useState(() => texts.join('\n'))
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  /** Ctrl Enter on the button that has the focus comes twice, before anything is drawn. */
  const busy = useRef(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)

  /** `make` gives null while something is missing. */
  async function submit(make: (kept: KeptPersonalData) => Draft | null): Promise<void> {
    setTried(true)
    setProblem(null)
    if (busy.current || !personal.isSettled) return
    const draft = make(personal.kept)
    if (!draft) return
    const refusal = refusalOf(draft)
    if (refusal) {
      setProblem(refusal)
      return
    }
    busy.current = true
    setBusy(true)
    const outcome = await write(draft)
    busy.current = false
    setBusy(false)
    if (!outcome.ok) {
      setProblem(outcome.problem)
      return
    }
    const code = useDesk.getState().acting?.desk.code ?? ''
    const { key, values } = savedMessage(outcome.value, code, useWorkspace.getState())
    toast(t(key, values))
    closeForm()
  }
  const isDirty = texts.join('\n') !== first
  const missing = (text: string | null) => (isTried && !text?.trim() ? t('form.error.required') : undefined)
  return { isTried, isBusy, problem, personal, isDirty, missing, submit, close: closeForm }
}

function refusalOf(draft: Draft): ProblemData | null {
  const { picture } = useWorkspace.getState()
  const { acting } = useDesk.getState()
  if (!picture || !acting) return { code: 'log.no-official', facts: {} }
  const author = { country: acting.desk.country, desk: acting.desk.id, official: acting.official.id }
  const code = whyNotWrite(draft, picture, author)
  return code && { code, facts: {} }
}
