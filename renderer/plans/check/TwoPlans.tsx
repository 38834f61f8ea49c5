import { useState } from 'react'
import { canonical, type Json } from '../../../data/model/canonical.ts'
import { planCheck, type PlanCheck } from '../../../data/projections/plan-check.ts'
import type { PlanVersion, PlanView } from '../../../data/projections/plans.ts'
import { guideElements, guideHeadings } from '../../../data/reference/guide-checklist.ts'
import { dayOf } from '../../../data/rules/day.ts'
import { planParts } from '../../../data/rules/plan-parts.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useNow } from '../../state/now.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Checkbox } from '../../ui/parts/Checkbox.tsx'
import { EmptyState } from '../../ui/parts/EmptyState.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import { Table } from '../../ui/parts/Table.tsx'
import { Tag } from '../../ui/parts/Tag.tsx'
import { PartWords } from '../PartWords.tsx'
import { standOf } from '../stand.ts'
import { ScoreMark } from './ScoreMark.tsx'

type Compared = { plan: PlanView; shown: PlanVersion; check: PlanCheck }

/** Two plans side by side: scores by heading and element, then what they say part by part. */
export function TwoPlans({ plan }: { plan: PlanView }) {
  const t = useTranslate()
  const plans = useWorkspace((state) => state.picture?.plans)
  const day = dayOf(useNow(3_600_000))
  const [chosen, setChosen] = useState<string | null>(null)
  const others = Object.values(plans ?? {}).filter((each) => each.plan !== plan.plan)
  if (others.length === 0) return <EmptyState title={t('compare.noOther')} />
  const other = others.find((each) => each.plan === chosen) ?? null
  const sides = [plan, other].flatMap((each): Compared[] => {
    const shown = each && standOf(each, day)?.shown
    return each && shown
      ? [{ plan: each, shown, check: planCheck(each, shown.version, day, guideElements) }]
      : []
  })
  const [left, right] = sides
  return (
    <>
      <Select
        label={t('compare.other')}
        items={others.map((each) => ({
          id: each.plan,
          label: `${each.number} ${each.versions.at(-1)?.content.title ?? ''}`,
        }))}
        value={chosen}
        onChange={setChosen}
      />
      {left && right && (
        <>
          <Scores left={left} right={right} />
          <Contents left={left} right={right} />
        </>
      )}
    </>
  )
}

type Sides = { left: Compared; right: Compared }

function Scores({ left, right }: Sides) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const [isDiffering, setDiffering] = useState(true)
  const differs = (id: string) => left.check.of(id).score !== right.check.of(id).score
  const elements = guideElements.filter(({ id }) => !isDiffering || differs(id))
  const shares = ({ check }: Compared) =>
    new Map<string, number | null>(check.score.headings.map(({ heading, share }) => [heading, share]))
  const told = (share: number | null) => (share === null ? t('check.unknown') : f.percent(share))
  const [ours, theirs] = [shares(left), shares(right)]
  return (
    <section className="compare-part" aria-label={t('compare.scores')}>
      <h3 className="title">{t('compare.scores')}</h3>
      <Table
        label={t('compare.scores')}
        head={[t('compare.element'), left.plan.number, right.plan.number]}
        isDense
      >
        <tr>
          <th scope="row">{t('planReport.head.score')}</th>
          <td className="mono strong">{told(left.check.score.share)}</td>
          <td className="mono strong">{told(right.check.score.share)}</td>
        </tr>
        {guideHeadings.map((heading) => (
          <tr key={heading}>
            <th scope="row">{t(`check.heading.${heading}`)}</th>
            <td className="mono">{told(ours.get(heading) ?? null)}</td>
            <td className="mono">{told(theirs.get(heading) ?? null)}</td>
          </tr>
        ))}
        {elements.map((element) => (
          <tr key={element.id}>
            <th scope="row" className="compare-element">
              <span className="mono">{element.id}</span> {element.label[language]}{' '}
              {element.isGate && <Tag>{t('planReport.gate')}</Tag>}
            </th>
            <td>
              <ScoreMark score={left.check.of(element.id).score} />
            </td>
            <td>
              <ScoreMark score={right.check.of(element.id).score} />
            </td>
          </tr>
        ))}
      </Table>
      {elements.length === 0 && <p className="muted">{t('compare.scoresSame')}</p>}
      <Checkbox isSelected={isDiffering} onChange={setDiffering}>
        {t('compare.differing')}
      </Checkbox>
    </section>
  )
}

function Contents({ left, right }: Sides) {
  const t = useTranslate()
  const f = useFormats()
  const isSame = (part: (typeof planParts)[number]) =>
    canonical(left.shown.content[part] as Json) === canonical(right.shown.content[part] as Json)
  const same = planParts.filter(isSame)
  return (
    <section className="compare-part" aria-label={t('compare.content')}>
      <h3 className="title">{t('compare.content')}</h3>
      {same.length > 0 && (
        <p className="sub">
          {t('compare.equalParts', { parts: f.list(same.map((part) => t(`planPart.${part}`))) })}
        </p>
      )}
      {planParts
        .filter((part) => !isSame(part))
        .map((part) => (
          <div key={part} className="compare-row">
            <h4 className="sec">{t(`planPart.${part}`)}</h4>
            <div className="change-sides">
              {[left, right].map(({ plan, shown }) => (
                <section key={plan.plan} aria-label={`${plan.number} ${t(`planPart.${part}`)}`}>
                  <h5 className="sec">{plan.number}</h5>
                  <PartWords part={part} content={shown.content} />
                </section>
              ))}
            </div>
          </div>
        ))}
    </section>
  )
}
