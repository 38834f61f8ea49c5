import { useTranslate } from '../i18n/use-translate.ts'
import { CoverageMark } from './CoverageMark.tsx'
import type { Measure } from './use-measure.ts'

const marks = ['exercised', 'inPlan', 'draft', 'missing', 'unknown'] as const

/** What every word of the measure means, exactly. */
export function Definition({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const months = measure.view.windowMonths
  return (
    <div className="cov-definition">
      <p>{t('coverageScreen.definition.headline')}</p>
      <p>{t('coverage.definition.list')}</p>
      <p>{t('coverage.definition.covered')}</p>
      <p>{t('coverage.definition.validated', { months })}</p>
      <p>{t('coverageScreen.definition.edges')}</p>
      <p className="sub">{t('coverage.definition.ours')}</p>
      <h3 className="sec">{t('coverageScreen.marks')}</h3>
      <ul className="cov-list-items">
        {marks.map((mark) => (
          <li key={mark} className="cov-mark-words">
            <CoverageMark mark={mark} />
            <span>
              <b>{t(`coverageMark.${mark}`)}</b> {t(`coverageMarkMeans.${mark}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
