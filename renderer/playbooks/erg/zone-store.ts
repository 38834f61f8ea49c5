import { create } from 'zustand'
import { useWorkspace } from '../../state/workspace.ts'
import { emptyZone, type ZoneInput } from './zone-input.ts'

type ZoneState = {
  /** The workspace that the input belongs to. */
  workspace: string | null
  input: ZoneInput
  set: (patch: Partial<ZoneInput>) => void
  clear: () => void
}

/** What is filled in of a zone, kept while its form is closed: in an emergency nobody types the wind twice. */
export const useZoneInput = create<ZoneState>()((set) => ({
  workspace: null,
  input: emptyZone,
  set: (patch) => {
    set(({ input, workspace }) => {
      const { id } = useWorkspace.getState()
      return { workspace: id, input: { ...(workspace === id ? input : emptyZone), ...patch } }
    })
  },
  clear: () => {
    set({ input: emptyZone })
  },
}))
