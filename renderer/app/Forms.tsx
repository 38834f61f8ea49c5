import { lazy, Suspense } from 'react'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { ArchiveDialog } from './ArchiveDialog.tsx'
import { FindDialog } from './FindDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { SwitchOfficial } from './SwitchOfficial.tsx'

const FormHost = lazy(async () => ({ default: (await import('../forms/FormHost.tsx')).FormHost }))

/** The form that is open, if any: the frame's own here, those of the log in `forms`. */
export function Forms() {
  const form = useSession((state) => state.form)
  const isReady = useWorkspace((state) => state.status === 'ready')
  switch (form?.name) {
    case undefined:
      return null
    case 'keys':
      return <KeysDialog />
    case 'switchOfficial':
      return <SwitchOfficial />
    case 'find':
      return isReady ? <FindDialog /> : null
    case 'archive':
      return isReady ? <ArchiveDialog /> : null
    default:
      return isReady ? (
        <Suspense fallback={null}>
          <FormHost />
        </Suspense>
      ) : null
  }
}
