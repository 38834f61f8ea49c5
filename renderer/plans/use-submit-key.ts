import { useEffect, useRef, type RefObject } from 'react'
import { keyName } from '../ui/hotkeys.ts'

/** Ctrl Enter saves from any field inside; the field is left first, so that a number typed last counts. */
export function useSubmitKey(inside: RefObject<HTMLElement | null>, submit: () => void): void {
  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  })
  useEffect(() => {
    const place = inside.current?.closest<HTMLElement>('[role="dialog"]') ?? inside.current
    const press = (event: KeyboardEvent) => {
      if (keyName(event) !== 'Ctrl+Enter') return
      event.preventDefault()
      const active = document.activeElement
      if (active instanceof HTMLElement) {
        active.blur()
        active.focus()
      }
      requestAnimationFrame(() => latest.current())
    }
    place?.addEventListener('keydown', press)
    return () => place?.removeEventListener('keydown', press)
  }, [inside])
}
