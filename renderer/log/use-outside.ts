import { useCallback, useState } from 'react'
import { useSession } from '../state/session.ts'
import { useLogStore } from './log-store.ts'
import { everything, type LogRow } from './rows.ts'
import { letGoOfCrossing } from './use-crossing-filter.ts'

/** What was just written here and the filter does not show, so that it never vanishes without a word. */
export function useOutside(all: readonly LogRow[], matching: readonly LogRow[]) {
  const [written, setWritten] = useState<string | null>(null)
  const select = useSession((state) => state.select)
  const setFilter = useLogStore((state) => state.setFilter)
  const has = (rows: readonly LogRow[]) => rows.some(({ entry }) => entry.hash === written)
  const show = useCallback(() => {
    letGoOfCrossing()
    setFilter({ ...everything })
    if (written !== null) select({ type: 'entry', id: written })
    setWritten(null)
  }, [written, select, setFilter])
  return { isOutside: written !== null && has(all) && !has(matching), note: setWritten, show }
}
