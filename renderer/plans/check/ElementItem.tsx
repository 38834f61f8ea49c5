import { ChevronDown, ChevronRight } from 'lucide-react'
import { countries, type Country } from '../../../data/model/country.ts'
import type { ElementScore } from '../../../data/model/plan.ts'
import type { CheckedElement } from '../../../data/projections/plan-check.ts'
import type { PlanAssessment } from '../../../data/projections/plans.ts'
import type { GuideElement } from '../../../data/reference/guide-checklist.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Tag } from '../../ui/parts/Tag.tsx'
import { useMoment } from '../use-moment.ts'
import { EvidenceFields } from './EvidenceFields.tsx'
import { ScoreMark } from './ScoreMark.tsx'
import type { useAssess } from './use-assess.ts'

const steps = ['0', '1', '2', '3', '4'] as const

/** One element of the guide: its score in a row; open, what it asks, on what that rests, and what each country said of it. */
export function ElementItem(props: {
  plan: string
  element: GuideElement
  checked: CheckedElement
  /** The first of its heading in the list. */
  startsHeading: boolean
  isOpen: boolean
  isReadOnly: boolean
  onToggle: () => void
  onScore: (score: ElementScore) => void
  assess: ReturnType<typeof useAssess>['assess']
}) {
  const t = useTranslate()
  const language = useLanguage()
  const { element, checked, isOpen, isReadOnly } = props
  const { score, last, isDisputed } = checked
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      {props.startsHeading && (
        <li className="check-section">
          <h3 className="sec">{t(`check.heading.${element.heading}`)}</h3>
        </li>
      )}
      <li className={`check-item${isOpen ? ' open' : ''}`} data-element={element.id}>
        <button
          type="button"
          className="check-head"
          data-part="head"
          aria-expanded={isOpen}
          onClick={props.onToggle}
        >
          <Chevron aria-hidden="true" className="icon" />
          <span className="mono check-id">{element.id}</span>
          <span className="grow check-label">
            {element.label[language]}
            {element.isGate && <Tag tone={(score ?? 0) < 2 ? 'bad' : 'good'}>{t('planReport.gate')}</Tag>}
            {isDisputed && <Tag tone="warn">{t('check.disputed')}</Tag>}
          </span>
          <span className="sub check-owner">{last?.owner}</span>
          <span className="sub mono nowrap">{t('check.weight', { weight: element.weight })}</span>
          <ScoreMark score={score} />
        </button>
        {isOpen && (
          <div className="check-body">
            <dl className="check-facts">
              <dt>{t('check.why')}</dt>
              <dd>{element.why?.[language] ?? t('check.whyUnknown')}</dd>
              <dt>{t('check.basis')}</dt>
              <dd>{element.basis.map((basis) => t(`check.basis.${basis}`)).join(', ')}</dd>
            </dl>
            <Segment<(typeof steps)[number]>
              label={t('check.scoreOf', { element: element.id })}
              items={steps.map((id) => ({ id, label: id, hint: t(`check.score.${id}`) }))}
              value={score === null ? null : steps[score]}
              isDisabled={isReadOnly}
              onChange={(id) => props.onScore(Number(id) as ElementScore)}
              look="cards"
            />
            <EvidenceFields
              key={last?.hash ?? 'none'}
              plan={props.plan}
              element={element.id}
              said={{ score, evidence: last?.evidence ?? '', owner: last?.owner ?? '' }}
              isReadOnly={isReadOnly}
              assess={props.assess}
            />
            <ul className="check-said" aria-label={t('check.said')}>
              {countries.map((country) => (
                <Said key={country} country={country} judged={checked.by[country]} />
              ))}
            </ul>
          </div>
        )}
      </li>
    </>
  )
}

/** What one country last said of an element. */
function Said({ country, judged }: { country: Country; judged: PlanAssessment | null }) {
  const t = useTranslate()
  const moment = useMoment()
  return (
    <li className="row">
      <CountryMark country={country} />
      {judged ? (
        <span>
          {t('check.saidAs', { score: judged.score ?? 'none', at: moment(judged.at) })}
          {judged.evidence && ` ${judged.evidence}`}
        </span>
      ) : (
        <span className="muted">{t('check.saidNothing')}</span>
      )}
    </li>
  )
}
