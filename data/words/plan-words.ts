import type { Language } from '../model/country.ts'
import type { TriggerCondition } from '../model/plan.ts'
import { formatList } from './format.ts'
import { translate } from './translate.ts'

/** A condition of a trigger level, in words. */
export function conditionText(condition: TriggerCondition, language: Language): string {
  switch (condition.type) {
    case 'wait': {
      const modes = formatList(
        condition.modes.map((mode) => translate(language, `modeText.${mode}`)),
        language,
      )
      const { over, forMinutes } = condition
      return translate(language, 'triggerCondition.wait', {
        over: String(over),
        modes,
        forMinutes: String(forMinutes),
      })
    }
    case 'closed':
      return translate(language, 'triggerCondition.closed', { minutes: String(condition.atLeastMinutes) })
    case 'cause': {
      const causes = condition.causes.map((cause) => translate(language, `cause.${cause}`))
      return translate(language, 'triggerCondition.cause', { causes: formatList(causes, language) })
    }
    case 'affected':
      return translate(language, 'triggerCondition.affected', { count: condition.crossings })
    case 'judged':
      return translate(language, 'triggerCondition.judged', { text: condition.text })
    case 'laneClassDown':
      return translate(language, 'triggerCondition.laneClassDown')
  }
}
