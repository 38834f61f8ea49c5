import { create } from 'zustand'
import type { Sha256 } from '../../data/model/ids.ts'

type PlaybooksView = {
  view: 'library' | 'run' | 'edit'
  /** The document that is shown or edited, by its hash; null: none chosen, or a new one in the editor. */
  playbook: Sha256 | null
  /** The run that is shown; null: the last one that goes on. */
  run: string | null
  showLibrary: (playbook?: Sha256 | null) => void
  showRun: (run: string | null) => void
  edit: (playbook: Sha256 | null) => void
}

/** What the playbooks screen shows; kept while another screen is on top. */
export const usePlaybooks = create<PlaybooksView>()((set) => ({
  view: 'library',
  playbook: null,
  run: null,
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
