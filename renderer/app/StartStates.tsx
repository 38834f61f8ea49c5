import type { ProblemData } from '../../data/model/problem.ts'
import { RebuildDatabase } from '../health/RebuildDatabase.tsx'
import { useTranslate } from '../i18n/use-translate.ts'
import { closeWorkspace } from '../state/open-workspace.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { Rescue } from './Rescue.tsx'
import './start-states.css'

/** Nothing for 400 ms, then bars. */
export function Opening() {
  return (
    <div className="start-state">
      <Skeleton rows={6} />
    </div>
  )
}

/** The database or the data could not be read: the raw log can still be saved. */
export function StartFailed(props: { problem: ProblemData }) {
  const t = useTranslate()
  return (
    <div className="start-state">
      <h1>{t('app.startFailed')}</h1>
      <ProblemNotice problem={props.problem} actions={<Rescue />} />
      {props.problem.code === 'log.database-failed' && <RebuildDatabase />}
    </div>
  )
}

/** One workspace could not be opened; the others are not touched. */
export function OpenFailed() {
  const t = useTranslate()
  const problem = useWorkspace((state) => state.problem) ?? { code: 'unexpected' as const, facts: {} }
  return (
    <div className="start-state">
      <h1>{t('app.openFailed')}</h1>
      <ProblemNotice
        problem={problem}
        actions={
          <>
            <Rescue />
            <Button onPress={() => void closeWorkspace()}>{t('app.home')}</Button>
          </>
        }
      />
      {problem.code === 'log.database-failed' && <RebuildDatabase />}
    </div>
  )
}
