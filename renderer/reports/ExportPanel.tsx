import { Download, Lock, Printer, X } from 'lucide-react'
import type { Country } from '../../data/model/country.ts'
import type { ProblemData } from '../../data/model/problem.ts'
import type { Audience } from '../../data/reports/context.ts'
import type { Paper, ReportLanguage } from '../../data/reports/document.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { machine } from '../state/machine.ts'
import type { ExportState } from '../state/use-export.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Checkbox } from '../ui/parts/Checkbox.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Progress } from '../ui/parts/Progress.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import type { Choices, ReportFormat, ReportKind } from './report-choices.ts'

type Props = {
  choices: Choices
  onChange: (changed: Partial<Choices>) => void
  country: Country
  /** How many of the acting country's own entries the shared copy leaves out. */
  leftOut: number
  state: ExportState
  onExport: () => void
  onCancel: () => void
  printing: { isPrinting: boolean; problem: ProblemData | null }
  onPrint: () => void
}

/** What to write, for whom, in which language and format. */
export function ExportPanel(props: Props) {
  const t = useTranslate()
  const { choices, onChange } = props
  return (
    <aside className="report-panel" aria-label={t('report.screen.export')}>
      <div className="report-choices">
        <h2 className="title">{t('report.screen.export')}</h2>
        <Segment<ReportKind>
          label={t('report.screen.kind')}
          look="cards"
          items={[
            { id: 'afterAction', label: t('report.title') },
            { id: 'summary', label: t('report.summary.title'), hint: t('report.screen.onePage') },
            {
              id: 'privacy',
              label: t('privacy.report.title'),
              hint: t('report.screen.ownOnly', { mark: t(`releasability.${props.country}`) }),
            },
          ]}
          value={choices.kind}
          onChange={(kind) => onChange({ kind })}
        />
        {choices.kind !== 'privacy' && <CopyFor {...props} />}
        <Format {...props} />
        <Segment<ReportLanguage>
          label={t('report.screen.language')}
          items={[
            { id: 'both', label: 'EN + FR' },
            { id: 'en', label: 'EN' },
            { id: 'fr', label: 'FR' },
          ]}
          value={choices.language}
          onChange={(language) => onChange({ language })}
        />
        {choices.format !== 'data' && (
          <Segment<Paper>
            label={t('report.screen.paper')}
            items={[
              { id: 'letter', label: t('report.screen.letter') },
              { id: 'a4', label: 'A4' },
            ]}
            value={choices.paper}
            onChange={(paper) => onChange({ paper })}
          />
        )}
        <p className="report-always">
          <Lock aria-hidden="true" />
          {t('report.screen.always')}
        </p>
      </div>
      <ExportActions {...props} />
    </aside>
  )
}

function CopyFor({ choices, onChange, country, leftOut }: Props) {
  const t = useTranslate()
  return (
    <>
      <Segment<Audience>
        label={t('report.screen.copyFor')}
        look="cards"
        items={[
          { id: 'both', label: t('report.screen.bothCountries'), hint: t('report.screen.onlyShared') },
          {
            id: country,
            label: t(`country.${country}`),
            hint: t('report.screen.adds', { count: leftOut, mark: t(`releasability.${country}`) }),
          },
        ]}
        value={choices.audience}
        onChange={(audience) => onChange({ audience })}
      />
      {choices.audience === 'both' && leftOut > 0 && (
        <>
          <Callout tone="warn">
            {t('report.screen.leftOut', { count: leftOut, mark: t(`releasability.${country}`) })}
          </Callout>
          <Checkbox
            isSelected={choices.statesLeftOut}
            onChange={(statesLeftOut) => onChange({ statesLeftOut })}
          >
            {t('report.screen.ownCopy')}
          </Checkbox>
        </>
      )}
    </>
  )
}

function Format({ choices, onChange }: Props) {
  const t = useTranslate()
  const isBrowser = machine().kind === 'browser'
  return (
    <Segment<ReportFormat>
      label={t('report.screen.format')}
      look="cards"
      items={[
        { id: 'pdf', label: 'PDF', hint: t(isBrowser ? 'report.screen.pdfBrowser' : 'report.screen.pdf') },
        ...(isBrowser ? [] : [{ id: 'docx' as const, label: 'DOCX', hint: t('report.screen.docxHint') }]),
        { id: 'html', label: 'HTML', hint: t('report.screen.html') },
        choices.kind === 'privacy'
          ? { id: 'data' as const, label: 'CSV', hint: t('privacy.report.csvHint') }
          : { id: 'data' as const, label: 'CSV + JSON', hint: t('report.screen.dataHint') },
      ]}
      value={choices.format}
      onChange={(format) => onChange({ format })}
    />
  )
}

function ExportActions({ choices, state, onExport, onCancel, printing, onPrint }: Props) {
  const t = useTranslate()
  const data = choices.kind === 'privacy' ? 'CSV' : 'CSV + JSON'
  const names = { pdf: 'PDF', docx: 'DOCX', html: 'HTML', data } as const
  const isRunning = state.status === 'running'
  return (
    <div className="report-actions">
      {isRunning && <Progress label={t('report.screen.writing')} value={state.value} />}
      {state.status === 'saved' && (
        <p role="status" className="report-saved">
          {t('report.screen.saved', { files: state.paths.join(', ') })}
        </p>
      )}
      {state.status === 'cancelled' && <p role="status">{t('report.screen.cancelled')}</p>}
      {printing.problem && <ProblemNotice problem={printing.problem} />}
      {state.status === 'failed' && <ProblemNotice problem={state.problem} />}
      {isRunning ? (
        <Button size="lg" icon={<X aria-hidden="true" />} onPress={onCancel}>
          {t('report.screen.cancel')}
        </Button>
      ) : (
        <div className="report-buttons">
          <Button
            variant="primary"
            size="lg"
            icon={<Download aria-hidden="true" />}
            hotkey="E"
            onPress={onExport}
          >
            {t('report.screen.exportAs', { format: names[choices.format] })}
          </Button>
          <Button
            size="lg"
            icon={<Printer aria-hidden="true" />}
            label={t('report.screen.print')}
            isPending={printing.isPrinting}
            onPress={onPrint}
          />
        </div>
      )}
    </div>
  )
}
