import { dayOf } from '../../data/rules/day.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { planCatalogue } from '../../data/reference/guide-checklist.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useNow } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import { CatalogueList } from './CatalogueList.tsx'
import { CatalogueRecord } from './CatalogueRecord.tsx'
import { LibraryTools } from './LibraryTools.tsx'
import { cardId, PlanCard } from './PlanCard.tsx'
import { PlanPanel } from './PlanPanel.tsx'
import { inOrder } from './plan-order.ts'
import { usePlansView } from './plans-view.ts'
import { standOf } from './stand.ts'

const hour = 3_600_000

/** Every plan of this log, and apart from them what is known of real ones; beside them the one that is read. */
export function Library({ picture }: { picture: Picture }) {
  const t = useTranslate()
  const { list, plan: chosen, record, set } = usePlansView()
  const select = useSession((state) => state.select)
  const day = dayOf(useNow(hour))
  const plans = inOrder(Object.values(picture.plans), day)
  const plan = plans.find((each) => each.plan === chosen) ?? plans[0]
  const known = planCatalogue.find(({ id }) => id === record) ?? planCatalogue[0]
  const go = (id: string) => {
    usePlansView.getState().show(id)
    select({ type: 'plan', id })
  }
  const step = (by: number) => () => {
    const next = plans[plans.findIndex((each) => each === plan) + by]
    if (list !== 'plans' || !next) return
    go(next.plan)
    document.getElementById(cardId(next.plan))?.focus()
  }
  useHotkeys('plans', { j: step(1), k: step(-1) })
  return (
    <div className="plans">
      <section className="plans-list" aria-label={t('plans.title')} data-region tabIndex={-1}>
        <LibraryTools picture={picture} isEmpty={plans.length === 0} />
        <Segment
          label={t('plans.list')}
          isLabelHidden
          items={[
            { id: 'plans', label: t('plans.list.plans', { count: plans.length }) },
            { id: 'catalogue', label: t('plans.list.catalogue', { count: planCatalogue.length }) },
          ]}
          value={list}
          onChange={(shown) => set({ list: shown })}
        />
        {list === 'catalogue' ? (
          <CatalogueList selected={known?.id ?? null} onSelect={(id) => set({ record: id })} />
        ) : (
          <ul className="card-list">
            {plans.map((each) => (
              <PlanCard
                key={each.plan}
                plan={each}
                stand={standOf(each, day)}
                isSelected={each === plan}
                onSelect={() => go(each.plan)}
              />
            ))}
            {plans.length === 0 && <li className="sub">{t('plans.none')}</li>}
          </ul>
        )}
      </section>
      {list === 'catalogue' && known ? (
        <CatalogueRecord record={known} />
      ) : plan ? (
        <PlanPanel key={plan.plan} plan={plan} day={day} />
      ) : (
        <section className="plan-panel" aria-label={t('plans.empty')}>
          <EmptyState title={t('plans.empty')} text={t('plans.emptyText')} />
        </section>
      )}
    </div>
  )
}
