import { shippedScenario, shippedScenarios } from '../../data/reference/scenarios.ts'
import type { Scenario } from '../../data/reference/scenario.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Select } from '../ui/parts/Select.tsx'

const none = '-'

/** The scenario that an exercise begins with, or none. */
export function ScenarioField(props: {
  value: string | null
  onChange: (scenario: Scenario | null) => void
}) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <Select
      label={t('welcome.scenario')}
      hint={t('welcome.scenario.hint')}
      items={[
        { id: none, label: t('welcome.scenario.none') },
        ...shippedScenarios().map(({ id, title }) => ({ id, label: title[language] })),
      ]}
      value={props.value ?? none}
      onChange={(id) => props.onChange(shippedScenario(id) ?? null)}
    />
  )
}
