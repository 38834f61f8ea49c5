import { useSession } from '../../../state/session.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import '../design.css'
import { ImportForm } from './ImportForm.tsx'
import { InjectForm } from './InjectForm.tsx'
import { PrepareForm } from './PrepareForm.tsx'
import { RemoveForm } from './RemoveForm.tsx'

/** The open form about the design of an exercise; the subject is a scenario or a line of the list. */
export function DesignForms() {
  const form = useSession((state) => state.form)
  const picture = useWorkspace((state) => state.picture)
  if (!form || !picture) return null
  const event = picture.events[form.subject ?? ''] ?? null
  switch (form.name) {
    case 'exercisePrepare':
      return <PrepareForm picture={picture} />
    case 'injectEdit':
      return <InjectForm key={form.subject ?? 'new'} picture={picture} event={event} />
    case 'injectRemove':
      return event && <RemoveForm event={event} />
    case 'mselImport':
      return <ImportForm picture={picture} />
    default:
      return null
  }
}
