import { useMemo } from 'react'
import type { Picture } from '../../../data/projections/picture.ts'
import { runView } from '../../../data/projections/run-view.ts'
import type { RunState } from '../../../data/projections/runs.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useNow } from '../../state/now.ts'
import { isReadOnly, useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { EmptyState } from '../../ui/parts/EmptyState.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { usePlaybooks } from '../playbooks-store.ts'
import { Lanes } from './Lanes.tsx'
import { PhaseNav } from './PhaseNav.tsx'
import { RunHeader } from './RunHeader.tsx'
import { RunSide } from './RunSide.tsx'
import { useAnnouncedRun } from './use-announced-run.ts'
import { useMoment } from './use-moment.ts'
import { useRunWork } from './use-run-work.ts'
import { Worksheet } from './Worksheet.tsx'

/** Runs as they are switched between: those that go on first, the newest first. */
const runsInOrder = (picture: Picture): RunState[] =>
  Object.values(picture.runs).sort(
    (a, b) => Number(a.ended !== null) - Number(b.ended !== null) || (a.startedAt < b.startedAt ? 1 : -1),
  )

/** One use of a playbook: lanes side by side, what is known, what is next. */
export function RunScreen({ picture }: { picture: Picture }) {
  const t = useTranslate()
  const asked = usePlaybooks((state) => state.run)
  const showLibrary = usePlaybooks((state) => state.showLibrary)
  const runs = runsInOrder(picture)
  const run = picture.runs[asked ?? ''] ?? runs[0]
  const known = run && picture.playbooks[run.playbook.hash]
  if (run && known) return <Run key={run.run} run={run} runs={runs} picture={picture} />
  return (
    <div className="run-nothing">
      <EmptyState
        title={t(run ? 'run.noPlaybook' : 'run.none')}
        text={t(run ? 'run.noPlaybook.text' : 'run.none.text')}
        action={<Button onPress={() => showLibrary()}>{t('run.library')}</Button>}
      />
    </div>
  )
}

function Run(props: { run: RunState; runs: readonly RunState[]; picture: Picture }) {
  const t = useTranslate()
  const now = useNow()
  const nowAndThen = useNow(10_000)
  const { run, runs, picture } = props
  const acting = useDesk((state) => state.acting)
  const moment = useMoment(run.facility)
  const playbook = picture.playbooks[run.playbook.hash]?.playbook
  if (!playbook) throw new Error('a run without its playbook')
  const view = useMemo(
    () => runView(run, playbook, picture.decisions, now),
    [run, playbook, picture.decisions, now],
  )
  // What does not tick is drawn anew only now and then.
  const still = useMemo(
    () => runView(run, playbook, picture.decisions, nowAndThen),
    [run, playbook, picture.decisions, nowAndThen],
  )
  const isClosed = useWorkspace(isReadOnly)
  const canAct = acting !== null && !run.ended && !isClosed
  const work = useRunWork(view, runs, picture.country, canAct)
  useAnnouncedRun(view, picture.country)
  const releasability = run.releasability
  return (
    <div className="run">
      <RunHeader view={view} runs={runs} canAct={canAct} />
      {run.ended && (
        <div className="run-over">
          <Callout>
            <b>{t('run.endedAt', { at: moment(run.ended.at, 'full') })}</b> {run.ended.text}
          </Callout>
        </div>
      )}
      {releasability !== 'SHARED' && canAct && (
        <div className="run-over">
          <Callout tone="warn">{t('run.oneCountry', { country: t(`countryOf.${releasability}`) })}</Callout>
        </div>
      )}
      {work.problem && (
        <div className="run-over">
          <ProblemNotice problem={work.problem} />
        </div>
      )}
      <PhaseNav view={view} />
      <div className="run-middle">
        <Lanes
          view={view}
          country={picture.country}
          desk={acting?.desk.id ?? ''}
          canAct={canAct}
          selected={work.selected}
          isOpen={work.isOpen}
          onSelect={work.select}
          actsOf={work.actsOf}
          onAnswer={work.answer}
        />
        <Worksheet view={still} canAct={canAct} />
      </div>
      <RunSide
        view={still}
        ofStep={work.elementsOfStep}
        country={picture.country}
        canAct={canAct}
        filled={work.filled}
        onFill={work.fill}
      />
    </div>
  )
}
