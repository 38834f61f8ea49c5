import { Radio, RadioGroup } from 'react-aria-components'
import { Rating } from '../../../data/model/entries/plan.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

/** The four ratings of HSEEP and not observed, each with its short words; below, what the chosen one means. */
export function RatingCards(props: {
  value: Rating | null
  onChange: (rating: Rating) => void
  isInvalid?: boolean
}) {
  const t = useTranslate()
  const { value, isInvalid = false } = props
  return (
    <RadioGroup
      aria-label={t('evaluation.rating')}
      value={value}
      onChange={(rating) => props.onChange(rating as Rating)}
      orientation="horizontal"
      isInvalid={isInvalid}
    >
      <div className="rating-cards">
        {Rating.options.map((rating) => (
          <Radio key={rating} value={rating} className="rating-card" aria-label={t(`ratingText.${rating}`)}>
            <b>{rating === 'NO' ? 'N/O' : rating}</b>
            {t(`evaluation.short.${rating}`)}
          </Radio>
        ))}
      </div>
      <p className="rating-meaning">
        {t(value === null ? 'evaluation.meaning.none' : `evaluation.meaning.${value}`)}
      </p>
    </RadioGroup>
  )
}
