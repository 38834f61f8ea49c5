import { BookOpen, ChevronDown, NotebookPen } from 'lucide-react'
import type { RunView } from '../../../data/projections/run-view.ts'
import type { RunState } from '../../../data/projections/runs.ts'
import { facilityById, facilityName } from '../../../data/reference/reference.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { MenuButton } from '../../ui/parts/MenuButton.tsx'
import { ReleasabilityChip } from '../../ui/ReleasabilityChip.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { PaperCopy } from '../editor/PaperCopy.tsx'
import { usePlaybooks } from '../playbooks-store.ts'
import { useSay } from '../use-say.ts'
import { worstReported } from './place-state.ts'
import { useMoment } from './use-moment.ts'

/** What runs and where, how long, how far, how late; the other runs one press away. */
export function RunHeader(props: { view: RunView; runs: readonly RunState[]; canAct: boolean }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const moment = useMoment(props.view.run.facility)
  const { openForm } = useSession.getState()
  const showLibrary = usePlaybooks((state) => state.showLibrary)
  const { run, playbook, done, of, late, elapsedMinutes } = props.view
  return (
    <header className="run-header">
      <div className="run-what">
        <h1>{say(playbook.title)}</h1>
        <p className="run-where sub">
          <span className="sign strong">{run.number}</span>
          <span>{t('run.revision', { version: playbook.version })}</span>
          <Place facility={run.facility} />
          <ReleasabilityChip releasability={run.releasability} />
        </p>
      </div>
      <dl className="run-figures">
        <div>
          <dt>{t(run.ended ? 'run.ranFor' : 'run.runningFor')}</dt>
          <dd className="sign" title={moment(run.startedAt, 'full')}>
            {format.countdown(elapsedMinutes * 60)}
          </dd>
        </div>
        <div>
          <dt>{t('run.stepsDone')}</dt>
          <dd className="sign">
            {done} <small>{t('run.of', { of })}</small>
          </dd>
        </div>
        <div className={late > 0 ? 'late' : ''}>
          <dt>{t('run.lateNow')}</dt>
          <dd className="sign">{late}</dd>
        </div>
      </dl>
      <div className="run-tools">
        {props.runs.length > 1 && <Switcher runs={props.runs} shown={run.run} />}
        <Button
          icon={<BookOpen aria-hidden="true" />}
          hotkey="Y"
          onPress={() => showLibrary(run.playbook.hash)}
        >
          {t('run.library')}
        </Button>
        <PaperCopy playbook={playbook} hash={run.playbook.hash} run={run.run} />
        {props.canAct && (
          <>
            <Button
              icon={<NotebookPen aria-hidden="true" />}
              hotkey="L"
              onPress={() => openForm({ name: 'note', subject: run.run })}
            >
              {t('run.log')}
            </Button>
            <Button hotkey="Z" onPress={() => openForm({ name: 'runEnd', subject: run.run })}>
              {t('run.end')}
            </Button>
          </>
        )}
      </div>
    </header>
  )
}

/** A place and how it was last reported; a press shows it on the situation. */
function Place({ facility }: { facility: string }) {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormats()
  const { select, goTo } = useSession.getState()
  const reported = useWorkspace((state) => state.picture?.facilities[facility])
  const worst = worstReported(reported)
  return (
    <>
      <button
        type="button"
        className="run-place"
        onClick={() => {
          select({ type: 'facility', id: facility })
          goTo('situation')
        }}
      >
        {placeName(facility, language)}
      </button>
      {worst ? (
        <StatusMark
          state={worst.state}
          label={t('run.reported', { state: t(`state.${worst.state}`), at: format.utc(worst.at) })}
        />
      ) : (
        <StatusMark state="unknown" label={t('run.notReported')} />
      )}
    </>
  )
}

/** A place by its name, or its id where it is not among the shipped ones. */
export function placeName(id: string, language: 'en' | 'fr'): string {
  const facility = facilityById(id)
  return facility ? facilityName(facility, language) : id
}

function Switcher(props: { runs: readonly RunState[]; shown: string }) {
  const t = useTranslate()
  const say = useSay()
  const language = useLanguage()
  const { select } = useSession.getState()
  const showRun = usePlaybooks((state) => state.showRun)
  return (
    <MenuButton
      label={t('run.others')}
      trigger={
        <Button icon={<ChevronDown aria-hidden="true" />} hotkey="V">
          {t('run.count', { count: props.runs.length })}
        </Button>
      }
      items={props.runs.map(({ run, number, playbook, facility, ended }) => ({
        id: run,
        label: `${number} ${say(playbook.title)}`,
        hint: `${placeName(facility, language)}, ${t(ended ? 'run.hasEnded' : 'run.goesOn')}`,
      }))}
      value={props.shown}
      onAction={(run) => {
        select({ type: 'run', id: run })
        showRun(run)
      }}
    />
  )
}
