import { memo } from 'react'
import { ArrowDownUp, MapPin, Printer, Search, X } from 'lucide-react'
import type { RefObject } from 'react'
import type { SentenceContext } from '../../data/words/links.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Kbd } from '../ui/parts/Kbd.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import { useLogStore } from './log-store.ts'
import { letGoOfCrossing } from './use-crossing-filter.ts'

/** Search, the crossing that the list is held to, how many entries that leaves, their order and their clocks. */
export const FindBar = memo(function FindBar(props: {
  search: RefObject<HTMLInputElement | null>
  /** Something is searched for that nothing was found of yet: the index is still being made. */
  isSearching: boolean
  shown: number
  total: number
  context: SentenceContext
  onPrint: () => void
}) {
  const t = useTranslate()
  const { search, isSearching, shown, total, context } = props
  const { filter, setFilter, times, setTimes, order, setOrder } = useLogStore()
  const crossing = filter.crossing === null ? null : context.facilityName(filter.crossing)
  return (
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
      {crossing !== null && (
        <button
          type="button"
          className="find-only"
          title={t('log.filter.crossingOff', { name: crossing })}
          aria-label={t('log.filter.crossingOff', { name: crossing })}
          onClick={letGoOfCrossing}
        >
          <MapPin aria-hidden="true" className="icon" />
          <span className="find-only-name">{crossing}</span>
          <X aria-hidden="true" className="icon" />
        </button>
      )}
      <span className="sub nowrap" aria-live="polite">
        {shown === total ? t('log.entries', { count: total }) : t('log.entriesOf', { count: shown, total })}
      </span>
      <span className="find-busy nowrap" role="status">
        {isSearching && t('log.searching')}
      </span>
      <span className="grow" />
      <Button
        size="sm"
        hotkey="T"
        icon={<ArrowDownUp aria-hidden="true" />}
        onPress={() => setOrder(order === 'newest' ? 'oldest' : 'newest')}
      >
        {t(`log.order.${order}`)}
      </Button>
      <Segment
        label={t('log.times')}
        isLabelHidden
        items={(['both', 'local'] as const).map((id) => ({ id, label: t(`log.times.${id}`) }))}
        value={times}
        onChange={setTimes}
      />
      <Button size="sm" icon={<Printer aria-hidden="true" />} onPress={props.onPrint}>
        {t('log.print')}
      </Button>
    </div>
  )
})
