import { ListPlus } from 'lucide-react'
import { useEffect } from 'react'
import type { Picture } from '../../data/projections/picture.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { Hero } from './Hero.tsx'
import { openListForm } from './ListActions.tsx'
import { Matrix } from './Matrix.tsx'
import { Panel } from './Panel.tsx'
import { Strip } from './Strip.tsx'
import { useMeasure, type Measure } from './use-measure.ts'
import { drill, lookInto } from './view.ts'
import './coverage.css'
import './matrix.css'
import './panel.css'

/** The coverage screen: the yearly measure, what it is made of, and what would raise it. */
export function Coverage() {
  const picture = useWorkspace((state) => state.picture)
  const workspace = useWorkspace((state) => state.id)
  useEffect(() => lookInto(workspace), [workspace])
  return picture ? <Shown picture={picture} /> : <Skeleton rows={8} />
}

function Shown({ picture }: { picture: Picture }) {
  const measure = useMeasure(picture)
  useHotkeys('coverage', {
    l: () => openListForm(measure),
    ...(measure.view.list && { t: () => drill({ type: 'definition' }) }),
  })
  const { list } = measure.view
  return (
    <div className={`coverage${list ? '' : ' without-list'}`}>
      <Strip measure={measure} />
      {list ? (
        <>
          <Hero measure={measure} />
          <Matrix measure={measure} />
          <Panel measure={measure} />
        </>
      ) : (
        <NoList measure={measure} />
      )}
    </div>
  )
}

/** Before a list is adopted nothing is counted: what will be here, and the one thing to do. */
function NoList({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const { openForm } = useSession.getState()
  const year = String(measure.year)
  const isReplaying = useWorkspace((state) => state.moment !== null)
  const isClosed = isReplaying || measure.picture.workspace?.archived
  return (
    <section className="cov-empty" aria-label={t('coverageScreen.title')} data-region="matrix" tabIndex={-1}>
      <h1 className="vh">{t('coverageScreen.title')}</h1>
      <EmptyState
        icon={<ListPlus aria-hidden="true" />}
        title={t('coverageScreen.empty', { year })}
        text={t('coverageScreen.emptyText')}
        action={
          isClosed ? (
            <p className="sub">{t(isReplaying ? 'replay.note' : 'coverageScreen.closedRecord')}</p>
          ) : (
            <Button
              variant="primary"
              hotkey="L"
              onPress={() => openForm({ name: 'listAdopt', subject: year })}
            >
              {t('coverageScreen.adopt', { year })}
            </Button>
          )
        }
      />
    </section>
  )
}
