import { useEffect, useRef } from 'react'
import { useCycleReleasability } from './use-cycle-releasability.ts'
import { keyName, type Hotkeys } from '../ui/hotkeys.ts'
import type { EntryForm } from './use-entry-form.ts'

/** Ctrl Enter saves from anywhere in the dialog, Alt S changes who may hold the entry; the frame's keys rest behind a modal. */
export function useDialogKeys(
  inside: { current: HTMLFormElement | null },
  form: Pick<EntryForm, 'submit' | 'isReleasabilityFixed'>,
): void {
  const cycle = useCycleReleasability()
  const latest = useRef({ form, cycle })
  useEffect(() => {
    latest.current = { form, cycle }
  })
  useEffect(() => {
    const dialog = inside.current?.closest<HTMLElement>('[role="dialog"]')
    const acts: Hotkeys<'form'> = {
      'Ctrl+Enter': () => {
        settleField()
        requestAnimationFrame(() => void latest.current.form.submit())
      },
      'Alt+S': () => {
        if (!latest.current.form.isReleasabilityFixed) latest.current.cycle()
      },
    }
    const listen = (event: KeyboardEvent) => {
      const act = Object.entries(acts).find(([key]) => key === keyName(event))?.[1]
      if (!act) return
      event.preventDefault()
      act(event)
    }
    dialog?.addEventListener('keydown', listen)
    return () => dialog?.removeEventListener('keydown', listen)
  }, [inside])
}

/** A date or number takes its value when it is left; saving by key must not miss what was typed last. */
function settleField(): void {
  const active = document.activeElement
  if (!(active instanceof HTMLElement)) return
  active.blur()
  active.focus()
}
