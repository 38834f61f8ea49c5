import { useEffect } from 'react'
import type { WorkspaceMode } from '../../data/model/entries/workspace.ts'
import { translate } from '../../data/words/translate.ts'
import { machine } from '../state/machine.ts'
import { useWorkspace } from '../state/workspace.ts'
import { modeWords } from './ModeBand.tsx'

/** The title of the window tells the mode too, in both languages. */
export function useWindowTitle(): void {
  const name = useWorkspace((state) =>
    state.status === 'ready' ? state.picture?.workspace?.name : undefined,
  )
  const isReplaying = useWorkspace((state) => state.moment !== null)
  const mode = useWorkspace((state) => state.picture?.workspace?.mode)
  useEffect(() => {
    const title = name && mode ? titleOf(mode, name, isReplaying) : 'Entente'
    void machine()
      .setTitle(title)
      .catch(() => undefined)
  }, [name, mode, isReplaying])
}

/** What a title says, most important first: EXERCISE | EXERCICE – REPLAY | RELECTURE – name – Entente. */
export function titleOf(mode: WorkspaceMode, name: string, isReplaying: boolean): string {
  const replay = [translate('en', 'replay.title'), translate('fr', 'replay.title')].join(' | ').toUpperCase()
  return [modeWords(mode).join(' | '), ...(isReplaying ? [replay] : []), name, 'Entente'].join(' – ')
}
