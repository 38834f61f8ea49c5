import { FileDown, Printer, ShieldCheck, X } from 'lucide-react'
import { useEffect } from 'react'
import { documentCsv } from '../../data/reports/document-csv.ts'
import { fileName, type FileName } from '../../data/reports/file-name.ts'
import { reportHtml } from '../../data/reports/html.ts'
import { integrityDocument, integrityText } from '../../data/reports/integrity-report.ts'
import { Problem } from '../../data/model/problem.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import {
  cancelIntegrity,
  runIntegrity,
  useIntegrity,
  type IntegrityReport,
} from '../state/backup/integrity.ts'
import { useDesk } from '../state/desk.ts'
import { machine } from '../state/machine.ts'
import { lastPaper } from '../state/paper.ts'
import { reportSource } from '../state/report-source.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Progress } from '../ui/parts/Progress.tsx'
import { Table } from '../ui/parts/Table.tsx'
import { toast } from '../ui/parts/toast.ts'
import { Facts } from './Facts.tsx'
import './backup.css'

/** Findings that are listed on the screen; the saved report has them all. */
const most = 200

/** Checks the open workspace and shows what was found; leaving it lets the check go on. */
export function IntegrityDialog() {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const id = useWorkspace((state) => state.id)
  const { running, report, problem } = useIntegrity()
  const shown = report?.workspace === id ? report : null
  useEffect(() => {
    useIntegrity.setState({ isSeen: true })
  }, [shown])
  return (
    <Dialog
      title={t('integrity.title')}
      width="wide"
      onClose={closeForm}
      footer={
        <>
          {shown && running === null && <Saving report={shown} />}
          {running === null ? (
            <Button
              variant="primary"
              icon={<ShieldCheck aria-hidden="true" />}
              autoFocus
              onPress={() => void runIntegrity(true)}
            >
              {t(shown ? 'integrity.again' : 'integrity.do')}
            </Button>
          ) : (
            <Button icon={<X aria-hidden="true" />} autoFocus onPress={cancelIntegrity}>
              {t('ui.cancel')}
            </Button>
          )}
        </>
      }
    >
      <div className="bk-card">
        <p className="sub">{t('integrity.text')}</p>
        {running !== null && <Progress label={t('integrity.running')} value={running} />}
        {problem && <ProblemNotice problem={problem} />}
        {shown && running === null && <Shown report={shown} />}
      </div>
    </Dialog>
  )
}

function Shown({ report }: { report: IntegrityReport }) {
  const t = useTranslate()
  const formats = useFormats()
  const { findings, entries, lines, chains, vouched, seals, attachments, endedAt } = report
  const rows: readonly (readonly [string, string])[] = [
    [t('integrity.at'), formats.instant(endedAt, 'UTC', 'full')],
    [t('backup.look.entries'), formats.number(entries)],
    [t('integrity.lines'), lines === null ? t('integrity.noLines') : formats.number(lines)],
    [t('integrity.chains'), formats.number(chains)],
    [t('integrity.seals'), formats.number(seals)],
    [t('integrity.vouched'), formats.number(vouched)],
    [t('backup.look.attachments'), formats.number(attachments)],
  ]
  return (
    <div className="bk-card" role="status">
      <Callout tone={findings.length === 0 ? 'info' : 'bad'}>
        {t('integrity.result', { count: findings.length })}
      </Callout>
      <Facts rows={rows} />
      {findings.length > 0 && (
        <Table
          label={t('integrity.findings')}
          head={[t('integrity.where'), t('integrity.what'), t('integrity.mend')]}
        >
          {findings.slice(0, most).map(({ kind, subject }, at) => (
            <tr key={at}>
              <td className="mono bk-path">
                {kind === 'line' || kind === 'torn' ? t('integrity.line', { line: subject }) : subject}
              </td>
              <td>{t(`integrity.found.${kind}`)}</td>
              <td>{t(`integrity.mend.${kind}`)}</td>
            </tr>
          ))}
        </Table>
      )}
      {findings.length > most && (
        <p className="sub">{t('integrity.more', { count: findings.length - most })}</p>
      )}
    </div>
  )
}

function Saving({ report }: { report: IntegrityReport }) {
  const t = useTranslate()
  const language = useLanguage()
  const { entries, unread, checked, real } = useWorkspace()
  const acting = useDesk((state) => state.acting)
  if (!acting || !real?.workspace) return null
  const { name: workspaceName, mode } = real.workspace

  const made = () => {
    const source = {
      ...reportSource({ entries, unread, checked }),
      audience: acting.desk.country,
      ownCopyOf: acting.desk.country,
      language,
      paper: lastPaper(),
    }
    return integrityDocument(source, report)
  }

  async function save(extension: FileName['extension'] & ('txt' | 'csv')) {
    const document = made()
    const content = extension === 'csv' ? documentCsv(document) : integrityText(document)
    const naming = {
      mode,
      workspaceName: `${workspaceName} integrity`,
      desk: acting?.desk.code ?? '',
      number: 1,
    }
    const suggestedName = fileName({ ...naming, extension })
    const filters = [{ name: extension.toUpperCase(), extensions: [extension] }]
    await told(async () => {
      const path = await machine().saveFile({ suggestedName, content, filters })
      if (path !== null) toast(t('integrity.saved', { path }))
    })
  }

  async function told(work: () => Promise<void>) {
    try {
      await work()
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      if (code !== 'report.not-printed') toast(t(`problem.${code}`, facts), 'problem')
    }
  }

  const print = () =>
    told(() => {
      const document = made()
      return machine().printPage(
        reportHtml(document),
        `${workspaceName} – ${t('integrity.title')}`,
        document.paper,
      )
    })
  return (
    <>
      <Button icon={<Printer aria-hidden="true" />} onPress={() => void print()}>
        {t('integrity.print')}
      </Button>
      <Button icon={<FileDown aria-hidden="true" />} onPress={() => void save('csv')}>
        {t('integrity.csv')}
      </Button>
      <Button icon={<FileDown aria-hidden="true" />} onPress={() => void save('txt')}>
        {t('integrity.txt')}
      </Button>
    </>
  )
}
