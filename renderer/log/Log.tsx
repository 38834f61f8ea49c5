import { ArrowUp, Printer, Search, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SentenceContext } from '../../data/words/sentence.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk, type Acting } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { useWorkspace, verificationOf } from '../state/workspace.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Kbd } from '../ui/parts/Kbd.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { ComposerPlace } from './ComposerPlace.tsx'
import { DropTarget } from './DropTarget.tsx'
import { EntryList, type InSight, type ListHandle } from './EntryList.tsx'
import { EntryPanel } from './EntryPanel.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { useLogStore } from './log-store.ts'
import { PrintLog } from './PrintLog.tsx'
import { Ribbon } from './Ribbon.tsx'
import { attachmentsByEntry, countRows, everything, filterRows, rowsOf } from './rows.ts'
import { useEntryActions } from './use-entry-actions.ts'
import { useNewer } from './use-newer.ts'
import { useSearch } from './use-search.ts'
import './log.css'

/** The log: every entry of the open workspace that this country may see, and where notes are written. */
export function Log() {
  const context = useSentenceContext()
  const acting = useDesk((state) => state.acting)
  const workspace = useWorkspace((state) => state.id)
  if (!context || !acting || !workspace) return <Skeleton />
  return <LogScreen key={workspace} context={context} acting={acting} workspace={workspace} />
}

const isSame = (one: InSight, other: InSight) =>
  one.first === other.first && one.last === other.last && one.isAtTop === other.isAtTop

const nothingInSight: InSight = { first: 0, last: 0, isAtTop: true }

function LogScreen(props: { context: SentenceContext; acting: Acting; workspace: string }) {
  const t = useTranslate()
  const { context, acting } = props
  const { picture } = context
  const { filter, setFilter, times, setTimes } = useLogStore()
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
  const list = useRef<ListHandle>(null)
  const search = useRef<HTMLInputElement>(null)

  const all = useMemo(() => rowsOf(picture), [picture])
  const counts = useMemo(() => countRows(all), [all])
  const attached = useMemo(() => attachmentsByEntry(picture), [picture])
  const found = useSearch(filter.text, context)
  const matching = useMemo(
    () =>
      filterRows(all, filter, {
        found,
        attached: new Set(attached.keys()),
        isVerified: (entry) => verificationOf(entry, checked) === 'verified',
      }),
    [all, filter, found, attached, checked],
  )
  const { rows, newer, accept } = useNewer(matching, sight.isAtTop, acting.official.id)
  const index = rows.findIndex(({ entry }) => entry.hash === selected)
  const chosen = selected === null ? undefined : all.find(({ entry }) => entry.hash === selected)
  const isReadOnly = Boolean(picture.workspace?.archived)
  const act = useEntryActions(selected ?? '')

  const goTo = useCallback(
    (to: number) => {
      const row = rows[Math.min(rows.length - 1, Math.max(0, to))]
      if (!row) return
      select({ type: 'entry', id: row.entry.hash })
      list.current?.focusRow(rows.indexOf(row))
    },
    [rows, select],
  )
  const toTop = useCallback(() => list.current?.scrollTo(0), [])
  const toNewest = () => {
    accept()
    toTop()
  }
  useHotkeys('log', {
    j: () => goTo(index + 1),
    k: () => goTo(index - 1),
    ArrowDown: () => goTo(index + 1),
    ArrowUp: () => goTo(index - 1),
    Home: () => {
      toNewest()
      goTo(0)
    },
    End: () => goTo(rows.length - 1),
    'Ctrl+F': () => search.current?.focus(),
    Escape: () => select(null),
    ...(selected && !isReadOnly ? { e: act.correct, l: act.link, r: act.reply } : {}),
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
      <div className="find">
        <div className="field find-field" role="search">
          <Search aria-hidden="true" />
          <input
            ref={search}
            aria-label={t('log.searchLabel')}
            placeholder={t('log.search')}
            value={filter.text}
            spellCheck={false}
            onChange={(event) => setFilter({ text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              setFilter({ text: '' })
              event.currentTarget.blur()
            }}
          />
          {filter.text ? (
            <Button
              size="sm"
              variant="ghost"
              icon={<X aria-hidden="true" />}
              label={t('log.searchClear')}
              onPress={() => setFilter({ text: '' })}
            />
          ) : (
            <Kbd>Ctrl F</Kbd>
          )}
        </div>
        <span className="sub nowrap" aria-live="polite">
          {matching.length === all.length
            ? t('log.entries', { count: all.length })
            : t('log.entriesOf', { count: matching.length, total: all.length })}
        </span>
        <span className="grow" />
        <Segment
          label={t('log.times')}
          isLabelHidden
          items={(['both', 'local'] as const).map((id) => ({ id, label: t(`log.times.${id}`) }))}
          value={times}
          onChange={setTimes}
        />
        <Button size="sm" icon={<Printer aria-hidden="true" />} onPress={() => setPrinting(true)}>
          {t('log.print')}
        </Button>
      </div>
      <FilterPanel rows={all} counts={counts} context={context} country={acting.desk.country} />
      <section className="tl-side" aria-label={t('log.title')}>
        {newer > 0 && (
          <button type="button" className="newbar" onClick={toNewest}>
            <ArrowUp aria-hidden="true" className="icon" />
            {t('log.newer', { count: newer })}
            <Kbd>Home</Kbd>
          </button>
        )}
        {rows.length > 0 ? (
          <EntryList rows={rows} context={context} attached={attached} onSight={onSight} handle={list} />
        ) : (
          <div className="tl">
            {counts.linked === 0 && matching.length === all.length ? (
              <EmptyState title={t('log.empty.title')} text={t('log.empty.text')} />
            ) : (
              <EmptyState
                title={t('log.none.title')}
                text={t('log.none.text')}
                action={<Button onPress={() => setFilter({ ...everything })}>{t('log.filter.clear')}</Button>}
              />
            )}
          </div>
        )}
      </section>
      <Ribbon rows={rows} sight={sight} onMove={move} />
      {chosen && (
        <EntryPanel
          key={chosen.entry.hash}
          row={chosen}
          context={context}
          attachments={attached.get(chosen.entry.hash) ?? []}
          isReadOnly={isReadOnly}
        />
      )}
      <ComposerPlace
        workspace={props.workspace}
        context={context}
        acting={acting}
        isReadOnly={isReadOnly}
        onLogged={toTop}
      />
      <DropTarget />
      {isPrinting && <PrintLog rows={rows} context={context} onDone={() => setPrinting(false)} />}
    </div>
  )
}
