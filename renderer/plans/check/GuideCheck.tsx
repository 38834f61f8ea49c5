import { useMemo, useRef, useState } from 'react'
import type { ElementScore } from '../../../data/model/plan.ts'
import { whyNotPlan } from '../../../data/projections/may-plan.ts'
import { planCheck } from '../../../data/projections/plan-check.ts'
import type { PlanVersion, PlanView } from '../../../data/projections/plans.ts'
import { guideElements, guideHeadings } from '../../../data/reference/guide-checklist.ts'
import { dayOf } from '../../../data/rules/day.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useNow } from '../../state/now.ts'
import { useDesk } from '../../state/desk.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft } from '../../state/write.ts'
import { useHotkeysWithin } from '../../ui/hotkeys.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { EmptyState } from '../../ui/parts/EmptyState.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import { useShownVersion } from '../use-shown-version.ts'
import { CheckSummary } from './CheckSummary.tsx'
import { ElementItem } from './ElementItem.tsx'
import { checkFilters, listedElements, type CheckFilter } from './listed-elements.ts'
import { useAssess } from './use-assess.ts'
import './check.css'

type Heading = (typeof guideHeadings)[number] | 'all'

/** A plan against the joint guide, element by element: scores, evidence, owners, gates apart and what is to do. */
export function GuideCheck({ plan: id }: { plan: string }) {
  const plan = useWorkspace((state) => state.picture?.plans[id])
  return plan ? <Checked plan={plan} /> : null
}

function Checked({ plan }: { plan: PlanView }) {
  const shown = useShownVersion(plan)
  return shown ? <CheckedVersion key={shown.version} plan={plan} shown={shown} /> : null
}

function CheckedVersion({ plan, shown }: { plan: PlanView; shown: PlanVersion }) {
  const t = useTranslate()
  const day = dayOf(useNow(3_600_000))
  const [filter, setFilter] = useState<CheckFilter>('all')
  const [heading, setHeading] = useState<Heading>('all')
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const { assess, problem } = useAssess(plan, shown.version)
  const reason = useWhyNot(plan, shown)
  const { version } = shown
  const check = useMemo(() => planCheck(plan, version, day, guideElements), [plan, version, day])
  const listed = listedElements(guideElements, check, filter, heading)
  const score = (element: string, value: ElementScore | null) => {
    const last = check.of(element).last
    const said = { evidence: last?.evidence ?? '', owner: last?.owner ?? '' }
    void assess(element, { score: value, ...said })
  }
  const focus = (element: string, what = 'head') =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-element="${element}"] [data-part="${what}"]`)?.focus(),
    )
  const choose = (element: string) => {
    setChosen(element)
    focus(element)
  }
  const move = (by: number) => () => {
    const at = listed.findIndex((each) => each.id === (elementInFocus() ?? chosen))
    const next = listed[Math.min(Math.max(at + by, 0), listed.length - 1)]
    if (next) choose(next.id)
  }
  const scoreChosen = (value: ElementScore | null) => () => {
    const element = elementInFocus() ?? chosen
    if (element === null || reason !== null || check.of(element).score === value) return
    // What is to do may leave the list with its score: the next one is in hand then.
    const at = listed.findIndex((each) => each.id === element)
    const isGone = filter === 'unjudged' || (filter === 'gaps' && value !== null && value >= 3)
    const next = isGone ? (listed[at + 1] ?? listed[at - 1]) : undefined
    score(element, value)
    choose(next?.id ?? element)
  }
  useHotkeysWithin(list, 'guide', {
    j: move(1),
    ArrowDown: move(1),
    k: move(-1),
    ArrowUp: move(-1),
    0: scoreChosen(0),
    1: scoreChosen(1),
    2: scoreChosen(2),
    3: scoreChosen(3),
    4: scoreChosen(4),
    Backspace: scoreChosen(null),
    e: () => {
      const element = elementInFocus() ?? chosen
      if (element === null) return
      setChosen(element)
      requestAnimationFrame(() =>
        requestAnimationFrame(() => list.current?.querySelector('textarea')?.focus()),
      )
    },
  })
  return (
    <div className="guide-check">
      <p className="sub">{t('check.of', { number: plan.number, version: versionText(shown) })}</p>
      <CheckSummary
        score={check.score}
        onHeading={(one) => {
          setFilter('all')
          setHeading(one)
        }}
        onGate={(element) => {
          setFilter('gates')
          setHeading('all')
          choose(element)
        }}
      />
      {reason !== null && <Callout tone="info">{reason}</Callout>}
      <div className="check-tools row wrap">
        <Segment<CheckFilter>
          label={t('check.filter')}
          isLabelHidden
          items={checkFilters.map((each) => ({
            id: each,
            label: t(`check.filter.${each}`, {
              count: listedElements(guideElements, check, each, heading).length,
            }),
          }))}
          value={filter}
          onChange={setFilter}
        />
        <Select<Heading>
          label={t('check.heading')}
          items={(['all', ...guideHeadings] as const).map((each) => ({
            id: each,
            label: t(`check.heading.${each}`),
          }))}
          value={heading}
          onChange={setHeading}
        />
        <p className="sub check-keys">{t('check.keysHint')}</p>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {listed.length === 0 && <EmptyState title={t(`check.none.${filter}`)} />}
      <ol
        className="check-list"
        ref={list}
        aria-label={t(`check.filter.${filter}`, { count: listed.length })}
      >
        {listed.map((element, at) => (
          <ElementItem
            key={element.id}
            plan={plan.plan}
            element={element}
            checked={check.of(element.id)}
            startsHeading={filter === 'all' && listed[at - 1]?.heading !== element.heading}
            isOpen={chosen === element.id}
            isReadOnly={reason !== null}
            onToggle={() => setChosen(chosen === element.id ? null : element.id)}
            onScore={(value) => score(element.id, value)}
            assess={assess}
          />
        ))}
      </ol>
    </div>
  )
}

const elementInFocus = () =>
  document.activeElement?.closest<HTMLElement>('[data-element]')?.dataset['element'] ?? null

/** Why nothing can be judged here now, in words; null when it can. */
function useWhyNot(plan: PlanView, { version }: PlanVersion): string | null {
  const t = useTranslate()
  const picture = useWorkspace((state) => state.picture)
  const country = useDesk((state) => state.acting?.desk.country)
  const isReplaying = useWorkspace((state) => state.moment !== null)
  if (isReplaying) return t('replay.note')
  if (!picture || picture.workspace?.archived) return t('plans.archived')
  if (country === undefined) return t('problem.log.no-official')
  const body = { plan: plan.plan, version, element: 'PR-01', score: null, evidence: '', owner: '' }
  const code = whyNotPlan(draft('plan.elementAssessed', body), picture, country)
  return code === null ? null : t(code === 'log.plan-retired' ? 'plans.why.retired' : `problem.${code}`)
}
