import { useLayoutEffect, type RefObject } from 'react'
import type { KeyOf, KeyScope } from './key-table.ts'
import { useLatest } from './use-latest.ts'

/** What the keys of one place in the table do now. */
export type Hotkeys<S extends KeyScope> = { readonly [K in KeyOf<S>]?: (event: KeyboardEvent) => void }

/** What keys do, by the name that `keyName` gives them. */
export type Acts = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>

let singleKeysOn = true

/** Turns letters and signs alone on or off (WCAG 2.1.4); F keys, arrows and Escape stay. */
export function setSingleKeys(isOn: boolean): void {
  singleKeysOn = isOn
}

const typingPlaces = 'input, textarea, select, [contenteditable="true"], [role="textbox"]'
const composites =
  '[role="listbox"], [role="menu"], [role="combobox"], [role="radiogroup"], [role="tablist"], [role="grid"], [role="application"]'
/** What lies over the screen and keeps its keys. */
export const modals = '[role="dialog"], [role="alertdialog"]'

/** Binds keys of one place of the table while the component is in the window, as soon as what they act on is drawn. Single keys are off in fields and composite widgets; all are off behind a modal, unless told otherwise. */
export function useHotkeys<S extends KeyScope>(
  _scope: S,
  hotkeys: Hotkeys<S>,
  isOn = true,
  isBehindModals = false,
): void {
  const latest = useLatest<Acts>(hotkeys)
  useLayoutEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => {
      const name = keyName(event)
      const act = latest.current[name]
      if (!act || event.defaultPrevented || event.repeat) return
      if (!isBehindModals && document.querySelector(modals)) return
      if (isSingle(name) && isTaken(event.target)) return
      if (name.length === 1 && !singleKeysOn) return
      event.preventDefault()
      if (isTakenByButtons(name)) event.stopPropagation()
      act(event)
    }
    const hear = (isFirst: boolean) => (event: KeyboardEvent) => {
      if (isTakenByButtons(keyName(event)) === isFirst) listen(event)
    }
    const [first, last] = [hear(true), hear(false)]
    document.addEventListener('keydown', first, true)
    document.addEventListener('keydown', last)
    return () => {
      document.removeEventListener('keydown', first, true)
      document.removeEventListener('keydown', last)
    }
  }, [isOn, isBehindModals, latest])
}

/** Binds keys of a list or a table while the focus is inside it: there they go before those of the screen. */
export function useHotkeysWithin<S extends KeyScope>(
  place: RefObject<HTMLElement | null>,
  _scope: S,
  hotkeys: Hotkeys<S>,
): void {
  const latest = useLatest<Acts>(hotkeys)
  useLayoutEffect(() => {
    const within = place.current
    const listen = (event: KeyboardEvent) => {
      const name = keyName(event)
      const act = latest.current[name]
      if (!act || event.repeat || (isSingle(name) && isTaken(event.target))) return
      if (name.length === 1 && !singleKeysOn) return
      event.preventDefault()
      act(event)
    }
    within?.addEventListener('keydown', listen)
    return () => within?.removeEventListener('keydown', listen)
  }, [place, latest])
}

const isSingle = (name: string) => !name.includes('+') && !/^F\d/.test(name)

/** A button or list in focus would take Enter with Ctrl for a press, and nobody would hear it. */
const isTakenByButtons = (name: string) => name.endsWith('+Enter')

const isTaken = (target: EventTarget | null) =>
  target instanceof Element && target.closest(`${typingPlaces}, ${composites}`) !== null

/** A pressed key as the table names it. */
export function keyName(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const isModified = event.ctrlKey || event.metaKey || event.altKey
  const key = digit && isModified ? digit : event.key.length === 1 ? letter(event, isModified) : event.key
  if (key === ' ' && !isModified) return event.shiftKey ? 'Shift+Space' : 'Space'
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && (isModified || event.key.length > 1) ? 'Shift+' : '',
  ].join('')
  return `${modifiers}${key}`
}

/** Alt changes what a key types on some systems, so its position is read instead. */
function letter(event: KeyboardEvent, isModified: boolean): string {
  const fromCode = /^Key([A-Z])$/.exec(event.code)?.[1]
  return isModified ? (fromCode ?? event.key.toUpperCase()) : event.key.toLowerCase()
}
