import type { Playbook } from '../../../data/model/playbook.ts'
import { writePlaybook } from '../../../data/playbooks/read-playbook.ts'
import { fileName } from '../../../data/reports/file-name.ts'
import { useDesk } from '../../state/desk.ts'
import { machine } from '../../state/machine.ts'
import { useWorkspace } from '../../state/workspace.ts'

/** Writes a playbook as a JSON file where the official says; null when cancelled. The mode is in its name (settled 14). */
export function savePlaybookFile(playbook: Playbook): Promise<string | null> {
  const mode = useWorkspace.getState().picture?.workspace?.mode ?? 'planning'
  const suggestedName = fileName({
    mode,
    workspaceName: `playbook ${playbook.id}`,
    desk: useDesk.getState().acting?.desk.code ?? '',
    number: playbook.version,
    extension: 'json',
  })
  const filters = [{ name: 'JSON', extensions: ['json'] }]
  return machine().saveFile({ suggestedName, content: writePlaybook(playbook), filters })
}
