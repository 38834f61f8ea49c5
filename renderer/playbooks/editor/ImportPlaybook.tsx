import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { Problem, type ProblemData } from '../../../data/model/problem.ts'
import { readPlaybook } from '../../../data/playbooks/read-playbook.ts'
import type { PlaybookFault } from '../../../data/rules/playbook-faults.ts'
import { playbookFaultWords } from '../../../data/words/playbook-fault.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { machine } from '../../state/machine.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Dialog } from '../../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { usePlaybooks } from '../playbooks-store.ts'
import { useEditor } from './editor-store.ts'

type Refused = { name: string; faults: readonly PlaybookFault[] }

/** Brings in a playbook file: a good one opens in the editor to be looked at and adopted, a broken one is refused place by place. */
export function ImportPlaybook() {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace((state) => state.id)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const open = async () => {
    setProblem(null)
    try {
      const file = await machine().openText('playbook')
      if (!file || workspace === null) return
      const read = readPlaybook(file.text)
      if (!read.ok) {
        setRefused({ name: file.name, faults: read.faults })
        return
      }
      const { playbook } = read
      const source = { type: 'file', name: file.name } as const
      useEditor.getState().open({ workspace, document: playbook, opened: playbook, source, text: '' })
      usePlaybooks.getState().edit(null)
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setProblem({ code, facts })
    }
  }
  useHotkeys('editor', { 'Alt+O': () => void open() })
  return (
    <>
      <Button icon={<FolderOpen aria-hidden="true" />} hotkey="Alt O" onPress={() => void open()}>
        {t('editor.import')}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
      {refused && (
        <Dialog
          title={t('editor.refused.title', { name: refused.name })}
          onClose={() => setRefused(null)}
          footer={
            <Button variant="primary" onPress={() => setRefused(null)}>
              {t('ui.close')}
            </Button>
          }
        >
          <p>{t('editor.refused', { count: refused.faults.length })}</p>
          <ul className="editor-refused">
            {refused.faults.map((fault) => (
              <li key={`${fault.pointer} ${fault.code} ${fault.detail}`}>
                {playbookFaultWords(fault, language)}
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  )
}
