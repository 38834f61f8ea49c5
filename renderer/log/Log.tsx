import { ArrowDown, ArrowUp } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Entry } from '../../data/model/entry.ts'
import { purgedEntries } from '../../data/projections/purged.ts'
import type { SentenceContext } from '../../data/words/links.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk, type Acting } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { isReadOnly, useWorkspace, verificationOf } from '../state/workspace.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Kbd } from '../ui/parts/Kbd.tsx'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { useWhenIdle } from '../ui/use-when-idle.ts'
import { ComposerPlace } from './ComposerPlace.tsx'
import { DropTarget } from './DropTarget.tsx'
import { EntryList, type InSight, type ListHandle } from './EntryList.tsx'
import { EntryPanel } from './EntryPanel.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { FindBar } from './FindBar.tsx'
import { filterPurged } from './listed.ts'
import { useLogStore, useRowFilter } from './log-store.ts'
import { NothingFound } from './NothingFound.tsx'
import { PrintLog } from './PrintLog.tsx'
import { Ribbon } from './Ribbon.tsx'
import { attachmentsByEntry, countRows, filterRows, inOrder } from './rows.ts'
import { rowsOf } from './rows-of.ts'
import { useCrossingFromSituation } from './use-crossing-filter.ts'
import { useEntryActions } from './use-entry-actions.ts'
import { useNewer } from './use-newer.ts'
import { useOutside } from './use-outside.ts'
import { useSearch } from './use-search.ts'
import './log.css'
import './filter.css'
import './entry-list.css'
import './ribbon.css'
import './entry-panel.css'
import './print-log.css'

/** The log: every entry of the open workspace that this country may see, and where notes are written. */
export function Log() {
  const context = useSentenceContext()
  const acting = useDesk((state) => state.acting)
  const workspace = useWorkspace((state) => state.id)
  if (!context || !acting || !workspace) return <Skeleton />
  return <LogScreen key={workspace} context={context} acting={acting} workspace={workspace} />
}

const isSame = (one: InSight, other: InSight) =>
  one.first === other.first &&
  one.last === other.last &&
  one.isAtTop === other.isAtTop &&
  one.isAtEnd === other.isAtEnd

const nothingInSight: InSight = { first: 0, last: 0, isAtTop: true, isAtEnd: true }

function LogScreen(props: { context: SentenceContext; acting: Acting; workspace: string }) {
  const t = useTranslate()
  const { context, acting } = props
  const { picture } = context
  const text = useLogStore((state) => state.filter.text)
  const filter = useRowFilter()
  const order = useLogStore((state) => state.order)
  const setOrder = useLogStore((state) => state.setOrder)
  useCrossingFromSituation()
  const checked = useWorkspace((state) => state.checked)
  const select = useSession((state) => state.select)
  const selected = useSession((state) => (state.selection?.type === 'entry' ? state.selection.id : null))
  const [sight, setSight] = useState(nothingInSight)
  const onSight = useCallback(
    (seen: InSight) => setSight((before) => (isSame(before, seen) ? before : seen)),
    [],
  )
  const move = useCallback((to: number) => list.current?.scrollTo(to), [])
  const [isPrinting, setPrinting] = useState(false)
  const print = useCallback(() => setPrinting(true), [])
  const list = useRef<ListHandle>(null)
  const search = useRef<HTMLInputElement>(null)

  const all = useMemo(() => rowsOf(picture), [picture])
  const attached = useMemo(() => attachmentsByEntry(picture), [picture])
  const found = useSearch(text, context)
  const seen = useMemo(
    () => ({
      found,
      attached: new Set(attached.keys()),
      isVerified: (entry: Entry) => verificationOf(entry, checked) === 'verified',
    }),
    [found, attached, checked],
  )
  const matching = useMemo(() => inOrder(filterRows(all, filter, seen), order), [all, filter, seen, order])
  const unread = useWorkspace((state) => state.unread)
  const entries = useWorkspace((state) => state.entries)
  const allPurged = useMemo(
    () => purgedEntries(unread, entries, (mark) => mark === 'SHARED' || mark === picture.country),
    [unread, entries, picture.country],
  )
  const purged = useMemo(() => filterPurged(allPurged, filter), [allPurged, filter])
  const isAtNewest = order === 'newest' ? sight.isAtTop : sight.isAtEnd
  const { rows, newer, accept } = useNewer(matching, isAtNewest, acting.official.id)
  // Who writes waits for none of them.
  const ribbonRows = useWhenIdle(rows)
  const listed = useWhenIdle(all)
  const listedContext = useWhenIdle(context)
  const counts = useMemo(() => countRows(listed), [listed])
  const index = selected === null ? -1 : rows.findIndex(({ entry }) => entry.hash === selected)
  const chosen = selected === null ? undefined : all.find(({ entry }) => entry.hash === selected)
  const isClosed = useWorkspace(isReadOnly)
  const act = useEntryActions(selected ?? '')
  const { isOutside, note, show } = useOutside(all, matching)

  const goTo = useCallback(
    (to: number) => {
      const row = rows[Math.min(rows.length - 1, Math.max(0, to))]
      if (!row) return
      select({ type: 'entry', id: row.entry.hash })
      list.current?.focusRow(rows.indexOf(row))
    },
    [rows, select],
  )
  const newestRow = order === 'newest' ? 0 : rows.length - 1
  const newest = useRef(newestRow)
  useEffect(() => {
    newest.current = newestRow
  }, [newestRow])
  // The row just written is drawn first, then the list goes to it.
  const toNewest = useCallback(() => {
    accept()
    requestAnimationFrame(() => list.current?.scrollTo(Math.max(0, newest.current)))
  }, [accept])
  const onLogged = useCallback(
    (hash: string) => {
      note(hash)
      toNewest()
    },
    [note, toNewest],
  )
  useHotkeys('log', {
    j: () => goTo(index + 1),
    k: () => goTo(index - 1),
    ArrowDown: () => goTo(index + 1),
    ArrowUp: () => goTo(index - 1),
    Home: () => {
      if (order === 'newest') accept()
      goTo(0)
    },
    End: () => {
      if (order === 'oldest') accept()
      goTo(rows.length - 1)
    },
    t: () => setOrder(order === 'newest' ? 'oldest' : 'newest'),
    'Ctrl+F': () => search.current?.focus(),
    Escape: () => select(null),
    ...(selected && !isClosed ? { e: act.correct, l: act.link, r: act.reply, x: act.retract } : {}),
  })

  // A link followed from elsewhere brings its entry into sight.
  const followed = useRef<string | null>(null)
  useEffect(() => {
    if (selected === followed.current) return
    followed.current = selected
    if (index >= 0 && (index < sight.first || index > sight.last)) list.current?.scrollTo(index)
  }, [selected, index, sight])

  return (
    <div className={`logpg${chosen ? ' with-entry' : ''}`}>
      <FindBar
        isSearching={found === null && text.trim() !== ''}
        search={search}
        shown={matching.length}
        total={all.length}
        context={context}
        onPrint={print}
      />
      <FilterPanel rows={listed} counts={counts} context={listedContext} country={acting.desk.country} />
      <section className="tl-side" aria-label={t('log.title')}>
        {isOutside && (
          <p className="newbar" role="status">
            {t('log.outside')}
            <Button size="sm" onPress={show}>
              {t('log.outside.show')}
            </Button>
          </p>
        )}
        {newer > 0 && (
          <button type="button" className="newbar" onClick={toNewest}>
            {order === 'newest' ? (
              <ArrowUp aria-hidden="true" className="icon" />
            ) : (
              <ArrowDown aria-hidden="true" className="icon" />
            )}
            {t('log.newer', { count: newer })}
            <Kbd>{order === 'newest' ? 'Home' : 'End'}</Kbd>
          </button>
        )}
        {rows.length + purged.length > 0 ? (
          <EntryList
            rows={rows}
            purged={purged}
            context={context}
            attached={attached}
            onSight={onSight}
            handle={list}
          />
        ) : (
          <div className="tl">
            {filter.text === '' && all.every(({ group }) => group === 'system') ? (
              <EmptyState title={t('log.empty.title')} text={t('log.empty.text')} />
            ) : (
              <NothingFound all={all} seen={seen} context={context} />
            )}
          </div>
        )}
      </section>
      <Ribbon rows={ribbonRows} sight={sight} onMove={move} />
      {chosen && (
        <EntryPanel
          key={chosen.entry.hash}
          row={chosen}
          context={context}
          attachments={attached.get(chosen.entry.hash) ?? []}
          isReadOnly={isClosed}
        />
      )}
      <ComposerPlace
        workspace={props.workspace}
        context={context}
        acting={acting}
        isReadOnly={isClosed}
        onLogged={onLogged}
      />
      <DropTarget />
      {isPrinting && (
        <PrintLog
          rows={rows}
          purged={purged}
          order={order}
          context={context}
          onDone={() => setPrinting(false)}
        />
      )}
    </div>
  )
}
