import { CircleCheck, CircleDashed, FileClock, PenLine } from 'lucide-react'
import type { PlanView } from '../../data/projections/plans.ts'
import { isSampleTitle } from '../../data/rules/plan-parts.ts'
import { versionText } from '../../data/words/plan-values.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { CardButton } from '../ui/parts/CardButton.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import type { Stand } from './stand.ts'
import { useFacilityNames } from '../state/use-facility-names.ts'

/** Id of a card in the page. */
export const cardId = (plan: string): string => `plan-${plan}`

const looks = {
  inForce: { tone: 'good', Icon: CircleCheck },
  oneCountry: { tone: 'warn', Icon: FileClock },
  draft: { tone: 'neutral', Icon: PenLine },
  retired: { tone: 'line', Icon: CircleDashed },
} as const

/** Where a plan stands, in a shape and a word; the mark of the country that has signed alone. */
export function StandTag({ stand }: { stand: Stand }) {
  const t = useTranslate()
  const { tone, Icon } = looks[stand.state]
  return (
    <Tag tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(`plans.stand.${stand.state}`)}
      {stand.state === 'oneCountry' && stand.signed && <CountryMark country={stand.signed} />}
    </Tag>
  )
}

/** One plan of the list. */
export function PlanCard(props: {
  plan: PlanView
  stand: Stand | null
  isSelected: boolean
  onSelect: () => void
}) {
  const t = useTranslate()
  const f = useFormats()
  const names = useFacilityNames()
  const { plan, stand, isSelected } = props
  if (!stand) return null
  const { content } = stand.shown
  return (
    <li>
      <CardButton id={cardId(plan.plan)} look="plan-card" isSelected={isSelected} onPress={props.onSelect}>
        <span className="row wrap">
          <span className="sign strong">{plan.number}</span>
          <span className="sign sub">{t('plans.version', { version: versionText(stand.shown) })}</span>
          <StandTag stand={stand} />
          {isSampleTitle(content) && <Tag tone="line">{t('plans.isSample')}</Tag>}
        </span>
        <span className="plan-card-title">{content.title}</span>
        <span className="sub">{names(content.crossings)}</span>
        {stand.newer && (
          <span className="sub">{t('plans.newer', { version: versionText(stand.newer) })}</span>
        )}
        <span className="plan-card-foot">
          <span className={stand.isReviewDue ? 'due' : ''}>
            {stand.reviewBy === null
              ? t('plans.reviewUnknown')
              : t(stand.isReviewDue ? 'plans.reviewOverdue' : 'coverage.review', { on: stand.reviewBy })}
          </span>
          <span>
            {stand.score === null
              ? t('plans.notJudged')
              : t('coverage.score', { percent: f.percent(stand.score) })}
          </span>
        </span>
      </CardButton>
    </li>
  )
}
