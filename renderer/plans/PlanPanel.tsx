import type { Day } from '../../data/model/ids.ts'
import type { PlanView } from '../../data/projections/plans.ts'
import { isSampleTitle } from '../../data/rules/plan-parts.ts'
import { versionText } from '../../data/words/plan-values.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useConflict } from '../state/use-conflict.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { ConflictMark } from '../ui/ConflictMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Tabs } from '../ui/parts/Tabs.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { hasKeptPlan } from './editor/kept-plan.ts'
import { PlanActions } from './PlanActions.tsx'
import { StandTag } from './PlanCard.tsx'
import { planTabs } from './plan-tabs.tsx'
import { usePlansView } from './plans-view.ts'
import { standOf, type Stand } from './stand.ts'
import { useMoment } from './use-moment.ts'
import { useShownVersion } from './use-shown-version.ts'

/** One plan: where it stands, everything it says, and what may be done with it. */
export function PlanPanel({ plan, day }: { plan: PlanView; day: Day }) {
  const t = useTranslate()
  const { tab, set } = usePlansView()
  const shown = useShownVersion(plan)
  const stand = standOf(plan, day)
  if (!stand || !shown) return null
  const isKnownTab = planTabs.some(({ id }) => id === tab)
  return (
    <article className="plan-panel" aria-label={plan.number} data-region tabIndex={-1}>
      <Head plan={plan} stand={stand} />
      <Standing plan={plan} stand={stand} />
      <Tabs
        label={plan.number}
        value={isKnownTab ? tab : 'words'}
        onChange={(chosen) => set({ tab: chosen })}
        items={planTabs.map(({ id, label, View }) => ({
          id,
          label: t(label),
          content: <View plan={plan} />,
        }))}
      />
      <PlanActions plan={plan} shown={shown} />
    </article>
  )
}

function Head({ plan, stand }: { plan: PlanView; stand: Stand }) {
  const t = useTranslate()
  const moment = useMoment()
  const openForm = useSession((state) => state.openForm)
  const conflict = useConflict(plan.plan)
  const people = useWorkspace((state) => state.picture?.people)
  const { shown } = stand
  const official = people?.officials[shown.official ?? '']
  return (
    <header className="plan-head">
      <div className="row wrap">
        <span className="sign strong">{plan.number}</span>
        <span className="sign">{t('plans.version', { version: versionText(shown) })}</span>
        <StandTag stand={stand} />
        {stand.isReviewDue && (
          <Tag tone="bad">
            {stand.reviewBy === null
              ? t('plans.reviewUnknown')
              : t('plans.reviewOverdue', { on: stand.reviewBy })}
          </Tag>
        )}
        {isSampleTitle(shown.content) && <Tag tone="line">{t('plans.isSample')}</Tag>}
        {conflict && (
          <ConflictMark
            count={conflict.between.length}
            name={plan.number}
            onPress={() => openForm({ name: 'resolve', subject: conflict.id })}
          />
        )}
        <ReleasabilityChip releasability={plan.releasability} />
      </div>
      <h2>{shown.content.title}</h2>
      <p className="sub">
        {t('plans.writtenBy', {
          who: official ? `${official.name}, ${official.agency}` : (people?.desks[shown.desk]?.name ?? '?'),
          time: moment(shown.at),
        })}
      </p>
    </header>
  )
}

/** What an official must know before reading on: a newer wording, an end, or words that wait unsaved. */
function Standing({ plan, stand }: { plan: PlanView; stand: Stand }) {
  const t = useTranslate()
  const { set, show } = usePlansView()
  const shown = useShownVersion(plan)
  const { newer } = stand
  const isClosed = useWorkspace(isReadOnly)
  const isKept = hasKeptPlan(plan.plan) && !plan.retired && !isClosed
  const retiredFor = useWorkspace((state) => state.picture?.plans[plan.retired?.supersededBy ?? ''])
  return (
    <div className="plan-notices">
      {plan.retired && (
        <Callout tone="warn">
          {t('plans.retired', {
            on: plan.retired.on,
            reason: plan.retired.reason,
            by: retiredFor?.number ?? 'none',
          })}
        </Callout>
      )}
      {newer && shown?.version !== newer.version && (
        <Callout tone="info">
          <p>{t('plans.newer', { version: versionText(newer) })}</p>
          <Button size="sm" onPress={() => show(plan.plan, newer.version)}>
            {t('plans.readIt')}
          </Button>
        </Callout>
      )}
      {shown && shown.version !== stand.shown.version && (
        <Callout tone="warn">
          <p>
            {t('plans.otherVersion', {
              version: versionText(shown),
              state: stand.state === 'inForce' ? 'inForce' : 'newest',
            })}
          </p>
          <Button size="sm" onPress={() => set({ version: null })}>
            {t('plans.readShown', { version: versionText(stand.shown) })}
          </Button>
        </Callout>
      )}
      {isKept && (
        <Callout tone="info">
          <p>{t('plans.keptOf', { number: plan.number })}</p>
          <Button size="sm" onPress={() => set({ editing: { plan: plan.plan } })}>
            {t('plans.goOn')}
          </Button>
        </Callout>
      )}
    </div>
  )
}
