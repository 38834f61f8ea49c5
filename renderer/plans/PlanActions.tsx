import type { ProblemCode } from '../../data/model/problem.ts'
import { whyNotPlan } from '../../data/projections/may-plan.ts'
import type { PlanVersion, PlanView } from '../../data/projections/plans.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession, type FormName } from '../state/session.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { draft } from '../state/write.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { usePlansView } from './plans-view.ts'

type Act = 'approve' | 'withdraw' | 'revise' | 'exercise' | 'review' | 'retire'
const keys = { approve: 'C', withdraw: 'L', revise: 'E', exercise: 'V', review: 'R', retire: 'Z' } as const
const forms: Record<Exclude<Act, 'revise'>, FormName> = {
  approve: 'planApprove',
  withdraw: 'planWithdraw',
  exercise: 'planExercise',
  review: 'planReview',
  retire: 'planRetire',
}
const reasons: Partial<Record<ProblemCode, MessageKey>> = {
  'log.plan-retired': 'plans.why.retired',
  'log.already-approved': 'plans.why.approved',
  'log.plan-changed': 'plans.why.changed',
}

/** What the acting country may do with a plan now; what it may not do says why. */
export function PlanActions({ plan, shown }: { plan: PlanView; shown: PlanVersion }) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const set = usePlansView((state) => state.set)
  const country = useDesk((state) => state.acting?.desk.country)
  const picture = useWorkspace((state) => state.picture)
  const isArchived = Boolean(picture?.workspace?.archived)
  const mayWrite = !useWorkspace(isReadOnly) && country !== undefined
  const about = { plan: plan.plan, version: shown.version }
  const whyNot = (act: Act): ProblemCode | null => {
    if (country === undefined || !picture) return 'log.no-official'
    if (act === 'approve')
      return whyNotPlan(draft('plan.approved', { ...about, remarks: '' }), picture, country)
    if (act === 'withdraw')
      return whyNotPlan(draft('plan.approvalWithdrawn', { ...about, reason: '' }), picture, country)
    const end = draft('plan.retired', { plan: plan.plan, reason: '', supersededBy: null })
    return whyNotPlan(end, picture, country)
  }
  const open = (act: Act) => () => {
    if (act === 'revise') set({ editing: { plan: plan.plan } })
    else openForm({ name: forms[act], subject: plan.plan, option: shown.version })
  }
  const can = (act: Act) => mayWrite && whyNot(act) === null
  const take = () => openForm({ name: 'planExport', subject: plan.plan, option: shown.version })
  useHotkeys('plans', {
    ...(can('approve') && { c: open('approve') }),
    ...(can('withdraw') && { l: open('withdraw') }),
    ...(can('revise') && { e: open('revise') }),
    ...(can('exercise') && { v: open('exercise') }),
    ...(can('review') && { r: open('review') }),
    ...(can('retire') && { z: open('retire') }),
    x: take,
  })
  const hasApproved = whyNot('withdraw') === null
  const why = mayWrite && !hasApproved ? reasons[whyNot('approve') ?? 'unexpected'] : undefined
  const shownActs = [hasApproved ? 'withdraw' : 'approve', 'revise', 'exercise', 'review', 'retire'] as const
  return (
    <footer className="actions-bar">
      {mayWrite &&
        shownActs.map((act) => (
          <Button
            key={act}
            {...(act === 'approve' && { variant: 'primary' })}
            hotkey={keys[act]}
            isDisabled={!can(act)}
            onPress={open(act)}
          >
            {t(`plans.act.${act}`, { country: country ?? 'US' })}
          </Button>
        ))}
      <Button hotkey="X" onPress={take}>
        {t('plans.act.export')}
      </Button>
      {(why || isArchived) && <p className="sub plan-why">{t(why ?? 'plans.archived')}</p>}
    </footer>
  )
}
