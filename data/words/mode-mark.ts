import type { WorkspaceMode } from '../model/entries/workspace.ts'
import { report as en } from './en/report.ts'
import { report as fr } from './fr/report.ts'

/** `EXERCISE | EXERCICE`: how whatever leaves the app says what it was made in, always in both languages. */
export const modeMark = (mode: WorkspaceMode): string =>
  `${en[`report.mode.${mode}`]} | ${fr[`report.mode.${mode}`]}`

const words = { en, fr }

/** A text for the public as it is copied: outside a real event no part of it can be pasted without its mark. */
export function copiedMessage({ en, fr }: { en: string; fr: string }, mode: WorkspaceMode): string {
  const parts = [
    ['en', en],
    ['fr', fr],
  ] as const
  return parts
    .map(([language, text]) =>
      mode === 'real' ? text : `${words[language][`report.mode.${mode}`]}\n${text}`,
    )
    .join('\n\n')
}
