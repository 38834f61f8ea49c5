import { create } from 'zustand'
import type { Sha256 } from '../../data/model/ids.ts'
import type { Selection } from '../state/session.ts'

type PlaybooksView = {
  view: 'library' | 'run' | 'edit'
  /** The document that is shown or edited, by its hash; null: none chosen, or a new one in the editor. */
  playbook: Sha256 | null
  /** The run that is shown; null: the newest that goes on. */
  run: string | null
  /** The selection that was followed last: a run that is selected elsewhere is shown once. */
  seen: Selection | null
  follow: (selection: Selection | null) => void
  showLibrary: (playbook?: Sha256 | null) => void
  showRun: (run: string | null) => void
  edit: (playbook: Sha256 | null) => void
}

/** What the playbooks screen shows; kept while another screen is on top. */
export const usePlaybooks = create<PlaybooksView>()((set, get) => ({
  view: 'library',
  playbook: null,
  run: null,
  seen: null,
  follow: (selection) => {
    if (selection === get().seen) return
    set({ seen: selection, ...(selection?.type === 'run' && { view: 'run' as const, run: selection.id }) })
  },
  showLibrary: (playbook) => {
    set({ view: 'library', ...(playbook !== undefined && { playbook }) })
  },
  showRun: (run) => {
    set({ view: 'run', run })
  },
  edit: (playbook) => {
    set({ view: 'edit', playbook })
  },
}))
