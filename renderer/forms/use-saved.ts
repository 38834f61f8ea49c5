import { useCallback } from 'react'
import type { Entry } from '../../data/model/entry.ts'
import { savedMessage } from '../../data/words/saved-message.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { toast } from '../ui/parts/toast.ts'

/** Says that entries are saved, in how many copies, and closes the form. */
export function useSaved(): (entries: readonly Entry[]) => void {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  return useCallback(
    (entries) => {
      const { key, values } = savedMessage(
        entries,
        useDesk.getState().acting?.desk.code ?? '',
        useWorkspace.getState(),
      )
      toast(t(key, values))
      closeForm()
    },
    [closeForm, t],
  )
}
