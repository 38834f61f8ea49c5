import type { ReactNode } from 'react'
import { countries } from '../../data/model/country.ts'
import type { PlanExerciseView, PlanView } from '../../data/projections/plans.ts'
import { versionText } from '../../data/words/plan-values.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { Fact } from './Fact.tsx'
import { useFacilityNames } from '../state/use-facility-names.ts'

/** The exercises and real activations of a plan, and its reviews; newest first. */
export function ExercisesTab({ plan }: { plan: PlanView }) {
  const t = useTranslate()
  const versionOf = (hash: string) => {
    const version = plan.versions.find((each) => each.version === hash)
    return version ? versionText(version) : '?'
  }
  return (
    <div className="plan-said">
      <Part
        title={t('planReport.exercises')}
        isEmpty={plan.exercises.length === 0}
        none={t('planReport.exercises.none')}
      >
        {plan.exercises.toReversed().map((each) => (
          <Exercise key={each.hash} said={each} version={versionOf(each.version)} />
        ))}
      </Part>
      <Part title={t('plans.reviews')} isEmpty={plan.reviews.length === 0} none={t('plans.reviewsNone')}>
        {plan.reviews.toReversed().map(({ hash, on, nextReviewBy, remarks, version }) => (
          <li key={hash} className="plan-item-lines">
            <span>{t('plans.reviewed', { on, version: versionOf(version), next: nextReviewBy })}</span>
            {remarks !== '' && <span className="sub">{remarks}</span>}
          </li>
        ))}
      </Part>
    </div>
  )
}

function Part(props: { title: string; isEmpty: boolean; none: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="title">{props.title}</h3>
      {props.isEmpty ? (
        <p className="muted">{props.none}</p>
      ) : (
        <ul className="plan-items">{props.children}</ul>
      )}
    </section>
  )
}

function Exercise({ said, version }: { said: PlanExerciseView; version: string }) {
  const t = useTranslate()
  const names = useFacilityNames()
  const { name, type, endedOn, countries: took, crossings, objectives, reportFinal } = said.exercise
  return (
    <li className="plan-exercise">
      <div className="row wrap">
        <span className="strong grow">{name}</span>
        <Tag tone="line">{t(`exerciseType.${type}`)}</Tag>
      </div>
      <dl className="plan-facts">
        <Fact name={t('plans.ended')}>
          {endedOn} · {t('plans.version', { version })}
        </Fact>
        <Fact name={t('plans.tookPart')}>
          <span className="row">
            {took.map((country) => (
              <CountryMark key={country} country={country} />
            ))}
          </span>
        </Fact>
        <Fact name={t('planPart.crossings')}>
          {crossings.length === 0 ? t('plans.noneNamed') : names(crossings)}
        </Fact>
        <Fact name={t('plans.ratings')}>
          <ul className="plan-items">
            {objectives.map(({ group, title, rating }, i) => (
              <li key={i}>
                {t('plans.rated', {
                  group: t(`gateGroup.${group}`),
                  title,
                  rating: t(`planRating.${rating}`),
                })}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('plans.reportFinal')}>
          {countries.map((country) => (
            <span key={country} className="row">
              <CountryMark country={country} />
              {reportFinal[country] ?? t('plans.notFinal')}
            </span>
          ))}
        </Fact>
      </dl>
    </li>
  )
}
