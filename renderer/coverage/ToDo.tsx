import { CalendarClock, CalendarX2, TrendingUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { countries } from '../../data/model/country.ts'
import type { Coverage } from '../../data/rules/coverage.ts'
import type { Gain } from '../../data/rules/coverage-gains.ts'
import { grouped } from '../../data/rules/grouped.ts'
import type { OverdueReview } from '../../data/rules/overdue-reviews.ts'
import { shareText } from '../../data/words/coverage-words.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { GainSteps } from './GainSteps.tsx'
import { openPlan } from './Matrix.tsx'
import { crossingName } from './names.ts'
import type { Measure } from './use-measure.ts'
import { drillFurther } from './view.ts'

/** So many gains are shown; those with the fewest steps come first. */
const shownGains = 6

/** What to do: reviews that are overdue, what lapses soon, and the steps that would raise the measure most. */
export function ToDo({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const { overdue, gains, view } = measure
  const { lapsing } = view.coverage
  const lapses = grouped(lapsing, ({ what, through }) => `${through} ${what}`)
  return (
    <>
      <Section
        icon={<CalendarX2 aria-hidden="true" />}
        title={t('coverageScreen.overdueReviews')}
        count={overdue.length}
        isBad
        nothing={t('coverageScreen.noOverdue')}
      >
        {overdue.map((review) => (
          <Overdue key={review.standing.record.plan} review={review} />
        ))}
      </Section>
      <Section
        icon={<CalendarClock aria-hidden="true" />}
        title={t('coverage.lapsing')}
        count={lapsing.length}
        nothing={t('coverage.lapsing.none')}
      >
        {[...lapses].map(([key, some]) => (
          <Lapsing key={key} lapses={some} />
        ))}
      </Section>
      <Section
        icon={<TrendingUp aria-hidden="true" />}
        title={t('coverageScreen.gains')}
        count={gains.length}
        nothing={t('coverageScreen.noGains')}
      >
        {gains.slice(0, shownGains).map((gain, place) => (
          <GainCard key={place} gain={gain} />
        ))}
      </Section>
    </>
  )
}

function Section(props: {
  icon: ReactNode
  title: string
  count: number
  nothing: string
  isBad?: boolean
  children: ReactNode
}) {
  return (
    <section className="cov-todo">
      <h2 className="title">
        {props.icon}
        <span className="grow">{props.title}</span>
        <span className={props.isBad && props.count > 0 ? 'cov-late' : 'sub'}>{props.count}</span>
      </h2>
      {props.count === 0 ? <p className="sub">{props.nothing}</p> : <ul>{props.children}</ul>}
    </section>
  )
}

function Overdue({ review }: { review: OverdueReview }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { standing, crossings, late } = review
  const { owner, title } = standing.version.content
  return (
    <li className="cov-card">
      <Button className="cov-card-head" onPress={() => openPlan(standing.record.plan)}>
        <b>
          {standing.record.number} {title}
        </b>
        <span className="cov-late">
          {late === null
            ? t('coverageScreen.noReviewDay')
            : late.months > 0
              ? t('coverageScreen.monthsLate', { count: late.months })
              : t('coverageScreen.daysLate', { count: late.days })}
        </span>
      </Button>
      {late && <p className="sub">{t('coverageScreen.dueOn', { on: f.day(late.since) })}</p>}
      <p className="cov-owners">
        {countries.map((country) => (
          <span key={country} className="row">
            <CountryMark country={country} />
            {owner[country] || t('coverageScreen.noOwner')}
          </span>
        ))}
      </p>
      <p className="row wrap">
        {crossings.map((facility) => (
          <CrossingLink key={facility} facility={facility} name={crossingName(facility, language)} />
        ))}
      </p>
    </li>
  )
}

/** What lapses on one day: which crossings, and what of them. */
function Lapsing({ lapses }: { lapses: Coverage['lapsing'] }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const [first] = lapses
  return (
    first && (
      <li className="cov-card">
        <p className="cov-card-head">
          <b>{t(`coverage.lapsing.${first.what}`)}</b>
          <span>{f.day(first.through)}</span>
        </p>
        <p className="row wrap">
          {lapses.map(({ pair: { pair } }) => (
            <CrossingLink
              key={pair.facility}
              facility={pair.facility}
              name={crossingName(pair.facility, language)}
            />
          ))}
        </p>
      </li>
    )
  )
}

function GainCard({ gain }: { gain: Gain }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <li className="cov-card gain">
      <div className="row wrap">
        {gain.crossings.map((facility) => (
          <CrossingLink key={facility} facility={facility} name={crossingName(facility, language)} />
        ))}
      </div>
      <GainSteps gain={gain} />
      <p className="sub">{t('coverageScreen.makes', { share: shareText(gain.headline, language) })}</p>
    </li>
  )
}

const CrossingLink = (props: { facility: string; name: string }) => (
  <Button className="cov-link" onPress={() => drillFurther({ type: 'pair', facility: props.facility })}>
    {props.name}
  </Button>
)
