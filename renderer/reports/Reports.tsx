import { useMemo, useState } from 'react'
import { leftOut, type Audience } from '../../data/reports/context.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { rememberPaper } from '../state/paper.ts'
import { reportSource } from '../state/report-source.ts'
import { useExport } from '../state/use-export.ts'
import { useWorkspace } from '../state/workspace.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { exportOf } from './export-of.ts'
import { ExportPanel } from './ExportPanel.tsx'
import { Preview } from './Preview.tsx'
import { firstChoices, makeReport, type Choices } from './report-choices.ts'
import { usePrint } from './use-print.ts'
import './reports.css'

const titles = {
  afterAction: 'report.title',
  summary: 'report.summary.title',
  privacy: 'privacy.report.title',
} as const

/** The report of the open workspace: the page as it will be written, and how to write it. */
export function Reports() {
  const t = useTranslate()
  const workspace = useWorkspace((state) => state.id)
  const entries = useWorkspace((state) => state.entries)
  const unread = useWorkspace((state) => state.unread)
  const checked = useWorkspace((state) => state.checked)
  const acting = useDesk((state) => state.acting)
  const country = useWorkspace((state) => state.picture?.country ?? null)
  const [choices, setChoices] = useState<Choices>(firstChoices)
  const { state, start, cancel } = useExport()
  const printing = usePrint()
  // The other country's own copy is not ours to write after a switch of desks.
  const audience: Audience =
    country !== null && (choices.kind === 'privacy' || choices.audience === country) ? country : 'both'
  const chosen = useMemo(() => ({ ...choices, audience }), [choices, audience])
  const made = useMemo(() => {
    if (country === null) return null
    return makeReport(chosen, country, reportSource({ entries, unread, checked }))
  }, [chosen, country, entries, unread, checked])

  const write = () => {
    if (!made || !acting || workspace === null) return
    void start(exportOf({ workspace, desk: acting.desk.code, choices: chosen, made, entries, unread }))
  }
  useHotkeys('report', { e: write })

  if (!made || country === null) return <Skeleton rows={8} />
  return (
    <div className="reports">
      <section className="report-main" aria-label={t('report.screen.preview')}>
        <header className="report-head">
          <h1 className="title">{t(titles[chosen.kind])}</h1>
          <span className="sub">{t('report.screen.same')}</span>
        </header>
        <Preview {...made} />
      </section>
      <ExportPanel
        choices={chosen}
        onChange={(changed) => {
          if (changed.paper) rememberPaper(changed.paper)
          setChoices({ ...chosen, ...changed })
        }}
        country={country}
        leftOut={leftOut(entries, 'both', country)}
        state={state}
        onExport={write}
        printing={printing}
        onPrint={() => void printing.print(made)}
        onCancel={cancel}
      />
    </div>
  )
}
