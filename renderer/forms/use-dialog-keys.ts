import type { RefObject } from 'react'
import { useDialogHotkeys, useSubmitKey } from '../ui/dialog-hotkeys.ts'
import { useCycleReleasability } from './use-cycle-releasability.ts'
import type { EntryForm } from './use-entry-form.ts'

/** Ctrl Enter saves from anywhere in the dialog, Alt S changes who may hold the entry; the frame's keys rest behind a modal. */
export function useDialogKeys(
  inside: RefObject<HTMLElement | null>,
  form: Pick<EntryForm, 'submit' | 'isReleasabilityFixed'>,
): void {
  const cycle = useCycleReleasability()
  useSubmitKey(inside, () => void form.submit())
  useDialogHotkeys(inside, form.isReleasabilityFixed ? {} : { 'Alt+S': cycle })
}
