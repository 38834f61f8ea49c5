import { Download, PencilLine } from 'lucide-react'
import type { Sha256 } from '../../../data/model/ids.ts'
import type { Playbook } from '../../../data/model/playbook.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { isReadOnly, useWorkspace } from '../../state/workspace.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { usePlaybooks } from '../playbooks-store.ts'
import './editor.css'
import { PaperCopy } from './PaperCopy.tsx'
import { savePlaybookFile } from './playbook-files.ts'

/** What can be done with a playbook at hand beside running it: change a copy, write it as a file, print it. */
export function PlaybookTools(props: { playbook: Playbook; hash: Sha256 }) {
  const t = useTranslate()
  const { playbook, hash } = props
  const canWrite = useDesk((state) => state.acting !== null)
  const mayEdit = !useWorkspace(isReadOnly) && canWrite
  const edit = () => usePlaybooks.getState().edit(hash)
  const save = () => void savePlaybookFile(playbook)
  useHotkeys('editor', { 'Alt+X': save, ...(mayEdit && { 'Alt+M': edit }) })
  return (
    <div className="row wrap playbook-tools">
      {mayEdit && (
        <Button icon={<PencilLine aria-hidden="true" />} hotkey="Alt M" onPress={edit}>
          {t('editor.edit')}
        </Button>
      )}
      <Button icon={<Download aria-hidden="true" />} hotkey="Alt X" onPress={save}>
        {t('editor.export')}
      </Button>
      <PaperCopy playbook={playbook} hash={hash} run={null} />
    </div>
  )
}
