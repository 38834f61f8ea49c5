import { useState } from 'react'
import { planChanges } from '../../../data/rules/plan-changes.ts'
import type { PlanVersion, PlanView } from '../../../data/projections/plans.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { EmptyState } from '../../ui/parts/EmptyState.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import { useMoment } from '../use-moment.ts'
import { ChangeList } from './ChangeList.tsx'
import { TwoPlans } from './TwoPlans.tsx'
import './check.css'

type What = 'versions' | 'plans'

/** What changed between two versions of a plan, or between this plan and another: content and scores. */
export function PlanVersions({ plan: id }: { plan: string }) {
  const t = useTranslate()
  const plan = useWorkspace((state) => state.picture?.plans[id])
  const [what, setWhat] = useState<What>('versions')
  if (!plan) return null
  return (
    <div className="guide-check">
      <Segment<What>
        label={t('compare.what')}
        isLabelHidden
        items={(['versions', 'plans'] as const).map((each) => ({ id: each, label: t(`compare.${each}`) }))}
        value={what}
        onChange={setWhat}
      />
      {what === 'versions' ? <TwoVersions plan={plan} /> : <TwoPlans plan={plan} />}
    </div>
  )
}

function TwoVersions({ plan }: { plan: PlanView }) {
  const t = useTranslate()
  const moment = useMoment()
  const versions = plan.versions
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({})
  const from = chosen.from ?? versions.at(-2)?.version ?? null
  const to = chosen.to ?? versions.at(-1)?.version ?? null
  if (versions.length < 2) return <EmptyState title={t('compare.one')} />
  const items = versions.toReversed().map((each) => ({
    id: each.version,
    label: t('plans.version', { version: versionText(each) }),
    hint: [moment(each.at), t('compare.approvedBy', { approved: approvedBy(plan, each) }), each.changeNote]
      .filter(Boolean)
      .join(' · '),
  }))
  const before = versions.find(({ version }) => version === from)
  const after = versions.find(({ version }) => version === to)
  return (
    <>
      <div className="fields">
        <Select
          label={t('compare.from')}
          items={items}
          value={from}
          onChange={(id) => setChosen({ ...chosen, from: id })}
        />
        <Select
          label={t('compare.to')}
          items={items}
          value={to}
          onChange={(id) => setChosen({ ...chosen, to: id })}
        />
      </div>
      {before && after && <Changes before={before} after={after} />}
    </>
  )
}

function Changes({ before, after }: { before: PlanVersion; after: PlanVersion }) {
  const t = useTranslate()
  const changes = planChanges(before.content, after.content)
  if (changes.length === 0) return <EmptyState title={t('compare.same')} />
  const [from, to] = [versionText(before), versionText(after)]
  return (
    <>
      <h3 className="sec">{t('compare.changes', { count: changes.length, from, to })}</h3>
      <ChangeList changes={changes} before={before.content} after={after.content} />
    </>
  )
}

/** Which countries' approvals of a version stand. */
function approvedBy(plan: PlanView, { version }: PlanVersion): 'both' | 'US' | 'CA' | 'none' {
  const standing = plan.approvals.filter((each) => each.version === version && each.until === null)
  const by = new Set(standing.map(({ country }) => country))
  if (by.size === 2) return 'both'
  return by.has('US') ? 'US' : by.has('CA') ? 'CA' : 'none'
}
