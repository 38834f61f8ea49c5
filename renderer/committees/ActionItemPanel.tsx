import type { Day } from '../../data/model/ids.ts'
import type { ActionItemView } from '../../data/projections/committees.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession, type FormName } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { LinkChip } from '../ui/parts/Tag.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { ItemState } from './Cards.tsx'

/** One action item: what, whose, until when, and what became of it. */
export function ActionItemPanel(props: { item: ActionItemView; day: Day; mayWrite: boolean }) {
  const t = useTranslate()
  const { openForm, select } = useSession()
  const committees = useWorkspace((state) => state.picture?.committees)
  const { item, day } = props
  const { closed } = item
  const mayClose = props.mayWrite && closed === null
  const form = (name: FormName) => () => openForm({ name, subject: item.actionItem })
  useHotkeys('committees', {
    ...(props.mayWrite && { r: form('actionItemUpdate') }),
    ...(mayClose && { x: form('actionItemClose') }),
  })
  const from = item.links.flatMap(({ type, id }) =>
    type === 'committee' && committees?.[id] ? [committees[id]] : [],
  )
  return (
    <article className="committee-panel" aria-label={item.number} data-region tabIndex={-1}>
      <div className="committee-body">
        <header className="committee-head">
          <div className="row wrap">
            <span className="sign strong">{item.number}</span>
            <CountryMark country={item.lead === 'both' ? 'joint' : item.lead} />
            <ItemState item={item} day={day} />
            <span className="grow" />
            <ReleasabilityChip releasability={item.releasability} />
          </div>
          <h2>{item.title}</h2>
        </header>
        <dl className="committee-facts">
          <dt>{t('committees.owner')}</dt>
          <dd>{item.owner}</dd>
          <dt>{t('committees.due')}</dt>
          <dd>
            <span className="mono">{item.due}</span>
            {item.firstDue !== item.due && (
              <span className="sub"> {t('committees.firstDue', { on: item.firstDue })}</span>
            )}
          </dd>
          {item.text && (
            <>
              <dt>{t('committees.text')}</dt>
              <dd>{item.text}</dd>
            </>
          )}
          {item.isImprovement && (
            <>
              <dt>{t('committees.kind')}</dt>
              <dd>{t('committees.improvement')}</dd>
            </>
          )}
          {from.length > 0 && (
            <>
              <dt>{t('committees.of')}</dt>
              <dd className="row wrap">
                {from.map((each) => (
                  <LinkChip
                    key={each.committee}
                    label={`${each.number}, ${each.title}`}
                    onPress={() => select({ type: 'committee', id: each.committee })}
                  >
                    {each.number}
                  </LinkChip>
                ))}
              </dd>
            </>
          )}
          {closed && (
            <>
              <dt>{t('committees.closedOn')}</dt>
              <dd className="mono">{closed.on}</dd>
              <dt>{t('committees.outcome')}</dt>
              <dd>{closed.outcome}</dd>
            </>
          )}
        </dl>
      </div>
      {props.mayWrite && (
        <footer className="actions-bar">
          <Button variant="primary" hotkey="X" isDisabled={!mayClose} onPress={form('actionItemClose')}>
            {t('committees.key.close')}
          </Button>
          <Button hotkey="R" onPress={form('actionItemUpdate')}>
            {t(closed ? 'committees.reopen' : 'committees.key.update')}
          </Button>
        </footer>
      )}
    </article>
  )
}
