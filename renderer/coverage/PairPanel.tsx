import { gapText } from '../../data/words/coverage-words.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { CoverageMark, markOf } from './CoverageMark.tsx'
import { GainSteps } from './GainSteps.tsx'
import { PairExercise } from './PairExercise.tsx'
import { PairGates } from './PairGates.tsx'
import { PairPlan } from './PairPlan.tsx'
import type { Measure } from './use-measure.ts'

/** Everything that speaks for a crossing, and why it does not count: plan, approvals, gate elements, exercise. */
export function PairPanel(props: { measure: Measure; facility: string; element?: string }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { measure, facility } = props
  const { coverage } = measure.view
  const found = coverage.pairs.find(({ pair }) => pair.facility === facility)
  if (!found) return <p className="sub">{t('coverageScreen.notOnList')}</p>
  const { pair, status, gaps, standing, exercise, validatedThrough } = found
  const steps = measure.gains.filter(({ crossings }) => crossings.includes(facility))
  const row = measure.groups.flatMap(({ rows }) => rows).find((each) => each.pair === found)
  return (
    <>
      <p className="cov-sides">
        <span className="row">
          <CountryMark country="US" /> {pair.us}
        </span>
        <span className="row">
          <CountryMark country="CA" /> {pair.ca}
        </span>
      </p>
      <p className="row">
        <CoverageMark mark={markOf[status]} size={1.25} />
        <b>{t(`coverageStatus.${status}`)}</b>
        {validatedThrough !== null && (
          <span className="sub">{t('coverageScreen.through', { on: f.day(validatedThrough) })}</span>
        )}
      </p>
      {gaps.length > 0 && (
        <section className="col">
          <h3 className="sec">{t('coverageScreen.whyNot')}</h3>
          <ul className="cov-gaps">
            {gaps.map((gap) => (
              <li key={gap.code}>{gapText(gap, language)}</li>
            ))}
          </ul>
        </section>
      )}
      {steps.length > 0 && (
        <section className="col">
          <h3 className="sec">{t('coverageScreen.wouldCount')}</h3>
          {steps.map((gain, place) => (
            <GainSteps key={place} gain={gain} />
          ))}
        </section>
      )}
      {standing && <PairPlan standing={standing} measure={measure} />}
      {standing && row && (
        <PairGates
          cells={row.cells}
          standing={standing}
          plan={measure.picture.plans[standing.record.plan]}
          {...(props.element !== undefined && { element: props.element })}
        />
      )}
      {exercise && <PairExercise check={exercise} facility={facility} />}
      <section className="col">
        <h3 className="sec">{t('coverageScreen.traffic')}</h3>
        <p>
          {pair.vehicles
            ? t('coverageScreen.traffic.known', {
                count: f.number(pair.vehicles.count),
                year: String(pair.vehicles.year),
                counts: pair.vehicles.counts,
              })
            : t('coverageScreen.traffic.unknown')}
        </p>
        {pair.vehicles && <p className="sub">{pair.vehicles.source}</p>}
      </section>
    </>
  )
}
