import { useEffect, useRef, type RefObject } from 'react'
import { keyName } from '../ui/hotkeys.ts'

/** Leaves the field that is typed in before it saves: a day or a number takes its value when it is left. */
export function onceSettled(submit: () => void): void {
  const active = document.activeElement
  if (active instanceof HTMLElement) {
    active.blur()
    active.focus()
  }
  requestAnimationFrame(submit)
}

/** Ctrl Enter saves from anywhere in the dialog. */
export function useSubmitKey(inside: RefObject<HTMLElement | null>, submit: () => void): void {
  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  })
  useEffect(() => {
    const dialog = inside.current?.closest<HTMLElement>('[role="dialog"]')
    const press = (event: KeyboardEvent) => {
      if (keyName(event) !== 'Ctrl+Enter') return
      event.preventDefault()
      onceSettled(() => latest.current())
    }
    dialog?.addEventListener('keydown', press)
    return () => dialog?.removeEventListener('keydown', press)
  }, [inside])
}
