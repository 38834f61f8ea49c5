import { Button } from 'react-aria-components'
import type { ActionItemView } from '../../data/projections/committees.ts'
import { shareText } from '../../data/words/coverage-words.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { Tag } from '../ui/parts/Tag.tsx'
import type { Measure } from './use-measure.ts'

/** Improvement actions, with the day that was set first and when they were closed; each opens where it is worked on. */
export function Improvements({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const language = useLanguage()
  const items = Object.values(measure.picture.actionItems)
    .filter(({ isImprovement }) => isImprovement)
    .sort((a, b) => (a.firstDue < b.firstDue ? -1 : 1))
  if (items.length === 0) return <p className="sub">{t('coverageScreen.noImprovements')}</p>
  return (
    <>
      <p className="cov-lead">{shareText(measure.view.improvements, language)}</p>
      <ul className="cov-list-items">
        {items.map((item) => (
          <li key={item.actionItem}>
            <Item item={item} day={measure.day} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Item({ item, day }: { item: ActionItemView; day: string }) {
  const t = useTranslate()
  const f = useFormats()
  const { select, goTo } = useSession.getState()
  const { actionItem, number, title, firstDue, closed, owner } = item
  const isClosed = closed !== null && closed.on <= day
  const ofOpen = firstDue < day ? 'overdue' : 'open'
  const state = isClosed ? (closed.on <= firstDue ? 'onTime' : 'late') : ofOpen
  return (
    <Button
      className="cov-item"
      onPress={() => {
        select({ type: 'actionItem', id: actionItem })
        goTo('committees')
      }}
    >
      <span className="cov-item-words">
        <b>
          {number} {title}
        </b>
        <span className="sub">{t('coverageScreen.due', { on: f.day(firstDue), owner: owner || '?' })}</span>
      </span>
      <Tag tone={state === 'onTime' ? 'good' : state === 'open' ? 'line' : 'bad'}>
        {t(`coverageImprovement.${state}`)}
      </Tag>
    </Button>
  )
}
