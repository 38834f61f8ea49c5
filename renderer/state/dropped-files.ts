import { create } from 'zustand'

/** Files that were dropped on the window or pasted, and wait for their form. */
export const useDroppedFiles = create<{ files: readonly File[] }>()(() => ({ files: [] }))

/** Takes every waiting file; none waits for a later form that is about something else. */
export function takeDroppedFiles(): readonly File[] {
  const { files } = useDroppedFiles.getState()
  useDroppedFiles.setState({ files: [] })
  return files
}
