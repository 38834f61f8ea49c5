import { AlarmClock, CircleCheck, CircleDashed, FolderCheck } from 'lucide-react'
import { isCarried, type CorrectiveActionView } from '../../data/projections/corrective-actions.ts'
import type { ObservationView } from '../../data/projections/evaluation.ts'
import type { Day } from '../../data/model/ids.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { dayOf } from '../../data/rules/day.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useRealNow } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { useHotkeys } from '../ui/hotkeys.ts'
import { CardButton } from '../ui/parts/CardButton.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { RatingMark } from '../ui/RatingMark.tsx'
import { ActionPanel } from './ActionPanel.tsx'
import { actionsInOrder, isOverdue } from './actions-order.ts'
import { usePlanLibraries } from './use-plan-libraries.ts'

const cardId = (id: string) => `corrective-${id}`

/** The improvement plan: areas for improvement that nothing is done about yet, and the corrective actions. */
export function Actions({ picture, mayWrite }: { picture: Picture; mayWrite: boolean }) {
  const t = useTranslate()
  const { selection, select } = useSession()
  const { libraries } = usePlanLibraries()
  const day = dayOf(useRealNow(3_600_000))
  const actions = actionsInOrder(Object.values(picture.correctiveActions))
  const answered = new Set(actions.flatMap(({ observations }) => observations))
  const waiting = picture.evaluation.observations.filter(
    ({ type, hash }) => type === 'areaForImprovement' && !answered.has(hash),
  )
  const chosen = selection?.type === 'correctiveAction' ? selection.id : null
  const shown = actions.find(({ correctiveAction }) => correctiveAction === chosen) ?? actions[0]
  const isHeld = (action: CorrectiveActionView) =>
    (libraries ?? []).some(({ picture: { actionItems } }) =>
      Object.values(actionItems).some((item) => isCarried(action, item)),
    )
  const observed = selection?.type === 'entry' ? selection.id : null
  const rows = [
    ...waiting.map(({ hash }) => ({ type: 'entry' as const, id: hash })),
    ...actions.map(({ correctiveAction: id }) => ({ type: 'correctiveAction' as const, id })),
  ]
  const at = rows.findIndex(({ id }) => id === (observed ?? shown?.correctiveAction))
  const step = (by: number) => () => {
    const next = rows[at + by]
    if (!next) return
    select(next)
    document.getElementById(cardId(next.id))?.focus()
  }
  useHotkeys('improvement', { j: step(1), k: step(-1) })
  if (rows.length === 0)
    return <EmptyState title={t('improvement.noAction')} text={t('improvement.noActionText')} />
  return (
    <div className="actions">
      <div className="actions-list">
        {waiting.length > 0 && (
          <section aria-label={t('improvement.waiting', { count: waiting.length })}>
            <h2 className="title">{t('improvement.waiting', { count: waiting.length })}</h2>
            <p className="sub">{t('improvement.waitingText')}</p>
            <ul className="card-list">
              {waiting.map((each) => (
                <WaitingCard
                  key={each.hash}
                  observation={each}
                  isSelected={observed === each.hash}
                  onPress={() => select({ type: 'entry', id: each.hash })}
                />
              ))}
            </ul>
          </section>
        )}
        <section aria-label={t('improvement.actions')}>
          <h2 className="title">{t('improvement.actions')}</h2>
          {actions.length === 0 && <p className="muted">{t('improvement.noAction')}</p>}
          <ul className="card-list">
            {actions.map((each) => (
              <ActionCard
                key={each.correctiveAction}
                action={each}
                day={day}
                isCarriedOver={isHeld(each)}
                isSelected={observed === null && each === shown}
                onPress={() => select({ type: 'correctiveAction', id: each.correctiveAction })}
              />
            ))}
          </ul>
        </section>
      </div>
      {shown && (
        <ActionPanel action={shown} picture={picture} day={day} mayWrite={mayWrite} libraries={libraries} />
      )}
    </div>
  )
}

function WaitingCard(props: { observation: ObservationView; isSelected: boolean; onPress: () => void }) {
  const { observation } = props
  return (
    <li>
      <CardButton
        id={cardId(observation.hash)}
        look="waiting-card"
        isSelected={props.isSelected}
        onPress={props.onPress}
      >
        <RatingMark rating={observation.rating} />
        <span>{observation.text}</span>
        <CountryMark country={observation.country} />
      </CardButton>
    </li>
  )
}

function ActionCard(props: {
  action: CorrectiveActionView
  day: Day
  isCarriedOver: boolean
  isSelected: boolean
  onPress: () => void
}) {
  const t = useTranslate()
  const f = useFormats()
  const { action, day } = props
  return (
    <li>
      <CardButton id={cardId(action.correctiveAction)} isSelected={props.isSelected} onPress={props.onPress}>
        <span className="row wrap">
          <span className="sign strong">{action.number}</span>
          <CountryMark country={action.lead === 'both' ? 'joint' : action.lead} />
          <span className="grow" />
          {props.isCarriedOver && (
            <Tag icon={<FolderCheck aria-hidden="true" />}>{t('improvement.carried')}</Tag>
          )}
          <ActionState action={action} day={day} />
        </span>
        <span className="strong">{action.recommendation}</span>
        <span className="sub">
          {t('improvement.ownedDue', { owner: action.organisation, on: f.day(action.due) })}
        </span>
      </CardButton>
    </li>
  )
}

/** Open, overdue or done, in a shape and a word. */
export function ActionState({ action, day }: { action: CorrectiveActionView; day: Day }) {
  const t = useTranslate()
  const state = action.closed ? 'done' : isOverdue(action, day) ? 'overdue' : 'open'
  const { Icon, tone } = looks[state]
  return (
    <Tag tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(`improvement.state.${state}`)}
    </Tag>
  )
}

const looks = {
  done: { Icon: CircleCheck, tone: 'good' },
  overdue: { Icon: AlarmClock, tone: 'bad' },
  open: { Icon: CircleDashed, tone: 'neutral' },
} as const
