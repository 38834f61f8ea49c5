import { useMemo, useRef, useState } from 'react'
import type { Sha256 } from '../../../data/model/ids.ts'
import type { Playbook } from '../../../data/model/playbook.ts'
import type { ProblemData } from '../../../data/model/problem.ts'
import { checkPlaybook, type ReadPlaybook } from '../../../data/playbooks/read-playbook.ts'
import { shippedPlaybooks } from '../../../data/reference/playbooks.ts'
import { savedMessage } from '../../../data/words/saved-message.ts'
import type { MessageKey } from '../../../data/words/catalogue.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { usePersonalData } from '../../state/use-personal-data.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft, write } from '../../state/write.ts'
import { toast } from '../../ui/parts/toast.ts'
import { usePlaybooks } from '../playbooks-store.ts'
import { isChanged, useEditor, type Edited } from './editor-store.ts'

/** Versions that are known here: those that ship, and those that the log holds. */
export function useKnownPlaybooks(): readonly { playbook: Playbook; hash: Sha256 }[] {
  const adopted = useWorkspace((state) => state.picture?.playbooks)
  return useMemo(() => [...shippedPlaybooks(), ...Object.values(adopted ?? {})], [adopted])
}

/** Adopts what is edited as a version of its own, and why it may not be; `checked` may be a moment behind what is typed. */
export function useAdopt(edited: Edited, version: number, checked: ReadPlaybook) {
  const t = useTranslate()
  const known = useKnownPlaybooks()
  const [isBusy, setBusy] = useState(false)
  /** Ctrl Enter on the button that has the focus comes twice, before anything is drawn. */
  const busy = useRef(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const personal = usePersonalData([edited.text])
  const isArchived = useWorkspace((state) => Boolean(state.picture?.workspace?.archived))
  const acting = useDesk((state) => state.acting)
  const isKnown = checked.ok && known.some(({ hash }) => hash === checked.hash)

  const whyNot = (): MessageKey | null => {
    if (isArchived) return 'editor.not.archived'
    if (!acting) return 'problem.log.no-official'
    if (!checked.ok) return 'editor.not.faults'
    return isKnown || !isChanged(edited) ? 'editor.not.unchanged' : null
  }
  const reason = whyNot()

  const adopt = async () => {
    const now = checkPlaybook({ ...edited.document, version })
    if (reason !== null || !now.ok || busy.current || !personal.isSettled) return
    busy.current = true
    setBusy(true)
    setProblem(null)
    const { playbook, hash } = now
    const outcome = await write(
      draft('playbook.adopted', { playbook, hash, text: edited.text.trim(), ...personal.kept }),
    )
    busy.current = false
    setBusy(false)
    if (!outcome.ok) {
      setProblem(outcome.problem)
      return
    }
    const { key, values } = savedMessage(outcome.value, acting?.desk.code ?? '', useWorkspace.getState())
    toast(t(key, values))
    usePlaybooks.getState().showLibrary(hash)
    useEditor.getState().close()
  }
  return { reason, isBusy, problem, personal, adopt }
}
