import { useMemo } from 'react'
import type { Sha256 } from '../../../data/model/ids.ts'
import type { Playbook } from '../../../data/model/playbook.ts'
import { checkPlaybook, type ReadPlaybook } from '../../../data/playbooks/read-playbook.ts'
import { shippedPlaybooks } from '../../../data/reference/playbooks.ts'
import type { MessageKey } from '../../../data/words/catalogue.ts'
import { useSaid } from '../../signing/use-signed-form.ts'
import { useWriteOnce } from '../../signing/use-write-once.ts'
import { useDesk } from '../../state/desk.ts'
import { usePersonalData } from '../../state/use-personal-data.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft } from '../../state/write.ts'
import { usePlaybooks } from '../playbooks-store.ts'
import { isChanged, useEditor, type Edited } from './editor-store.ts'

/** Versions that are known here: those that ship, and those that the log holds. */
export function useKnownPlaybooks(): readonly { playbook: Playbook; hash: Sha256 }[] {
  const adopted = useWorkspace((state) => state.picture?.playbooks)
  return useMemo(() => [...shippedPlaybooks(), ...Object.values(adopted ?? {})], [adopted])
}

/** Adopts what is edited as a version of its own, and why it may not be; `checked` may be a moment behind what is typed. */
export function useAdopt(edited: Edited, version: number, checked: ReadPlaybook) {
  const said = useSaid()
  const known = useKnownPlaybooks()
  const { isBusy, problem, setProblem, writeOnce } = useWriteOnce()
  const personal = usePersonalData([edited.text])
  const isArchived = useWorkspace((state) => Boolean(state.picture?.workspace?.archived))
  const acting = useDesk((state) => state.acting)
  const isKnown = checked.ok && known.some(({ hash }) => hash === checked.hash)

  const isReplaying = useWorkspace((state) => state.moment !== null)

  const whyNot = (): MessageKey | null => {
    if (isReplaying) return 'replay.note'
    if (isArchived) return 'editor.not.archived'
    if (!acting) return 'problem.log.no-official'
    if (!checked.ok) return 'editor.not.faults'
    return isKnown || !isChanged(edited) ? 'editor.not.unchanged' : null
  }
  const reason = whyNot()

  const adopt = async () => {
    const now = checkPlaybook({ ...edited.document, version })
    if (reason !== null || !now.ok || !personal.isSettled) return
    setProblem(null)
    const { playbook, hash } = now
    const written = await writeOnce(
      draft('playbook.adopted', { playbook, hash, text: edited.text.trim(), ...personal.kept }),
    )
    if (!written) return
    said(written)
    usePlaybooks.getState().showLibrary(hash)
    useEditor.getState().close()
  }
  return { reason, isBusy, problem, personal, adopt }
}
