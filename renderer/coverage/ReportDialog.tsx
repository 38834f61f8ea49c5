import { Download, X } from 'lucide-react'
import { useState } from 'react'
import { contextOf, maySee, type Audience, type ReportSource } from '../../data/reports/context.ts'
import { coverageCsv } from '../../data/reports/coverage-csv.ts'
import { coverageOfSource, coverageReport } from '../../data/reports/coverage-report.ts'
import type { Paper, ReportLanguage } from '../../data/reports/document.ts'
import { reportHtml } from '../../data/reports/html.ts'
import { dayOf } from '../../data/rules/day.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import type { ExportJob } from '../state/export-report.ts'
import { machine } from '../state/machine.ts'
import { now } from '../state/now.ts'
import { lastPaper, rememberPaper } from '../state/paper.ts'
import { reportSource } from '../state/report-source.ts'
import { useSession } from '../state/session.ts'
import { useExport, type ExportState } from '../state/use-export.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Progress } from '../ui/parts/Progress.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import { useView } from './view.ts'

type Choices = {
  format: 'pdf' | 'docx' | 'html' | 'data'
  language: ReportLanguage
  audience: Audience
  paper: Paper
}

const names = { pdf: 'PDF', docx: 'DOCX', html: 'HTML', data: 'CSV' } as const

/** Writes the yearly report of the day that is looked at: for signing, or its table. */
export function ReportDialog() {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const closeForm = useSession((state) => state.closeForm)
  const acting = useDesk((state) => state.acting)
  const [today] = useState(() => dayOf(now()))
  const day = useView((state) => state.asOf) ?? today
  const windowMonths = useView((state) => state.windowMonths)
  const [choices, setChoices] = useState<Choices>({
    ...{ format: 'pdf', language: 'both', audience: 'both' },
    paper: lastPaper(),
  })
  const { state, start, cancel } = useExport()
  if (!acting) return null
  // A table has one language.
  const chosen = choices.format === 'data' && choices.language === 'both' ? { ...choices, language } : choices
  const change = (changed: Partial<Choices>) => {
    if (changed.paper) rememberPaper(changed.paper)
    setChoices({ ...choices, ...changed })
  }
  const { country, code } = acting.desk
  const write = () => {
    const request = { day, windowMonths }
    void start(jobOf(chosen, request, code, `${t('app.screen.coverage')} ${day}`))
  }
  const isRunning = state.status === 'running'
  return (
    <Dialog
      title={t('coverageScreen.report')}
      onClose={closeForm}
      footer={
        <>
          <Outcome state={state} />
          {isRunning ? (
            <Button icon={<X aria-hidden="true" />} onPress={cancel}>
              {t('report.screen.cancel')}
            </Button>
          ) : (
            <Button onPress={closeForm}>{t('ui.close')}</Button>
          )}
          <Button
            variant="primary"
            icon={<Download aria-hidden="true" />}
            isPending={isRunning}
            onPress={write}
            autoFocus
          >
            {t('report.screen.exportAs', { format: names[chosen.format] })}
          </Button>
        </>
      }
    >
      <div className="cov-report">
        <p className="read">{t('coverageScreen.report.of', { on: f.day(day), months: windowMonths })}</p>
        <Fields chosen={chosen} onChange={change} country={country} />
      </div>
    </Dialog>
  )
}

function Fields(props: {
  chosen: Choices
  onChange: (changed: Partial<Choices>) => void
  country: 'US' | 'CA'
}) {
  const t = useTranslate()
  const { chosen, onChange, country } = props
  const isBrowser = machine().kind === 'browser'
  return (
    <>
      <Segment<Choices['format']>
        label={t('report.screen.format')}
        items={(['pdf', ...(isBrowser ? [] : ['docx' as const]), 'html', 'data'] as const).map((id) => ({
          id,
          label: names[id],
        }))}
        value={chosen.format}
        onChange={(format) => onChange({ format })}
      />
      <Segment<ReportLanguage>
        label={t('report.screen.language')}
        items={[
          ...(chosen.format === 'data' ? [] : [{ id: 'both' as const, label: 'EN + FR' }]),
          { id: 'en', label: 'EN' },
          { id: 'fr', label: 'FR' },
        ]}
        value={chosen.language}
        onChange={(given) => onChange({ language: given })}
      />
      {(chosen.format === 'pdf' || chosen.format === 'docx' || chosen.format === 'html') && (
        <Segment<Paper>
          label={t('report.screen.paper')}
          items={[
            { id: 'letter', label: t('report.screen.letter') },
            { id: 'a4', label: 'A4' },
          ]}
          value={chosen.paper}
          onChange={(paper) => onChange({ paper })}
        />
      )}
      <Segment<Audience>
        label={t('report.screen.copyFor')}
        items={[
          { id: 'both', label: t('report.screen.bothCountries') },
          { id: country, label: t(`country.${country}`) },
        ]}
        hint={t('coverageScreen.report.copy')}
        value={chosen.audience}
        onChange={(audience) => onChange({ audience })}
      />
    </>
  )
}

function Outcome({ state }: { state: ExportState }) {
  const t = useTranslate()
  return (
    <div className="grow cov-outcome">
      {state.status === 'running' && <Progress label={t('report.screen.writing')} value={state.value} />}
      {state.status === 'saved' && (
        <p role="status">{t('report.screen.saved', { files: state.paths.join(', ') })}</p>
      )}
      {state.status === 'cancelled' && <p role="status">{t('report.screen.cancelled')}</p>}
      {state.status === 'failed' && <ProblemNotice problem={state.problem} />}
    </div>
  )
}

function jobOf(
  { format, ...choices }: Choices,
  request: { day: string; windowMonths: number },
  desk: string,
  what: string,
): Omit<ExportJob, 'id' | 'onProgress'> {
  const log = useWorkspace.getState()
  const source: ReportSource = { ...reportSource(log), ...choices, ownCopyOf: null }
  const document = coverageReport(source, request)
  const { audience, language } = choices
  const name = {
    mode: document.mode,
    workspaceName: `${what} ${document.workspaceName}`,
    desk,
    number: log.entries.filter(({ releasability }) => maySee(audience, releasability)).length,
    language,
  }
  return {
    made: { document, html: reportHtml(document) },
    name,
    format,
    data: () => {
      const { coverage } = coverageOfSource(contextOf(source), request)
      const content = coverageCsv(coverage, language === 'fr' ? 'fr' : 'en', document.mode)
      return Promise.resolve([{ name, extension: 'csv', content }])
    },
  }
}
