import { create } from 'zustand'
import { everything, type LogFilter } from './rows.ts'

type LogState = {
  filter: LogFilter
  times: 'both' | 'local'
  setFilter: (changed: Partial<LogFilter>) => void
  setTimes: (times: 'both' | 'local') => void
}

/** What the log shows; kept while other screens are in sight, forgotten with the window. */
export const useLogStore = create<LogState>()((set, get) => ({
  filter: everything,
  times: 'both',
  setFilter: (changed) => {
    set({ filter: { ...get().filter, ...changed } })
  },
  setTimes: (times) => {
    set({ times })
  },
}))
