import { Check } from 'lucide-react'
import type { PlanMeasure } from '../../../data/model/plan.ts'
import type { PlanNow } from '../../../data/projections/trigger-facts.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { LinkChip, Tag } from '../../ui/parts/Tag.tsx'

/** Measures that the plan asks for at the level reached, each with the key that starts it, filled in from the plan. */
export function PlanMeasures(props: { says: PlanNow; facility: string; isWritable: boolean }) {
  const t = useTranslate()
  const { openForm, select, goTo } = useSession()
  const { says, facility, isWritable } = props
  const { measures, plan } = says
  const start = (measure: PlanMeasure) =>
    openForm({ name: 'measure', subject: facility, option: `plan ${plan.hash} ${measure.key}` })
  const waiting = measures.filter(({ started }) => started === null).map(({ measure }) => measure)
  const inHand = () => waiting.find(({ key }) => key === focusedKey()) ?? waiting[0]
  useHotkeys(
    'situation',
    {
      ...(waiting.length > 0 && {
        y: () => {
          const measure = inHand()
          if (measure) start(measure)
        },
      }),
    },
    isWritable,
  )
  if (measures.length === 0) return <p className="muted">{t('planNow.noMeasures')}</p>
  return (
    <>
      <h4 className="sub strong">{t('planNow.measures', { count: measures.length })}</h4>
      <ul className="plan-measures">
        {measures.map(({ measure, started }) => (
          <li key={measure.key} className="plan-measure" data-plan-measure={measure.key}>
            <CountryMark country={measure.lead === 'both' ? 'joint' : measure.lead} />
            <span className="grow">
              <b>{measure.title}</b>
              <span className="sub plan-measure-what">
                {t('planNow.measure', {
                  type: t(`measure.${measure.type}`),
                  level: measure.level,
                  owner: measure.owner === '' ? 'none' : measure.owner,
                })}
              </span>
            </span>
            {started ? (
              <span className="row">
                <Tag tone={started.ended ? 'neutral' : 'good'} icon={<Check aria-hidden="true" />}>
                  {t(started.ended ? 'planNow.ended' : 'planNow.started')}
                </Tag>
                <LinkChip
                  label={`${started.number}, ${started.title}`}
                  onPress={() => {
                    select({ type: 'measure', id: started.measure })
                    goTo('log')
                  }}
                >
                  {started.number}
                </LinkChip>
              </span>
            ) : (
              isWritable && (
                <Button
                  size="sm"
                  label={t('planNow.startIt', { title: measure.title })}
                  {...(measure === waiting[0] && { hotkey: 'Y' })}
                  onPress={() => start(measure)}
                >
                  {t('planNow.start')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The plan's measure that has the focus inside it. */
const focusedKey = () =>
  document.activeElement?.closest<HTMLElement>('[data-plan-measure]')?.dataset['planMeasure']
