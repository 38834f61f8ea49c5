import { useMemo } from 'react'
import { useSession } from '../state/session.ts'

/** What may be done about an entry; each opens its form, which says when it may not. */
export function useEntryActions(hash: string) {
  const openForm = useSession((state) => state.openForm)
  return useMemo(
    () => ({
      correct: () => openForm({ name: 'correct', subject: hash }),
      link: () => openForm({ name: 'note', subject: hash, option: 'link' }),
      reply: () => openForm({ name: 'note', subject: hash }),
      attach: () => openForm({ name: 'attach', subject: hash }),
      retract: () => openForm({ name: 'retract', subject: hash }),
    }),
    [hash, openForm],
  )
}
