import { useState } from 'react'
import { objectiveViews, type ObjectiveView } from '../../../data/projections/evaluation.ts'
import { evidenceTimes } from '../../../data/projections/evidence-times.ts'
import { eitherText } from '../../../data/words/either-text.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { focusZones } from '../../state/focus-zones.ts'
import { useNow } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { CardButton } from '../../ui/parts/CardButton.tsx'
import { EmptyState } from '../../ui/parts/EmptyState.tsx'
import { Skeleton } from '../../ui/parts/Skeleton.tsx'
import { RatingMark } from '../../ui/RatingMark.tsx'
import { Guide } from './Guide.tsx'
import { ObservePanel } from './ObservePanel.tsx'
import { RatedBy } from './Ratings.tsx'
import { useTakeEvidence } from './use-take-evidence.ts'
import './evaluation.css'

const cardId = (objective: string) => `objective-${objective}`

/** The exercise evaluation guide: each objective with its tasks, what the log measures, both countries' ratings. */
export function Evaluation() {
  const t = useTranslate()
  const picture = useWorkspace((state) => state.picture)
  const isReplaying = useWorkspace((state) => state.moment !== null)
  const country = useDesk((state) => state.acting?.desk.country)
  const openForm = useSession((state) => state.openForm)
  const selection = useSession((state) => state.selection)
  const now = useNow(15_000)
  const [chosen, setChosen] = useState<string | null>(null)
  const take = useTakeEvidence()
  const views = picture ? objectiveViews(picture) : []
  const view = views.find(({ objective }) => objective.id === chosen) ?? views[0]
  const times = picture ? evidenceTimes(picture, now) : []
  const mayWrite = Boolean(picture && !picture.workspace?.archived && country && !isReplaying)
  const id = view?.objective.id ?? ''
  const observed = picture?.evaluation.observations.find(
    ({ hash }) => selection?.type === 'entry' && selection.id === hash,
  )
  const step = (by: number) => () => {
    const next = views[views.findIndex(({ objective }) => objective.id === id) + by]?.objective.id
    if (next === undefined) return
    setChosen(next)
    document.getElementById(cardId(next))?.focus()
  }
  const nth = (place: number) => () => {
    const time = times[place - 1]
    if (time && mayWrite && id !== '') take(id, time)
  }
  useHotkeys('evaluation', {
    j: step(1),
    k: step(-1),
    ...(mayWrite && view && { r: () => openForm({ name: 'objectiveRate', subject: id }) }),
    ...(mayWrite && observed && { c: () => openForm({ name: 'correctiveAction', subject: observed.hash }) }),
    ...{ '1': nth(1), '2': nth(2), '3': nth(3), '4': nth(4), '5': nth(5) },
    ...{ '6': nth(6), '7': nth(7), '8': nth(8), '9': nth(9) },
  })
  if (!picture) return <Skeleton rows={8} />
  if (!view) return <EmptyState title={t('evaluation.noObjective')} text={t('evaluation.noObjectiveText')} />
  const tz = focusZones(picture.workspace?.facilities)[country ?? picture.country]
  return (
    <div className="evaluation">
      <nav className="evaluation-list" aria-label={t('evaluation.objectives')} data-region tabIndex={-1}>
        <h2 className="title">{t('evaluation.objectives')}</h2>
        <ol className="card-list">
          {views.map((each) => (
            <ObjectiveCard
              key={each.objective.id}
              view={each}
              isSelected={each === view}
              onPress={() => setChosen(each.objective.id)}
            />
          ))}
        </ol>
      </nav>
      <Guide view={view} times={times} tz={tz} mayWrite={mayWrite} onTake={(time) => take(id, time)} />
      <ObservePanel />
    </div>
  )
}

function ObjectiveCard(props: { view: ObjectiveView; isSelected: boolean; onPress: () => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const { objective, byCountry, rating, observations } = props.view
  return (
    <li>
      <CardButton
        id={cardId(objective.id)}
        look="objective-card"
        isSelected={props.isSelected}
        onPress={props.onPress}
      >
        <RatingMark rating={rating} />
        <span className="strong">
          {t('evaluation.objectiveNamed', {
            number: objective.number,
            title: eitherText(objective.title, language),
          })}
        </span>
        <span className="row wrap objective-card-foot">
          <RatedBy byCountry={byCountry} />
          <span className="sub">{t('report.objectives.seen', { count: observations.length })}</span>
        </span>
      </CardButton>
    </li>
  )
}
