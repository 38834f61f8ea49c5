import { useEffect } from 'react'
import { machine } from '../state/machine.ts'
import { useWorkspace } from '../state/workspace.ts'
import { modeWords } from './ModeBand.tsx'

/** The title of the window tells the mode too, in both languages. */
export function useWindowTitle(): void {
  const name = useWorkspace((state) =>
    state.status === 'ready' ? state.picture?.workspace?.name : undefined,
  )
  const mode = useWorkspace((state) => state.picture?.workspace?.mode)
  useEffect(() => {
    const title = name && mode ? `${modeWords(mode).join(' | ')} – ${name} – Entente` : 'Entente'
    void machine()
      .setTitle(title)
      .catch(() => undefined)
  }, [name, mode])
}
