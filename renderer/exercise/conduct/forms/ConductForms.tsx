import { useState } from 'react'
import { useSession } from '../../../state/session.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { AdHocForm } from './AdHocForm.tsx'
import { EndForm, JumpForm, StartForm } from './ClockForms.tsx'
import { RetimeForm, SkipForm } from './LineForms.tsx'
import { MetForm } from './MetForm.tsx'

/** The open form about the exercise clock or an inject. */
export function ConductForms() {
  const form = useSession((state) => state.form)
  const picture = useWorkspace((state) => state.picture)
  // What was chosen when the form opened: a later picture changes nothing under the one who types.
  const [event] = useState(() => picture?.events[form?.subject ?? ''])
  if (!form || !picture) return null
  switch (form.name) {
    case 'clockStart':
      return <StartForm />
    case 'clockJump':
      return <JumpForm />
    case 'exerciseEnd':
      return <EndForm />
    case 'injectAdHoc':
      return <AdHocForm />
    case 'injectRetime':
      return event ? <RetimeForm event={event} /> : null
    case 'injectSkip':
      return event ? <SkipForm event={event} /> : null
    case 'injectMet':
      return <MetForm inject={event?.sent?.inject ?? form.subject ?? ''} />
    default:
      return null
  }
}
