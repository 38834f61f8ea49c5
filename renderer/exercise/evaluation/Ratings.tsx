import { countries, type Country } from '../../../data/model/country.ts'
import type { CountryRating, ObjectiveView } from '../../../data/projections/evaluation.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { RatingMark } from '../../ui/RatingMark.tsx'

type ByCountry = Readonly<Record<Country, CountryRating | null>>

/** Both countries' ratings in a row, each beside its mark. */
export function RatedBy({ byCountry }: { byCountry: ByCountry }) {
  return countries.map((country) => (
    <span key={country} className="row rated-by">
      <CountryMark country={country} />
      <RatingMark rating={byCountry[country]?.rating ?? null} />
    </span>
  ))
}

/** How each country rates an objective, side by side, who says so and why; and what counts. */
export function Ratings({ view }: { view: ObjectiveView }) {
  const t = useTranslate()
  const { byCountry, isContested, rating } = view
  return (
    <div className="ratings">
      {countries.map((country) => (
        <Rated key={country} country={country} given={byCountry[country]} />
      ))}
      <div className="rating-counts">
        <span className="sec">{t('report.objectives.counts')}</span>
        <span className="row">
          <RatingMark rating={rating} />
          <b>{t(`ratingText.${rating}`)}</b>
        </span>
        <span className="sub">
          {t(
            rating === 'NO'
              ? 'evaluation.nobodyRates'
              : isContested
                ? 'report.objectives.lower'
                : 'evaluation.agreed',
          )}
        </span>
      </div>
    </div>
  )
}

function Rated({ country, given }: { country: Country; given: CountryRating | null }) {
  const t = useTranslate()
  const officials = useWorkspace((state) => state.picture?.people.officials)
  const judged = given?.judged
  const name = judged?.official ? officials?.[judged.official]?.name : undefined
  return (
    <div className="rating-of">
      <span className="row">
        <CountryMark country={country} />
        <span className="sec">{t(`country.${country}`)}</span>
      </span>
      <span className="row">
        <RatingMark rating={given?.rating ?? null} />
        <b>{given ? t(`ratingText.${given.rating}`) : t('evaluation.notRated')}</b>
      </span>
      {given && (
        <span className="sub">
          {judged
            ? t('evaluation.ratedBy', { name: name ?? t('evaluation.noEvaluator') })
            : t('report.objectives.computed')}
        </span>
      )}
      {judged?.reason && <span>{judged.reason}</span>}
    </div>
  )
}
