import { shippedScenarios } from '../../data/reference/scenarios.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'

/** The scenarios that an exercise may begin with; a press opens one. */
export function ScenarioList({ onChoose }: { onChoose: (scenario: string) => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const f = useFormats()
  return (
    <ul className="scenario-list" aria-label={t('welcome.scenarios')}>
      {shippedScenarios().map(({ id, title, durationMinutes }) => (
        <li key={id}>
          <button type="button" className="scenario-row" onClick={() => onChoose(id)}>
            <span className="grow">{title[language]}</span>
            <span className="scenario-time">{f.duration(durationMinutes)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
