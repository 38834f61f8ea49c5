import { useEffect, useMemo, useRef, useState } from 'react'
import type { ProblemData } from '../../data/model/problem.ts'
import { whyNotWrite } from '../../data/projections/may-write.ts'
import { personalDataIn } from '../../data/rules/personal-data.ts'
import { savedMessage } from '../../data/words/saved-message.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { beforeLock } from '../state/lock/typed.ts'
import { useWorkspace } from '../state/workspace.ts'
import { draft, write } from '../state/write.ts'
import { toast } from '../ui/parts/toast.ts'
import { emptyNote, keepNoteDraft, readNoteDraft, type NoteDraft } from './note-draft.ts'

/** How often an unfinished note is kept, in milliseconds (design notes, section 8). */
const keepEvery = 1000

/**
 * A note being written: kept every second, found again after a crash, and never touched by a picture that
 * arrives meanwhile (lesson 18). `onLogged` is told its hash once it is on the disk.
 */
export function useComposer(workspace: string, onLogged: (hash: string) => void) {
  const t = useTranslate()
  const [restored, setRestored] = useState(() => readNoteDraft(workspace))
  const [note, setNote] = useState<NoteDraft>(restored?.note ?? emptyNote)
  const [keepReason, setKeepReason] = useState('')
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const found = useMemo(() => personalDataIn(note.text), [note.text])
  const busy = useRef(false)
  const latest = useRef(note)

  useEffect(() => {
    latest.current = note
  }, [note])
  useEffect(() => {
    let kept = latest.current
    const keep = () => {
      if (kept === latest.current) return
      kept = latest.current
      keepNoteDraft(workspace, kept, now())
    }
    const timer = setInterval(keep, keepEvery)
    window.addEventListener('pagehide', keep)
    const forgetKeep = beforeLock(keep)
    return () => {
      keep()
      forgetKeep()
      clearInterval(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [workspace])

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

  async function log(): Promise<void> {
    setTried(true)
    if (busy.current || note.text.trim() === '' || (found.length > 0 && keepReason.trim() === '')) return
    const { text, form, tags, links, at } = note
    const kept = found.length > 0 ? { personalDataKept: { found, reason: keepReason } } : {}
    const made = draft('note.added', { text, form, tags, links, ...kept }, { occurredAt: at ?? now() })
    const { acting } = useDesk.getState()
    const { picture } = useWorkspace.getState()
    const author = acting && {
      country: acting.desk.country,
      desk: acting.desk.id,
      official: acting.official.id,
    }
    const refusal = author && picture ? whyNotWrite(made, picture, author) : 'log.no-official'
    if (refusal) {
      setProblem({ code: refusal, facts: {} })
      return
    }
    // The state is drawn later than a second stroke may come.
    busy.current = true
    setBusy(true)
    const result = await write(made)
    busy.current = false
    setBusy(false)
    if (!result.ok) {
      setProblem(result.problem)
      return
    }
    clear()
    const { key, values } = savedMessage(result.value, acting?.desk.code ?? '', useWorkspace.getState())
    toast(t(key, values))
    const written = result.value.at(-1)
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
