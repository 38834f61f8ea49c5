import { countries } from '../../data/model/country.ts'
import type { ExerciseCheck } from '../../data/rules/validation.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'

/** The exercise that speaks most for a crossing: type, end, who took part, how each objective was rated, its reports. */
export function PairExercise({ check, facility }: { check: ExerciseCheck; facility: string }) {
  const t = useTranslate()
  const f = useFormats()
  const { exercise } = check
  const isNamed = exercise.crossings.includes(facility)
  return (
    <section className="col">
      <h3 className="sec">{t('coverage.head.exercise')}</h3>
      <p>
        <b>{exercise.name}</b>{' '}
        <span className="sub">
          {t(`exerciseType.${exercise.type}`)}, {f.day(exercise.endedOn)}
        </span>
      </p>
      <p className="row wrap">
        {t('coverageScreen.tookPart')}
        {exercise.countries.map((country) => (
          <CountryMark key={country} country={country} />
        ))}
      </p>
      <p>{t(isNamed ? 'coverageScreen.named' : 'coverageScreen.notNamed')}</p>
      <ul className="cov-ratings">
        {exercise.objectives.map(({ group, title, rating }, place) => (
          <li key={place}>
            <b className="mono">{t(`rating.${rating}`)}</b> {t(`gateGroup.${group}`)}
            {title !== '' && title !== group && <span className="sub"> {title}</span>}
          </li>
        ))}
      </ul>
      {countries.map((country) => {
        const on = exercise.reportFinal[country]
        return (
          <p key={country} className="row">
            <CountryMark country={country} />
            {on === null
              ? t('coverageScreen.reportNotFinal')
              : t('coverageScreen.reportFinal', { on: f.day(on) })}
          </p>
        )
      })}
    </section>
  )
}
