import type { WorkspaceMode } from '../model/entries/workspace.ts'
import type { ReportLanguage } from './document.ts'

/** How the name of a file says what it was made in. */
export const modeName: Readonly<Record<WorkspaceMode, string>> = {
  real: 'REAL-EVENT',
  exercise: 'EXERCISE',
  planning: 'PLANNING',
}

export type FileName = {
  mode: WorkspaceMode
  workspaceName: string
  /** Short code of the desk that writes it. */
  desk: string
  number: number
  language?: ReportLanguage
  extension: 'pdf' | 'docx' | 'html' | 'csv' | 'xlsx' | 'json' | 'txt' | 'entente'
}

/** `entente-EXERCISE-st-croix-25-DET-3.pdf`: the mode is in every name (settled 14), nothing a disk refuses is. */
export function fileName({ mode, workspaceName, desk, number, language, extension }: FileName): string {
  const name = workspaceName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const parts = ['entente', modeName[mode], name === '' ? 'log' : name, desk, String(number)]
  const suffix = language === undefined ? '' : `-${language === 'both' ? 'en-fr' : language}`
  return `${parts.join('-')}${suffix}.${extension}`
}
