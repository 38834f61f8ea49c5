import type { FactCard } from '../../../../data/reference/scenario.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'

/** What happened, each with where it was published and how sure that is. */
export function FactCards({ facts }: { facts: readonly FactCard[] }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <ol className="fact-cards">
      {facts.map(({ id, text, source, confidence }) => (
        <li key={id} className="fact-card">
          <span className="sign">{id}</span>
          <p>{text[language]}</p>
          <p className="sub">
            {source === null ? t('design.fact.noSource') : t('design.fact.source', { source })}
            {' · '}
            {t('facility.confidence', { confidence })}
          </p>
        </li>
      ))}
    </ol>
  )
}
