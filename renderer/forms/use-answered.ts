import { useState } from 'react'
import type { Link } from '../../data/model/entries/body.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'

/** The inject of an exercise that the form answers, as the link that its entry begins with; none elsewhere. */
export function useAnswered(): readonly Link[] {
  const id = useSession((state) => state.form?.option) ?? ''
  const [links] = useState((): readonly Link[] =>
    useWorkspace.getState().picture?.injects[id] ? [{ type: 'inject', id }] : [],
  )
  return links
}
