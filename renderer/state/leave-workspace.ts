import { closeWorkspace } from './open-workspace.ts'
import { useSession } from './session.ts'

/** Back to the list of workspaces; everything of this one stays on the disk. */
export async function leaveWorkspace(): Promise<void> {
  await closeWorkspace()
  useSession.getState().goTo('situation')
}
