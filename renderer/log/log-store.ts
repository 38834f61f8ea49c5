import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { everything, type LogFilter, type LogOrder } from './rows.ts'

type LogState = {
  filter: LogFilter
  times: 'both' | 'local'
  order: LogOrder
  setFilter: (changed: Partial<LogFilter>) => void
  setTimes: (times: 'both' | 'local') => void
  setOrder: (order: LogOrder) => void
}

const orderKey = 'entente.log.order'

/** What the log shows: the order is remembered on this computer, all else is forgotten with the window. */
export const useLogStore = create<LogState>()((set, get) => ({
  filter: everything,
  times: 'both',
  order: localStorage.getItem(orderKey) === 'oldest' ? 'oldest' : 'newest',
  setFilter: (changed) => {
    set({ filter: { ...get().filter, ...changed } })
  },
  setTimes: (times) => {
    set({ times })
  },
  setOrder: (order) => {
    localStorage.setItem(orderKey, order)
    set({ order })
  },
}))

const asksForText = '?'

/** The filter as far as rows are looked at; of its text only whether there is one: what the search finds is not in it, so that no key draws the list twice. */
export const useRowFilter = (): LogFilter =>
  useLogStore(useShallow(({ filter }) => ({ ...filter, text: filter.text.trim() === '' ? '' : asksForText })))
