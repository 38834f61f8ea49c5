import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useImperativeHandle, useMemo, useRef, type Ref } from 'react'
import type { FoldedEntry } from '../../data/projections/fold.ts'
import type { PurgedEntry } from '../../data/projections/purged.ts'
import type { SentenceContext } from '../../data/words/links.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession, type Selection } from '../state/session.ts'
import { useWorkspace, verificationOf } from '../state/workspace.ts'
import { EntryRow } from './EntryRow.tsx'
import { listOf, timesOf, type LogList } from './listed.ts'
import { useLogStore } from './log-store.ts'
import { PurgedRow } from './PurgedRow.tsx'
import type { LogRow } from './rows.ts'

/** Rows drawn beyond what is in sight (design notes, section 8). */
const overscan = 20
/** Height of a row before it is measured, in pixels at scale 1. */
const usualHeight = 78

const nowhere: readonly string[] = []

export type ListHandle = { scrollTo: (index: number) => void; focusRow: (index: number) => void }
/** The part of the list in sight, by index, and whether either end of the list is. */
export type InSight = { first: number; last: number; isAtTop: boolean; isAtEnd: boolean }

/** The entries in their order; only rows near the ones in sight exist in the page. */
export const EntryList = memo(function EntryList(props: {
  rows: readonly LogRow[]
  purged: readonly PurgedEntry[]
  context: SentenceContext
  attached: ReadonlyMap<string, readonly FoldedEntry[]>
  onSight: (sight: InSight) => void
  handle: Ref<ListHandle>
}) {
  const t = useTranslate()
  const formats = useFormats()
  const { rows, purged, context, onSight } = props
  const scroller = useRef<HTMLDivElement>(null)
  const times = useLogStore((state) => state.times)
  const checked = useWorkspace((state) => state.checked)
  const heldOnce = useWorkspace((state) => state.heldOnce)
  const selected = useSession((state) => (state.selection?.type === 'entry' ? state.selection.id : null))
  const select = useSession((state) => state.select)
  const order = useLogStore((state) => state.order)
  const listed = useMemo(() => listOf(rows, purged, order), [rows, purged, order])
  const { at, keyAt, placeOf } = listed
  const list = useVirtualizer({
    count: listed.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    // One function for one list: with another one the places of all rows are reckoned anew.
    getItemKey: keyAt,
    overscan,
    onChange: (instance) => tellSight(instance, listed, onSight),
  })
  useEffect(() => tellSight(list, listed, onSight), [list, onSight, listed])
  useImperativeHandle(props.handle, () => ({
    scrollTo: (index) => list.scrollToIndex(placeOf(index), { align: 'auto' }),
    focusRow: (index) => {
      list.scrollToIndex(placeOf(index), { align: 'auto' })
      requestAnimationFrame(() =>
        scroller.current
          ?.querySelector<HTMLElement>(`[data-index="${placeOf(index)}"]`)
          ?.focus({ preventScroll: true }),
      )
    },
  }))
  useChoosing(scroller, select)
  const focus = context.picture.workspace?.facilities ?? nowhere
  const isListed = selected !== null && rows.some(({ entry }) => entry.hash === selected)
  const current = isListed ? selected : (rows[0]?.entry.hash ?? null)
  return (
    <div className="tl" ref={scroller}>
      <div
        role="feed"
        id="log-feed"
        aria-label={t('log.feed', { count: rows.length })}
        className="tl-all"
        style={{ height: list.getTotalSize() }}
      >
        {list.getVirtualItems().map((item) => {
          const listedHere = at(item.index)
          if (!listedHere) return null
          const row = listedHere.shown
          const hash = row?.entry.hash ?? ''
          const isSelected = row !== null && hash === selected
          const before = at(item.index - 1)
          const { first } = timesOf(listedHere, order)
          const isNewDay = !before || timesOf(before, order).last.slice(0, 10) !== first.slice(0, 10)
          return (
            <article
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              data-hash={row ? hash : undefined}
              className={`ent ${row ? row.entry.releasability.toLowerCase() : 'purged'}${isSelected ? ' sel' : ''}`}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={listed.count}
              aria-posinset={item.index + 1}
              aria-current={isSelected ? 'true' : undefined}
              tabIndex={hash === current ? 0 : -1}
            >
              {isNewDay && <p className="daysep">{formats.instant(first, 'UTC', 'date')}, UTC</p>}
              {row ? (
                <EntryRow
                  row={row}
                  context={context}
                  focus={focus}
                  times={times}
                  verification={verificationOf(row.entry, checked)}
                  isHeldOnce={heldOnce.has(hash)}
                  attachments={props.attached.get(hash)?.length ?? 0}
                />
              ) : (
                <PurgedRow run={listedHere.purged} context={context} times={times} />
              )}
            </article>
          )
        })}
      </div>
    </div>
  )
})

/** Chooses an entry by a click anywhere on it or by Enter; its chips keep their own meaning. */
function useChoosing(
  scroller: { current: HTMLDivElement | null },
  select: (selection: Selection) => void,
): void {
  useEffect(() => {
    const element = scroller.current
    const choose = (target: EventTarget | null) => {
      const id =
        target instanceof Element ? target.closest<HTMLElement>('[data-hash]')?.dataset['hash'] : undefined
      if (id) select({ type: 'entry', id })
    }
    const click = ({ target }: MouseEvent) => {
      if (target instanceof Element && !target.closest('button, a')) choose(target)
    }
    const press = (event: KeyboardEvent) => {
      const isOnEntry = event.target instanceof HTMLElement && event.target.dataset['hash'] !== undefined
      if (!isOnEntry || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      choose(event.target)
    }
    element?.addEventListener('click', click)
    element?.addEventListener('keydown', press)
    return () => {
      element?.removeEventListener('click', click)
      element?.removeEventListener('keydown', press)
    }
  }, [scroller, select])
}

/** How far from its end, in pixels, the list still counts as being at it. */
const endMargin = 8

function tellSight(
  list: Virtualizer<HTMLDivElement, Element>,
  { rowAt }: LogList,
  onSight: (sight: InSight) => void,
): void {
  const { startIndex = 0, endIndex = 0 } = list.range ?? {}
  const offset = list.scrollOffset ?? 0
  const left = list.getTotalSize() - offset - (list.scrollRect?.height ?? 0)
  onSight({
    first: rowAt(startIndex),
    last: rowAt(endIndex),
    isAtTop: offset <= endMargin,
    isAtEnd: left <= endMargin,
  })
}
