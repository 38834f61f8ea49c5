import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { Sha256 } from '../../../data/model/ids.ts'
import type { Playbook } from '../../../data/model/playbook.ts'
import type { Paper, ReportLanguage } from '../../../data/reports/document.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { playbookPaper } from '../../../data/reports/playbook-paper.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import './editor.css'
import { machine } from '../../state/machine.ts'
import { lastPaper, rememberPaper } from '../../state/paper.ts'
import { reportSource } from '../../state/report-source.ts'
import { useExport } from '../../state/use-export.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Dialog } from '../../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { Progress } from '../../ui/parts/Progress.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'

type Format = 'pdf' | 'docx' | 'html'
type Chosen = { playbook: Playbook; hash: Sha256; run: string | null }

/** The paper copy of a playbook or of a run: a button, and the choice of language, paper and format. */
export function PaperCopy(props: Chosen) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  useHotkeys('editor', { 'Alt+C': () => setOpen(true) })
  return (
    <>
      <Button icon={<Printer aria-hidden="true" />} hotkey="Alt C" onPress={() => setOpen(true)}>
        {t('paper.button')}
      </Button>
      {isOpen && <PaperDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function PaperDialog(props: Chosen & { onClose: () => void }) {
  const t = useTranslate()
  const shown = useLanguage()
  const [language, setLanguage] = useState<ReportLanguage>(shown)
  const [paper, setPaper] = useState<Paper>(lastPaper)
  const [format, setFormat] = useState<Format>('pdf')
  const { state, start, cancel } = useExport()
  const isRunning = state.status === 'running'
  const write = () => {
    const log = useWorkspace.getState()
    const { acting } = useDesk.getState()
    const { playbook, run } = props
    const known = log.picture?.runs[run ?? '']
    const country = log.picture?.country ?? 'US'
    const audience = known && known.releasability !== 'SHARED' ? country : 'both'
    const source = { ...reportSource(log), audience, ownCopyOf: null, language, paper } as const
    const document = playbookPaper(source, props)
    void start({
      made: { document, html: reportHtml(document) },
      name: {
        mode: document.mode,
        workspaceName: `playbook ${playbook.id}`,
        desk: acting?.desk.code ?? '',
        number: playbook.version,
        language,
      },
      format,
      data: () => Promise.resolve([]),
    })
  }
  return (
    <Dialog
      title={t('paper.title', { title: props.playbook.title[shown] })}
      onClose={props.onClose}
      footer={
        <>
          <Button onPress={props.onClose}>{t('ui.close')}</Button>
          {isRunning ? (
            <Button onPress={cancel}>{t('report.screen.cancel')}</Button>
          ) : (
            <Button variant="primary" autoFocus onPress={write}>
              {t('report.screen.exportAs', { format: format.toUpperCase() })}
            </Button>
          )}
        </>
      }
    >
      <div className="paper-choices">
        <p className="sub">{t('paper.hint')}</p>
        <Segment<ReportLanguage>
          label={t('report.screen.language')}
          items={[
            { id: 'both', label: 'EN + FR' },
            { id: 'en', label: 'EN' },
            { id: 'fr', label: 'FR' },
          ]}
          value={language}
          onChange={setLanguage}
        />
        <Segment<Format>
          label={t('report.screen.format')}
          items={(['pdf', 'docx', 'html'] as const)
            .filter((id) => id !== 'docx' || machine().kind !== 'browser')
            .map((id) => ({ id, label: id.toUpperCase() }))}
          value={format}
          onChange={setFormat}
        />
        <Segment<Paper>
          label={t('report.screen.paper')}
          items={[
            { id: 'letter', label: t('report.screen.letter') },
            { id: 'a4', label: 'A4' },
          ]}
          value={paper}
          onChange={(chosen) => {
            rememberPaper(chosen)
            setPaper(chosen)
          }}
        />
        {isRunning && <Progress label={t('report.screen.writing')} value={state.value} />}
        {state.status === 'saved' && (
          <p role="status">{t('report.screen.saved', { files: state.paths.join(', ') })}</p>
        )}
        {state.status === 'cancelled' && <p role="status">{t('report.screen.cancelled')}</p>}
        {state.status === 'failed' && <ProblemNotice problem={state.problem} />}
      </div>
    </Dialog>
  )
}
