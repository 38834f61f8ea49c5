import type { Language } from '../model/country.ts'
import { WorkspaceMode } from '../model/entries/workspace.ts'
import { translate } from './translate.ts'

const languages: readonly Language[] = ['en', 'fr']

/** The mode whose offered purpose this is, in either language; null when somebody wrote it. */
export const offeredPurpose = (purpose: string): WorkspaceMode | null =>
  WorkspaceMode.options.find((mode) =>
    languages.some((language) => translate(language, `welcome.purposeOf.${mode}`) === purpose),
  ) ?? null

/** A purpose in a language: the offered one is ours to translate, another stays as it was written. */
export function purposeIn(language: Language, purpose: string): string {
  const mode = offeredPurpose(purpose)
  return mode === null ? purpose : translate(language, `welcome.purposeOf.${mode}`)
}
