import { Play, Square } from 'lucide-react'
import type { Picture } from '../../../data/projections/picture.ts'
import { runView } from '../../../data/projections/run-view.ts'
import type { RunState } from '../../../data/projections/runs.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useNow } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { usePlaybooks } from '../playbooks-store.ts'
import { placeName } from '../run/RunHeader.tsx'
import { useMoment } from '../run/use-moment.ts'
import { useSay } from '../use-say.ts'

/** Runs that go on and runs that ended, each one press away. */
export function RunsList({ picture }: { picture: Picture }) {
  const t = useTranslate()
  const runs = Object.values(picture.runs).sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  const groups = [
    { id: 'going', of: runs.filter(({ ended }) => !ended) },
    { id: 'ended', of: runs.filter(({ ended }) => ended) },
  ] as const
  return (
    <aside className="library-runs" aria-label={t('library.runs')} data-region>
      <h2>{t('library.runs')}</h2>
      {runs.length === 0 && (
        <p className="sub">
          {t(picture.workspace?.mode === 'planning' ? 'library.noRuns.planning' : 'library.noRuns')}
        </p>
      )}
      {groups.map(
        ({ id, of }) =>
          of.length > 0 && (
            <section key={id} aria-labelledby={`runs-${id}`}>
              <h3 id={`runs-${id}`} className="sec">
                {t(`library.runs.${id}`, { count: of.length })}
              </h3>
              <ul>
                {of.map((run) => (
                  <RunRow key={run.run} run={run} picture={picture} />
                ))}
              </ul>
            </section>
          ),
      )}
    </aside>
  )
}

function RunRow({ run, picture }: { run: RunState; picture: Picture }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const language = useLanguage()
  const now = useNow(10_000)
  const moment = useMoment(run.facility)
  const showRun = usePlaybooks((state) => state.showRun)
  const playbook = picture.playbooks[run.playbook.hash]?.playbook
  const view = playbook && runView(run, playbook, picture.decisions, now)
  const Icon = run.ended ? Square : Play
  return (
    <li>
      <button
        type="button"
        className="library-run"
        onClick={() => {
          useSession.getState().select({ type: 'run', id: run.run })
          showRun(run.run)
        }}
      >
        <Icon aria-hidden="true" />
        <span className="library-words">
          <span className="sub sign">{`${run.number} · ${placeName(run.facility, language)}`}</span>
          <span className="library-name">{say(run.playbook.title)}</span>
          <span className="sub">
            {run.ended
              ? t('library.runEnded', { at: moment(run.ended.at), outcome: run.ended.text })
              : t('library.runStarted', { at: moment(run.startedAt) })}
          </span>
          {view && (
            <span className="sub sign">
              {t('library.runDone', {
                done: view.done,
                of: view.of,
                late: view.late,
                elapsed: format.duration(view.elapsedMinutes),
              })}
            </span>
          )}
        </span>
      </button>
    </li>
  )
}
