import { exerciseOf } from '../../../data/projections/exercises.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Skeleton } from '../../ui/parts/Skeleton.tsx'
import { useDesignView, type DesignPart } from './design-view.ts'
import { ScenarioLibrary } from './library/ScenarioLibrary.tsx'
import { EventsList } from './msel/EventsList.tsx'
import { OverviewEditor } from './overview/OverviewEditor.tsx'
import { OverviewWords } from './overview/OverviewWords.tsx'
import { useDesign } from './use-design.ts'
import './design.css'

const parts: readonly DesignPart[] = ['overview', 'events', 'scenarios']

/** What an exercise is: before one is planned the scenarios to choose from, then its overview and its list of events. */
export function Design() {
  const t = useTranslate()
  const { picture, view, mayWrite, isOver, isClosed } = useDesign()
  const { part, isEditing } = useDesignView()
  const workspace = useWorkspace((state) => state.id)
  const isPlanned = picture !== null && exerciseOf(picture) !== null
  const go = (next: DesignPart) => useDesignView.setState({ part: next })
  useHotkeys(
    'design',
    { l: () => go(parts[(parts.indexOf(part) + 1) % parts.length] ?? 'overview') },
    isPlanned && !isEditing,
  )
  if (!picture) return <Skeleton rows={8} />
  if (!view) return <ScenarioLibrary />
  if (isEditing && mayWrite) return <OverviewEditor key={`${workspace ?? ''} ${view.exercise}`} view={view} />
  return (
    <div className="design">
      <div className="design-bar">
        <Segment<DesignPart>
          label={t('design.parts')}
          isLabelHidden
          items={parts.map((id) => ({ id, label: t(`design.part.${id}`) }))}
          value={part}
          onChange={go}
        />
        {!mayWrite && (
          <Callout tone="info">
            {t('design.readOnly', { why: isClosed ? 'closed' : isOver ? 'over' : 'nobody' })}
          </Callout>
        )}
      </div>
      {part === 'overview' && <OverviewWords view={view} mayWrite={mayWrite} />}
      {part === 'events' && <EventsList />}
      {part === 'scenarios' && <ScenarioLibrary />}
    </div>
  )
}
