import { Download, FileInput, Plus } from 'lucide-react'
import { useState } from 'react'
import { mselLines } from '../../../../data/projections/msel.ts'
import type { ProblemData } from '../../../../data/model/problem.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useRealNow } from '../../../state/now.ts'
import { useSession } from '../../../state/session.ts'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { Button } from '../../../ui/parts/Button.tsx'
import { EmptyState } from '../../../ui/parts/EmptyState.tsx'
import { MenuButton } from '../../../ui/parts/MenuButton.tsx'
import { ProblemNotice } from '../../../ui/parts/ProblemNotice.tsx'
import { toast } from '../../../ui/parts/toast.ts'
import { openList } from '../design-view.ts'
import { RefusedFile } from '../RefusedFile.tsx'
import { saveDesign, type DesignFormat } from '../save-design.ts'
import { useDesign } from '../use-design.ts'
import { EventPanel } from './EventPanel.tsx'
import { EventTable, rowId } from './EventTable.tsx'

/** The Master Scenario Events List of the acting country's controllers: by time, with what became of each line. */
export function EventsList() {
  const t = useTranslate()
  const realNow = useRealNow(10_000)
  const { picture, view, country, mayWrite } = useDesign()
  const { selection, select, openForm } = useSession()
  const [isMenuOpen, setMenuOpen] = useState(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const lines = picture ? mselLines(picture, realNow) : []
  const chosen = selection?.type === 'inject' ? selection.id : null
  const line = lines.find(({ event }) => event.event === chosen) ?? lines[0]
  const mayChange = mayWrite && line !== undefined && line.event.sent === null
  const show = (id: string) => select({ type: 'inject', id })
  const step = (by: number) => () => {
    const next = lines[lines.findIndex((each) => each === line) + by]
    if (!next) return
    show(next.event.event)
    document.getElementById(rowId(next.event.event))?.focus()
  }
  const about = (name: 'injectEdit' | 'injectRemove') => () =>
    line && openForm({ name, subject: line.event.event })
  const add = () => openForm({ name: 'injectEdit' })
  useHotkeys('design', {
    j: step(1),
    k: step(-1),
    ...(mayWrite && { t: add, r: () => void openList() }),
    ...(mayChange && { e: about('injectEdit'), x: about('injectRemove') }),
    ...(lines.length > 0 && { g: () => setMenuOpen(true) }),
  })

  async function save(format: DesignFormat) {
    const outcome = await saveDesign(format)
    setProblem(outcome.problem)
    if (outcome.path !== null) toast(t('design.saved', { path: outcome.path }))
  }

  const buttons = mayWrite && (
    <>
      <Button variant="primary" hotkey="T" icon={<Plus aria-hidden="true" />} onPress={add}>
        {t('design.inject.new')}
      </Button>
      <Button hotkey="R" icon={<FileInput aria-hidden="true" />} onPress={() => void openList()}>
        {t('design.import')}
      </Button>
    </>
  )
  const notices = (
    <>
      <RefusedFile />
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
  if (lines.length === 0) {
    const isTheirs = view !== null && view.country !== country && view.country !== null
    return (
      <div className="events-empty">
        {notices}
        <EmptyState
          title={t('design.events.none')}
          text={
            isTheirs
              ? t('design.events.theirs', { country: view.country ?? 'US' })
              : t('design.events.noneText')
          }
          action={buttons}
        />
      </div>
    )
  }
  return (
    <div className="events">
      <section className="events-list" aria-label={t('design.events')} data-region tabIndex={-1}>
        <div className="row wrap">
          <p className="grow sub">
            {t('design.events.count', { count: lines.length })} · {t('design.events.own')}
          </p>
          {buttons}
          <MenuButton<DesignFormat>
            label={t('design.export')}
            isOpen={isMenuOpen}
            onOpenChange={setMenuOpen}
            trigger={
              <Button hotkey="G" icon={<Download aria-hidden="true" />}>
                {t('design.export')}
              </Button>
            }
            items={(['xlsx', 'csv', 'json'] as const).map((id) => ({
              id,
              label: t(`design.export.${id}`),
              hint: t(`design.export.${id}.hint`),
            }))}
            onAction={(format) => void save(format)}
          />
        </div>
        {notices}
        <EventTable lines={lines} chosen={line?.event.event ?? null} onChoose={show} />
      </section>
      {line && (
        <EventPanel
          line={line}
          mayChange={mayChange}
          onChange={about('injectEdit')}
          onRemove={about('injectRemove')}
        />
      )}
    </div>
  )
}
