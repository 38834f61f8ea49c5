import type { Language } from '../model/country.ts'
import type { PlaybookFault } from '../rules/playbook-faults.ts'
import { translate } from './translate.ts'

/** A fault of a playbook file in words: the part and place first, then the reason. */
export function playbookFaultWords(fault: PlaybookFault, language: Language): string {
  const { code, pointer, part, detail } = fault
  const reason = translate(language, `playbookFault.${code}`, { detail })
  if (part !== null) return translate(language, 'playbookFault.placeOfPart', { part, pointer, reason })
  return pointer === '' ? reason : translate(language, 'playbookFault.place', { pointer, reason })
}
