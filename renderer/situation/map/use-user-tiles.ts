import { useCallback, useEffect, useState } from 'react'
import { machine } from '../../state/machine.ts'
import type { TileFile } from '../../machine/machine.ts'
import type { TileSource } from '../../ui/map/tile-source.ts'

const storageKey = 'entente.tiles'

/** A street-level map file of the official's own, kept by its path from one start to the next. */
export function useUserTiles() {
  const [file, setFile] = useState<{ name: string; source: TileSource } | null>(null)
  useEffect(() => {
    const path = localStorage.getItem(storageKey)
    let isGone = false
    if (path !== null)
      void machine()
        .reopenTiles(path)
        .then((opened) => !isGone && opened && setFile(sourceOf(opened)))
        .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [])
  const open = useCallback(async () => {
    const opened = await machine().openTiles()
    if (!opened) return null
    localStorage.setItem(storageKey, opened.path)
    setFile(sourceOf(opened))
    return opened.name
  }, [])
  const close = useCallback(() => {
    localStorage.removeItem(storageKey)
    setFile(null)
  }, [])
  return { file, open, close }
}

const sourceOf = ({ id, name }: TileFile): { name: string; source: TileSource } => ({
  name,
  source: {
    key: id,
    getBytes: async (offset, length) => {
      const bytes = await machine().readTiles(id, offset, length)
      return bytes.slice().buffer
    },
  },
})
