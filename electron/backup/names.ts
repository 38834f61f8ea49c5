/** The folder in which backups of one computer lie. */
export const computerFolder = (computer: string): string => `Computer ${computer}`

const MODES: Readonly<Record<string, string>> = { exercise: ' (EXERCISE)', planning: ' (PLANNING)' }

/** The folder of a workspace: its name and mode for people, its id for restoring. */
export function folderName({ id, name, mode }: { id: string; name: string; mode: string }): string {
  const readable = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 60)
    .trim()
  return `${readable}${MODES[mode] ?? ''} ${id}`.trim()
}

/** The readable part of a workspace's folder; empty when there is none. */
export const nameIn = (folder: string, workspace: string): string =>
  folder.endsWith(workspace) ? folder.slice(0, -workspace.length).trim() : ''

const EXTENSION = '.entente-backup'

/** `00042 2026-11-22 20h13m05 UTC.entente-backup`. */
export function backupName(number: number, madeAt: string): string {
  const [day = '', time = ''] = madeAt.split('T')
  const [hour = '', minute = '', second = ''] = time.split(':')
  return `${String(number).padStart(5, '0')} ${day} ${hour}h${minute}m${second.slice(0, 2)} UTC${EXTENSION}`
}

/** The number of a backup by its file's name; null for another file. */
export function numberIn(name: string): number | null {
  const found = name.endsWith(EXTENSION) ? /^\d{5,}/.exec(name) : null
  return found ? Number(found[0]) : null
}

export const isBackupName = (name: string): boolean => name.endsWith(EXTENSION)

/** The copy that grows with the journal. */
export const copyName = (workspace: string): string => `copy ${workspace}.jsonl`

/** The workspace of a continuous copy by its file's name; null for another file. */
export const workspaceInCopy = (name: string): string | null =>
  /^copy ([A-Za-z0-9-]{1,64})\.jsonl$/.exec(name)?.[1] ?? null
