import { create } from 'zustand'
import type { Sha256 } from '../../../data/model/ids.ts'
import type { Playbook } from '../../../data/model/playbook.ts'
import { playbookHash } from '../../../data/rules/playbook-hash.ts'
import { editorKey, keepText, keptText } from '../../state/lock/kept-text.ts'
import { beforeLock } from '../../state/lock/typed.ts'
import { blankPlaybook, placeOf, withValue } from './edit-playbook.ts'
import type { Section } from './part-fields.ts'

/** A playbook that is being edited. Its shape is kept; words that are not yet typed are empty. */
export type Edited = {
  workspace: string
  document: Playbook
  /** As it was opened, to tell whether anything was changed. */
  opened: Playbook
  /** The version it was copied from, or the file it came from; null: begun anew. */
  source: { type: 'copy'; hash: Sha256 } | { type: 'file'; name: string } | null
  text: string
}

type EditorState = {
  edited: Edited | null
  section: Section
  /** Place of the part that is shown, in its section. */
  part: number
  /** Where the focus goes next: a fault was chosen. */
  wanted: string | null
  open: (edited: Edited) => void
  change: (document: Playbook) => void
  set: (pointer: string, value: unknown) => void
  setText: (text: string) => void
  show: (section: Section, part?: number) => void
  jump: (pointer: string) => void
  arrived: () => void
  close: () => void
}

/** The editor's work: kept while other screens are on top, and through a lock. */
export const useEditor = create<EditorState>()((set) => ({
  edited: keptWhileLocked(),
  section: 'general',
  part: 0,
  wanted: null,
  open: (edited) => {
    set({ edited, section: 'general', part: 0, wanted: null })
  },
  change: (document) => {
    set(({ edited }) => ({ edited: edited && { ...edited, document } }))
  },
  set: (pointer, value) => {
    set(({ edited }) => ({
      edited: edited && { ...edited, document: withValue(edited.document, pointer, value) },
    }))
  },
  setText: (text) => {
    set(({ edited }) => ({ edited: edited && { ...edited, text } }))
  },
  show: (section, part = 0) => {
    set({ section, part })
  },
  jump: (pointer) => {
    const { section, part } = placeOf(pointer)
    set({ section, part: part ?? 0, wanted: pointer })
  },
  arrived: () => {
    set({ wanted: null })
  },
  close: () => {
    set({ edited: null })
  },
}))

beforeLock(() => {
  const { edited } = useEditor.getState()
  keepText(editorKey, edited && isChanged(edited) ? JSON.stringify(edited) : null)
})

function keptWhileLocked(): Edited | null {
  const kept = keptText(editorKey)
  keepText(editorKey, null)
  try {
    return kept === null ? null : (JSON.parse(kept) as Edited)
  } catch {
    return null
  }
}

/** Whether anything was changed since it was opened; a file that was brought in counts as work until it is adopted. */
export const isChanged = ({ document, opened, source }: Edited): boolean =>
  source?.type === 'file' || JSON.stringify(document) !== JSON.stringify(opened)

/** A copy of a version, to be changed: it says what it was copied from. */
function copyOf(playbook: Playbook, hash: Sha256): Playbook {
  const { id, version } = playbook
  return { ...playbook, copiedFrom: { id, version, hash } }
}

/** Begins the editing of a version at hand, or of a playbook of which nothing is said. */
export function beginEditing(workspace: string, playbook: Playbook | null): void {
  const document = playbook ? copyOf(playbook, playbookHash(playbook)) : blankPlaybook()
  const source = playbook ? ({ type: 'copy', hash: playbookHash(playbook) } as const) : null
  useEditor.getState().open({ workspace, document, opened: document, source, text: '' })
}

/**
 * The version with which a document is adopted: a file as it came in keeps its own where that is free; all else rises
 * above every version of the same playbook that is known.
 */
export function versionOf(
  { document, opened, source }: Edited,
  known: readonly { playbook: Playbook; hash: Sha256 }[],
): number {
  const versions = known.flatMap(({ playbook }) => (playbook.id === document.id ? playbook.version : []))
  const isAsCame = source?.type === 'file' && JSON.stringify(document) === JSON.stringify(opened)
  if (isAsCame && !versions.includes(document.version)) return document.version
  return versions.length === 0 ? 1 : Math.max(...versions) + 1
}
