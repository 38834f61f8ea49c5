import { Download, X } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Country } from '../../../data/model/country.ts'
import type { PlanVersion, PlanView } from '../../../data/projections/plans.ts'
import type { ReportLanguage } from '../../../data/reports/document.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { planReport } from '../../../data/reports/plan-report.ts'
import { dayOf } from '../../../data/rules/day.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import type { ExportJob } from '../../state/export-report.ts'
import { machine } from '../../state/machine.ts'
import { now } from '../../state/now.ts'
import { lastPaper } from '../../state/paper.ts'
import { reportSource } from '../../state/report-source.ts'
import { useSession } from '../../state/session.ts'
import { useExport } from '../../state/use-export.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { Dialog } from '../../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { Progress } from '../../ui/parts/Progress.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { planJson } from '../plan-json.ts'
import { standOf } from '../stand.ts'
import { useSubmitKey } from '../../ui/dialog-hotkeys.ts'

type Format = 'data' | 'pdf' | 'docx'
const names = { data: 'JSON', pdf: 'PDF', docx: 'DOCX' } as const

/** Writes a plan as a file: for another Entente as JSON, for readers as PDF or DOCX. */
export function ExportDialog({ plan, version }: { plan: PlanView; version: PlanVersion }) {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [format, setFormat] = useState<Format>('data')
  const [language, setLanguage] = useState<ReportLanguage>('both')
  const { state, start, cancel } = useExport()
  const inside = useRef<HTMLDivElement>(null)
  const isBrowser = machine().kind === 'browser'
  const told = useMemo(() => standOf(plan, dayOf(now()))?.shown ?? version, [plan, version])
  const run = () => void start(jobOf({ plan, version, format, language, country }))
  useSubmitKey(inside, run)
  const isRunning = state.status === 'running'
  return (
    <Dialog
      title={t('plans.export.title', { number: plan.number })}
      onClose={closeForm}
      footer={
        <>
          <Button onPress={closeForm}>{t('ui.close')}</Button>
          {isRunning ? (
            <Button icon={<X aria-hidden="true" />} onPress={cancel}>
              {t('report.screen.cancel')}
            </Button>
          ) : (
            <Button
              variant="primary"
              icon={<Download aria-hidden="true" />}
              hotkey="Ctrl ↵"
              autoFocus
              onPress={run}
            >
              {t('report.screen.exportAs', { format: names[format] })}
            </Button>
          )}
        </>
      }
    >
      <div ref={inside} className="plan-form">
        <Callout tone="warn">{t('planReport.handling')}</Callout>
        <Segment<Format>
          label={t('report.screen.format')}
          look="cards"
          items={[
            { id: 'data', label: 'JSON', hint: t('plans.export.json', { version: versionText(version) }) },
            { id: 'pdf', label: 'PDF', hint: t('plans.export.report', { version: versionText(told) }) },
            ...(isBrowser
              ? []
              : [
                  {
                    id: 'docx' as const,
                    label: 'DOCX',
                    hint: t('plans.export.report', { version: versionText(told) }),
                  },
                ]),
          ]}
          value={format}
          onChange={setFormat}
        />
        {format !== 'data' && (
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
        )}
        {isRunning && <Progress label={t('report.screen.writing')} value={state.value} />}
        {state.status === 'saved' && (
          <p role="status" className="report-saved">
            {t('report.screen.saved', { files: state.paths.join(', ') })}
          </p>
        )}
        {state.status === 'cancelled' && <p role="status">{t('report.screen.cancelled')}</p>}
        {state.status === 'failed' && <ProblemNotice problem={state.problem} />}
      </div>
    </Dialog>
  )
}

/** What is written; the words of the plan are the same whoever reads them, as long as the plan is shared. */
function jobOf(wanted: {
  plan: PlanView
  version: PlanVersion
  format: Format
  language: ReportLanguage
  country: Country
}): Omit<ExportJob, 'id' | 'onProgress'> {
  const { plan, version, format, language, country } = wanted
  const { entries, unread, checked } = useWorkspace.getState()
  const day = dayOf(now())
  const source = {
    ...reportSource({ entries, unread, checked }),
    audience: plan.releasability === 'SHARED' ? ('both' as const) : country,
    ownCopyOf: null,
    language,
    paper: lastPaper(),
  }
  const document = planReport(source, { plan: plan.plan, day })
  const name = {
    mode: document.mode,
    workspaceName: `${version.content.title} ${versionText(version)}`,
    // The plan's own number stands where other files name the desk and a count.
    desk: plan.number.replace(/-\d+$/, ''),
    number: Number(/\d+$/.exec(plan.number)?.[0] ?? 0),
  }
  return {
    made: { document, html: reportHtml(document) },
    name: { ...name, language },
    format,
    data: () => Promise.resolve([{ name, extension: 'json', content: planJson(plan, version, day) }]),
  }
}
