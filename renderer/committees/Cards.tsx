import { AlarmClock, CircleCheck, CircleDashed } from 'lucide-react'
import type { Day } from '../../data/model/ids.ts'
import type { ActionItemView, CommitteeView } from '../../data/projections/committees.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { CardButton } from '../ui/parts/CardButton.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { isOverdue, itemsOf } from './items.ts'
import { MeetingCounter } from './MeetingCounter.tsx'

/** Id of a card in the page. */
export const cardId = (id: string): string => `committee-${id}`

/** One committee of the list. */
export function CommitteeCard(props: {
  committee: CommitteeView
  items: readonly ActionItemView[]
  day: Day
  isSelected: boolean
}) {
  const t = useTranslate()
  const select = useSession((state) => state.select)
  const { committee, day, isSelected } = props
  const open = itemsOf(props.items, committee.committee).filter(({ closed }) => closed === null)
  const overdue = open.filter((each) => isOverdue(each, day)).length
  return (
    <li>
      <CardButton
        id={cardId(committee.committee)}
        look="committee-card"
        isSelected={isSelected}
        onPress={() => select({ type: 'committee', id: committee.committee })}
      >
        <span className="row wrap">
          <span className="sign strong">{committee.number}</span>
          <span className="sign sub grow">{t(`committees.type.${committee.type}`)}</span>
          {committee.releasability !== 'SHARED' && (
            <ReleasabilityChip releasability={committee.releasability} />
          )}
        </span>
        <span className="strong">{committee.title}</span>
        <span className="row wrap committee-card-foot">
          <MeetingCounter committee={committee} day={day} />
          <span>{t('committees.openItems', { count: open.length })}</span>
          {overdue > 0 && <Overdue count={overdue} />}
        </span>
      </CardButton>
    </li>
  )
}

function Overdue({ count }: { count: number }) {
  const t = useTranslate()
  return (
    <Tag tone="bad" icon={<AlarmClock aria-hidden="true" />}>
      {t('committees.overdueCount', { count })}
    </Tag>
  )
}

/** One action item of a list. */
export function ItemCard(props: { item: ActionItemView; day: Day; isSelected: boolean }) {
  const t = useTranslate()
  const select = useSession((state) => state.select)
  const { item, day, isSelected } = props
  return (
    <li>
      <CardButton
        id={cardId(item.actionItem)}
        look="committee-card"
        isSelected={isSelected}
        onPress={() => select({ type: 'actionItem', id: item.actionItem })}
      >
        <span className="row wrap">
          <span className="sign strong">{item.number}</span>
          <CountryMark country={item.lead === 'both' ? 'joint' : item.lead} />
          <span className="grow" />
          <ItemState item={item} day={day} />
        </span>
        <span className="strong">{item.title}</span>
        <span className="committee-card-foot">
          {t('committees.ownedDue', { owner: item.owner, on: item.due })}
        </span>
      </CardButton>
    </li>
  )
}

/** Open, overdue or closed, in a shape and a word. */
export function ItemState({ item, day }: { item: ActionItemView; day: Day }) {
  const t = useTranslate()
  const state = item.closed ? 'closed' : isOverdue(item, day) ? 'overdue' : 'open'
  const { Icon, tone } = looks[state]
  return (
    <Tag tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(`committees.item.${state}`)}
    </Tag>
  )
}

const looks = {
  closed: { Icon: CircleCheck, tone: 'good' },
  overdue: { Icon: AlarmClock, tone: 'bad' },
  open: { Icon: CircleDashed, tone: 'neutral' },
} as const
