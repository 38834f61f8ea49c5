import { useState } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { Actions } from './Actions.tsx'
import { FinalReport } from './FinalReport.tsx'
import { HotWash } from './HotWash.tsx'
import './improvement.css'

const views = ['hotWash', 'actions', 'final'] as const
type View = (typeof views)[number]

/** What people said right after, what is to be done about it, and the report that ends the work: exercises and real events. */
export function Improvement() {
  const t = useTranslate()
  const picture = useWorkspace((state) => state.picture)
  const isReplaying = useWorkspace((state) => state.moment !== null)
  const country = useDesk((state) => state.acting?.desk.country)
  const { selection, openForm } = useSession()
  const [asked, setAsked] = useState<View>(selection?.type === 'correctiveAction' ? 'actions' : 'hotWash')
  const mayWrite = Boolean(picture && !picture.workspace?.archived && country && !isReplaying)
  const observed = picture?.evaluation.observations.find(
    ({ hash }) => selection?.type === 'entry' && selection.id === hash,
  )
  const begin = {
    hotWash: () => openForm({ name: 'hotWash' }),
    actions: () =>
      openForm(
        observed ? { name: 'correctiveAction', subject: observed.hash } : { name: 'correctiveAction' },
      ),
    final: () => openForm({ name: 'finalReport' }),
  }
  useHotkeys('improvement', {
    g: () => setAsked(views[(views.indexOf(asked) + 1) % views.length] ?? 'hotWash'),
    ...(mayWrite && {
      t: begin.hotWash,
      c: () => {
        setAsked('actions')
        begin.actions()
      },
      z: () => {
        setAsked('final')
        begin.final()
      },
    }),
  })
  if (!picture) return <Skeleton rows={8} />
  const actions = Object.values(picture.correctiveActions)
  return (
    <section className="improvement" aria-label={t('app.screen.improvement')} data-region tabIndex={-1}>
      <header className="improvement-head">
        <h1 className="title">{t('app.screen.improvement')}</h1>
        <Segment<View>
          label={t('improvement.views')}
          isLabelHidden
          items={[
            { id: 'hotWash', label: t('improvement.view.hotWash', { count: picture.hotWash.length }) },
            { id: 'actions', label: t('improvement.view.actions', { count: actions.length }) },
            { id: 'final', label: t('improvement.view.final') },
          ]}
          value={asked}
          onChange={setAsked}
        />
        <span className="grow" />
        <Button isDisabled={!mayWrite} hotkey="T" onPress={begin.hotWash}>
          {t('improvement.key.comment')}
        </Button>
        <Button isDisabled={!mayWrite} hotkey="C" onPress={begin.actions}>
          {t('improvement.key.action')}
        </Button>
      </header>
      {!mayWrite && (
        <p className="sub improvement-note">
          {t(
            isReplaying
              ? 'problem.log.replaying'
              : country
                ? 'evaluation.archived'
                : 'problem.log.no-official',
          )}
        </p>
      )}
      {asked === 'hotWash' && <HotWash picture={picture} />}
      {asked === 'actions' && <Actions picture={picture} mayWrite={mayWrite} />}
      {asked === 'final' && <FinalReport mayWrite={mayWrite} />}
    </section>
  )
}
