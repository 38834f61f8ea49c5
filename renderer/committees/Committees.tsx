import { useState } from 'react'
import { dayOf } from '../../data/rules/day.ts'
import type { ActionItemView, CommitteeView } from '../../data/projections/committees.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useNow } from '../state/now.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { ActionItemPanel } from './ActionItemPanel.tsx'
import { cardId, CommitteeCard, ItemCard } from './Cards.tsx'
import { CommitteePanel } from './CommitteePanel.tsx'
import { itemsInOrder } from './items.ts'
import './committees.css'

type List = 'committees' | 'items'
type Shown = { type: 'committee'; it: CommitteeView } | { type: 'actionItem'; it: ActionItemView } | null

/** Port operations committees, the maritime regional committees, their meetings and action items. */
export function Committees() {
  const t = useTranslate()
  const isClosed = useWorkspace(isReadOnly)
  const isReplaying = useWorkspace((state) => state.moment !== null)
  const picture = useWorkspace((state) => state.picture)
  const { selection, select, openForm } = useSession()
  const country = useDesk((state) => state.acting?.desk.country)
  const day = dayOf(useNow(3_600_000))
  const [asked, setAsked] = useState<List>('committees')
  const all = Object.values(picture?.committees ?? {}).toSorted((a, b) => a.title.localeCompare(b.title))
  const items = itemsInOrder(Object.values(picture?.actionItems ?? {}))
  const chosenItem = selection?.type === 'actionItem' ? selection.id : null
  const list: List = chosenItem !== null ? 'items' : selection?.type === 'committee' ? 'committees' : asked
  const committee = all.find((each) => each.committee === selection?.id) ?? all[0]
  const item = items.find((each) => each.actionItem === chosenItem) ?? items[0]
  const mayWrite = Boolean(picture && !isClosed && country)
  const shown: Shown =
    list === 'items'
      ? item
        ? { type: 'actionItem', it: item }
        : null
      : committee
        ? { type: 'committee', it: committee }
        : null
  const show = (next: List) => {
    setAsked(next)
    const first = next === 'items' ? items[0]?.actionItem : all[0]?.committee
    select(first === undefined ? null : { type: next === 'items' ? 'actionItem' : 'committee', id: first })
  }
  const ids = list === 'items' ? items.map((each) => each.actionItem) : all.map((each) => each.committee)
  const step = (by: number) => () => {
    const id =
      ids[ids.indexOf(list === 'items' ? (item?.actionItem ?? '') : (committee?.committee ?? '')) + by]
    if (id === undefined) return
    select({ type: list === 'items' ? 'actionItem' : 'committee', id })
    document.getElementById(cardId(id))?.focus()
  }
  const begin = () => openForm({ name: 'committee' })
  useHotkeys('committees', {
    j: step(1),
    k: step(-1),
    g: () => show(list === 'items' ? 'committees' : 'items'),
    ...(mayWrite && { t: begin }),
  })
  if (!picture) return <Skeleton rows={8} />
  const newButton = (
    <Button variant="primary" hotkey="T" isDisabled={!mayWrite} onPress={begin}>
      {t('committees.new')}
    </Button>
  )
  return (
    <div className="committees">
      <section className="committees-list" aria-label={t('committees.title')} data-region tabIndex={-1}>
        <h1>{t('committees.title')}</h1>
        <div className="row wrap">{newButton}</div>
        {!mayWrite && (
          <p className="sub">
            {t(isReplaying ? 'replay.note' : country ? 'committees.archived' : 'problem.log.no-official')}
          </p>
        )}
        <Segment<List>
          label={t('committees.list')}
          isLabelHidden
          items={[
            { id: 'committees', label: t('committees.list.committees', { count: all.length }) },
            { id: 'items', label: t('committees.list.items', { count: items.length }) },
          ]}
          value={list}
          onChange={show}
        />
        <ul className="card-list">
          {list === 'committees'
            ? all.map((each) => (
                <CommitteeCard
                  key={each.committee}
                  committee={each}
                  items={items}
                  day={day}
                  isSelected={each === committee}
                />
              ))
            : items.map((each) => (
                <ItemCard key={each.actionItem} item={each} day={day} isSelected={each === item} />
              ))}
        </ul>
      </section>
      {shown === null ? (
        <EmptyState
          title={t(list === 'items' ? 'committees.noItems' : 'committees.none')}
          text={t(list === 'items' ? 'committees.noItemsText' : 'committees.noneText')}
        />
      ) : shown.type === 'committee' ? (
        <CommitteePanel committee={shown.it} items={items} day={day} mayWrite={mayWrite} />
      ) : (
        <ActionItemPanel item={shown.it} day={day} mayWrite={mayWrite} />
      )}
    </div>
  )
}
