import { create } from 'zustand'

/** Files that were dropped on the window and wait for their form. */
export const useDroppedFiles = create<{ files: readonly File[] }>()(() => ({ files: [] }))

/** Takes the first waiting file. */
export function takeDroppedFile(): File | null {
  const [first, ...rest] = useDroppedFiles.getState().files
  useDroppedFiles.setState({ files: rest })
  return first ?? null
}
