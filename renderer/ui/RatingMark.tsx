import type { Rating } from '../../data/model/entries/plan.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import './rating-mark.css'

/** A rating as shape and letter: P round, S square, M filled square, U octagon; a dash where nothing is rated. */
export function RatingMark({ rating }: { rating: Rating | null }) {
  const t = useTranslate()
  const isRated = rating !== null && rating !== 'NO'
  const name = rating === null ? t('evaluation.notRated') : t(`ratingText.${rating}`)
  return (
    <span
      className={`rating-mark ${isRated ? rating : 'none'}`}
      role="img"
      aria-label={isRated ? `${rating}, ${name}` : name}
      title={name}
    >
      {isRated ? rating : '–'}
    </span>
  )
}
