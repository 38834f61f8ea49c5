import { useLayoutEffect, type RefObject } from 'react'
import { keyName, modals, type Acts, type Hotkeys } from './hotkeys.ts'
import { useLatest } from './use-latest.ts'

const lists = '[role="listbox"], [role="menu"]'

/** Leaves the field that is typed in before it saves: a day or a number takes its value when it is left. */
export function onceSettled(submit: () => void): void {
  const active = document.activeElement
  if (active instanceof HTMLElement) {
    active.blur()
    active.focus()
  }
  requestAnimationFrame(submit)
}

/**
 * Binds keys of a form in a dialog while it is the topmost one. They are heard before the dialog's own parts, since a
 * button in focus would take Ctrl Enter for its press as well, and wherever the focus is: it comes into a dialog later
 * than the dialog is drawn, and is outside once the button that had it is gone.
 */
export function useDialogHotkeys(inside: RefObject<HTMLElement | null>, hotkeys: Hotkeys<'form'>): void {
  const latest = useLatest<Acts>(hotkeys)
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const act = latest.current[keyName(event)]
      const dialog = inside.current?.closest(modals)
      if (!act || !dialog || dialog !== [...document.querySelectorAll(modals)].at(-1)) return
      if (event.target instanceof Element && event.target.closest(lists)) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) act(event)
    }
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [inside, latest])
}

/** Ctrl Enter saves from anywhere in the dialog, what its fields hold once they are settled. */
export function useSubmitKey(inside: RefObject<HTMLElement | null>, submit: () => void): void {
  const latest = useLatest(submit)
  useDialogHotkeys(inside, { 'Ctrl+Enter': () => onceSettled(() => latest.current()) })
}
