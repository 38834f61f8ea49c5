import type { PlanNow } from '../../../data/projections/trigger-facts.ts'
import { conditionText } from '../../../data/words/plan-words.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

/** The level that the plan's thresholds give now, which condition reached it, and what nobody can tell. */
export function PlanLevel({ says }: { says: PlanNow }) {
  const t = useTranslate()
  const language = useLanguage()
  const { reached, untold } = says
  const { level } = reached
  const met = reached.met.filter((each) => each.level === level)
  const unknown = [
    ...untold.map(({ level: of, condition }) => ({ of, text: conditionText(condition, language) })),
    ...reached.toJudge.map(({ level: of, text }) => ({ of, text: t('planNow.toJudge', { text }) })),
  ]
  return (
    <>
      <p className={`plan-level level-${String(level)}`}>
        <span className="plan-level-number">{level}</span>
        <span>
          <b>{t('planNow.level', { level, name: t(`triggerLevel.${level}`) })}</b>
          {met.length === 0 && <span className="sub"> {t('planNow.noneMet')}</span>}
          {met.map(({ condition, detail }, at) => (
            <span key={at} className="plan-level-why">
              {conditionText(condition, language)}{' '}
              <span className="mono nowrap">
                {condition.type === 'cause'
                  ? ''
                  : t('planNow.detail', { detail: detail.replace(/ min$/, ' min') })}
              </span>
            </span>
          ))}
        </span>
      </p>
      {unknown.length > 0 && (
        <details className="plan-unknown">
          <summary>{t('planNow.unknown', { count: unknown.length })}</summary>
          <ul className="note-list">
            {unknown.map(({ of, text }, at) => (
              <li key={at}>{t('planNow.unknownOf', { level: of, text })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
