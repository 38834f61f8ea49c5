import { useCallback, useEffect, useMemo, useState } from 'react'
import { useWorkspace } from '../state/workspace.ts'
import type { LogRow } from './rows.ts'

/**
 * Rows the reader has seen arrive: while the list is scrolled away from its newest end, new entries wait in a bar
 * and never move the list. What the acting official writes comes at once.
 */
export function useNewer(matching: readonly LogRow[], isAtNewest: boolean, official: string) {
  const entries = useWorkspace((state) => state.entries)
  const [accepted, setAccepted] = useState(entries.length)
  const last = entries.at(-1)
  const isOwn = last?.official === official
  useEffect(() => {
    if (isAtNewest || isOwn) setAccepted(entries.length)
  }, [isAtNewest, isOwn, entries.length])
  const waiting = useMemo(
    () => new Set(isAtNewest ? [] : entries.slice(accepted).map(({ hash }) => hash)),
    [entries, accepted, isAtNewest],
  )
  const rows = useMemo(
    () => (waiting.size === 0 ? matching : matching.filter(({ entry }) => !waiting.has(entry.hash))),
    [matching, waiting],
  )
  const accept = useCallback(() => setAccepted(useWorkspace.getState().entries.length), [])
  return { rows, newer: matching.length - rows.length, accept }
}
