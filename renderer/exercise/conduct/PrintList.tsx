import { Printer } from 'lucide-react'
import { useState } from 'react'
import { reportHtml } from '../../../data/reports/html.ts'
import { mselPaper } from '../../../data/reports/msel-paper.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { machine } from '../../state/machine.ts'
import { lastPaper } from '../../state/paper.ts'
import { reportSource } from '../../state/report-source.ts'
import { useExport } from '../../state/use-export.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { MenuButton } from '../../ui/parts/MenuButton.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import type { Conduct } from './use-conduct.ts'

type Format = 'pdf' | 'docx' | 'html'

/** The list on paper, for its controllers' country alone, in the language of the window. */
export function PrintList({ conduct }: { conduct: Conduct }) {
  const t = useTranslate()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { state, start } = useExport()
  useHotkeys('conduct', { y: () => setOpen(true) })
  const print = (format: Format) => {
    const log = useWorkspace.getState()
    const { country } = conduct
    const source = {
      ...reportSource(log),
      audience: country,
      ownCopyOf: country,
      language,
      paper: lastPaper(),
    }
    const document = mselPaper(source)
    void start({
      made: { document, html: reportHtml(document) },
      name: {
        mode: document.mode,
        workspaceName: `${document.workspaceName} msel`,
        desk: useDesk.getState().acting?.desk.code ?? '',
        number: conduct.lines.length,
        language,
      },
      format,
      data: () => Promise.resolve([]),
    })
  }
  return (
    <>
      {state.status === 'failed' && <ProblemNotice problem={state.problem} />}
      {state.status === 'saved' && (
        <span className="sub" role="status">
          {t('conduct.print.saved')}
        </span>
      )}
      <MenuButton<Format>
        label={t('conduct.key.print')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={
          <Button
            size="sm"
            icon={<Printer aria-hidden="true" />}
            hotkey="Y"
            isPending={state.status === 'running'}
          >
            {t('conduct.print')}
          </Button>
        }
        items={(['pdf', 'docx', 'html'] as const)
          .filter((id) => id !== 'docx' || machine().kind !== 'browser')
          .map((id) => ({ id, label: id.toUpperCase() }))}
        onAction={print}
      />
    </>
  )
}
