import { useCallback, useRef, useState } from 'react'
import type { Draft } from '../../../data/model/entry.ts'
import type { ProblemData } from '../../../data/model/problem.ts'
import { whyNotWrite } from '../../../data/projections/may-write.ts'
import { savedMessage } from '../../../data/words/saved-message.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { write } from '../../state/write.ts'
import { toast } from '../../ui/parts/toast.ts'

/** Why a draft would come to nothing, as the picture has it now; null when it may be written. */
function whyNot(draft: Draft): ProblemData | null {
  const { picture } = useWorkspace.getState()
  const { acting } = useDesk.getState()
  if (!picture || !acting) return { code: 'log.no-official', facts: {} }
  const author = { country: acting.desk.country, desk: acting.desk.id, official: acting.official.id }
  const code = whyNotWrite(draft, picture, author)
  return code && { code, facts: {} }
}

/**
 * Writes what one key does. The same act is not written twice while the first is on its way, and what went wrong is
 * shown until the next act.
 */
export function useActs() {
  const t = useTranslate()
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const onTheirWay = useRef(new Set<string>())
  const act = useCallback(
    async (draft: Draft): Promise<boolean> => {
      // The same words again are another act once the log has grown: a step taken back may be done again.
      const key = JSON.stringify([draft.kind, draft.body, useWorkspace.getState().entries.length])
      if (onTheirWay.current.has(key)) return false
      const refusal = whyNot(draft)
      setProblem(refusal)
      if (refusal) return false
      onTheirWay.current.add(key)
      const outcome = await write(draft)
      if (!outcome.ok) {
        onTheirWay.current.delete(key)
        setProblem(outcome.problem)
        return false
      }
      const code = useDesk.getState().acting?.desk.code ?? ''
      const { key: words, values } = savedMessage(outcome.value, code, useWorkspace.getState())
      toast(t(words, values))
      return true
    },
    [t],
  )
  return { act, problem, forget: () => setProblem(null) }
}
