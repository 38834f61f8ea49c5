import { useTranslate } from '../../i18n/use-translate.ts'

/** A score as four boxes and a figure; what nobody judged is dashed and says so. */
export function ScoreMark({ score }: { score: number | null }) {
  const t = useTranslate()
  return (
    <span className={`score-mark${score === null ? ' unknown' : ''}`}>
      <span className="score-boxes" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={score !== null && score >= step ? 'on' : ''} />
        ))}
      </span>
      <span className="score-words">
        {score === null ? t('check.notJudged') : t('check.scored', { score })}
      </span>
    </span>
  )
}
