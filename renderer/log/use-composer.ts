import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { personalDataIn } from '../../data/rules/personal-data.ts'
import { useSaid } from '../signing/use-signed-form.ts'
import { useWriteOnce } from '../signing/use-write-once.ts'
import { now } from '../state/now.ts'
import { useKeptEachSecond } from '../state/lock/use-kept.ts'
import { draft } from '../state/write.ts'
import { emptyNote, keepNoteDraft, readNoteDraft, type NoteDraft } from './note-draft.ts'

/**
 * A note being written: kept every second, found again after a crash, and never touched by a picture that
 * arrives meanwhile (lesson 18). `onLogged` is told its hash once it is on the disk.
 */
export function useComposer(workspace: string, onLogged: (hash: string) => void) {
  const said = useSaid()
  const [restored, setRestored] = useState(() => readNoteDraft(workspace))
  const [note, setNote] = useState<NoteDraft>(restored?.note ?? emptyNote)
  const [keepReason, setKeepReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { isBusy, problem, setProblem, writeOnce } = useWriteOnce()
  const found = useMemo(() => personalDataIn(note.text), [note.text])
  const latest = useRef(note)

  useEffect(() => {
    latest.current = note
  }, [note])
  const keptLast = useRef(note)
  useKeptEachSecond(
    useCallback(() => {
      if (keptLast.current === latest.current) return
      keptLast.current = latest.current
      keepNoteDraft(workspace, latest.current, now())
    }, [workspace]),
  )

  const change = (changed: Partial<NoteDraft>) => {
    setNote((before) => ({ ...before, ...changed }))
    setProblem(null)
    setTried(false)
  }
  const clear = () => {
    setNote(emptyNote)
    setKeepReason('')
    setRestored(null)
    setTried(false)
    keepNoteDraft(workspace, emptyNote, now())
  }

  /** What is being logged stands in the field until it was drawn empty: a key that comes before must not log it again. */
  const sent = useRef<NoteDraft | null>(null)

  async function log(): Promise<void> {
    if (sent.current === note) return
    setTried(true)
    if (note.text.trim() === '' || (found.length > 0 && keepReason.trim() === '')) return
    const { text, form, tags, links, at } = note
    const kept = found.length > 0 ? { personalDataKept: { found, reason: keepReason } } : {}
    const made = draft('note.added', { text, form, tags, links, ...kept }, { occurredAt: at ?? now() })
    sent.current = note
    const entries = await writeOnce(made, text)
    if (!entries) {
      sent.current = null
      return
    }
    // The next note may be under way before this one is on the disk: it stays.
    if (latest.current === note) clear()
    said(entries)
    const written = entries.at(-1)
    if (written) onLogged(written.hash)
  }

  return {
    note,
    change,
    clear,
    log,
    found,
    keepReason,
    setKeepReason,
    problem,
    isBusy,
    isTextMissing: isTried && note.text.trim() === '',
    isReasonMissing: isTried && found.length > 0 && keepReason.trim() === '',
    restoredAt: restored?.savedAt ?? null,
  }
}
export type ComposerState = ReturnType<typeof useComposer>
