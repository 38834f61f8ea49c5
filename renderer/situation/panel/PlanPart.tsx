import { Play } from 'lucide-react'
import { useMemo } from 'react'
import type { PlanMeasure } from '../../../data/model/plan.ts'
import type { MeasureView } from '../../../data/projections/measures.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import { planNow, startedFor, type PlanNow } from '../../../data/projections/trigger-facts.ts'
import type { Facility } from '../../../data/reference/facility.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { conditionText } from '../../../data/words/plan-words.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { isReadOnly, useWorkspace } from '../../state/workspace.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { LinkChip, Tag } from '../../ui/parts/Tag.tsx'
import { facilityZone } from '../zone.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** What the plan that this event follows says of the crossing now: the level, what reached it, and the measures to start. */
export function PlanPart(props: { facility: Facility; picture: Picture; now: string }) {
  const t = useTranslate()
  const isClosed = useWorkspace(isReadOnly)
  const { facility, picture, now } = props
  const openForm = useSession((state) => state.openForm)
  const isWritable = !isClosed
  const says = useMemo(
    () => planNow(picture, facility.id, now, facilityZone(facility)),
    [picture, facility, now],
  )
  const follow = () => openForm({ name: 'planActivate', subject: facility.id })
  const start = (measure: PlanMeasure) => {
    if (says) openForm({ name: 'measure', subject: facility.id, option: `${says.plan.hash} ${measure.key}` })
  }
  const toStart = (says?.measures ?? [])
    .filter((each) => says && startedFor(each, says.plan, picture)?.ended !== null)
    .slice(0, digits.length)
  const starts = toStart.map((measure, place) => [digits[place], () => start(measure)])
  useHotkeys('situation', { k: follow, ...Object.fromEntries(starts) }, isWritable)
  if (!says && facility.collection !== 'crossing') return null
  return (
    <section aria-labelledby="plan-now">
      <div className="row wrap detail-sec">
        <h3 className="sec grow" id="plan-now">
          {t('planNow.title')}
        </h3>
        {isWritable && (
          <Button size="sm" hotkey="K" onPress={follow}>
            {t(says ? 'planNow.another' : 'planNow.followAPlan')}
          </Button>
        )}
      </div>
      {says ? (
        <>
          <Level says={says} />
          <Measures
            says={says}
            picture={picture}
            keyOf={(measure) => digits[toStart.indexOf(measure)]}
            {...(isWritable && { onStart: start })}
          />
        </>
      ) : (
        <p className="muted">{t('planNow.noPlan')}</p>
      )}
    </section>
  )
}

/** The level with the conditions that reached it, and what only a person can judge. */
function Level({ says: { plan, reached, untold } }: { says: PlanNow }) {
  const t = useTranslate()
  const language = useLanguage()
  const { level, met, toJudge } = reached
  return (
    <div className={`plan-level${level > 0 ? ' reached' : ''}`}>
      <p className="plan-level-word">
        {t('planNow.level', { level })} <b>{t(`triggerLevel.${level}`)}</b>
      </p>
      <p className="sub">
        {t('planNow.by', { number: plan.number, version: versionText(plan), title: plan.content.title })}
      </p>
      {met.length > 0 && (
        <ul className="plan-met">
          {met.map((each, place) => (
            <li key={place}>
              {t('planNow.at', { level: each.level, what: conditionText(each.condition, language) })} (
              {each.condition.type === 'cause' ? t(`cause.${each.detail}` as 'cause.other') : each.detail})
            </li>
          ))}
        </ul>
      )}
      {level === 0 && <p className="sub">{t('planNow.noneMet')}</p>}
      {untold.length > 0 && (
        <>
          <p className="sub">{t('planNow.untold')}</p>
          <ul className="plan-met">
            {untold.map((each, place) => (
              <li key={place}>
                {t('planNow.at', { level: each.level, what: conditionText(each.condition, language) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {toJudge.length > 0 && (
        <>
          <p className="sub">{t('planNow.judge')}</p>
          <ul className="plan-met">
            {toJudge.map((each, place) => (
              <li key={place}>{t('planNow.at', { level: each.level, what: each.text })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Measures(props: {
  says: PlanNow
  picture: Picture
  keyOf: (measure: PlanMeasure) => string | undefined
  onStart?: (measure: PlanMeasure) => void
}) {
  const t = useTranslate()
  const { says, picture, keyOf, onStart } = props
  if (says.measures.length === 0) return <p className="muted">{t('planNow.noMeasures')}</p>
  return (
    <ul className="plan-measures" aria-label={t('planNow.measures')}>
      {says.measures.map((measure) => {
        const started = startedFor(measure, says.plan, picture)
        const key = keyOf(measure)
        return (
          <li key={measure.key}>
            <span className="grow">
              <span className="sub">
                {t('planReport.level', { level: measure.level })} · {t(`measure.${measure.type}`)}
              </span>
              <b>{measure.title}</b>
              {measure.owner !== '' && (
                <span className="sub">{t('planReport.owner', { owner: measure.owner })}</span>
              )}
            </span>
            {started && <Started measure={started} />}
            {started?.ended !== null && onStart && (
              <Button
                size="sm"
                icon={<Play aria-hidden="true" />}
                {...(key !== undefined && { hotkey: key })}
                label={t('planNow.startThis', { title: measure.title })}
                onPress={() => onStart(measure)}
              >
                {t('planNow.start')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The measure of the log that was started for one of the plan. */
function Started({ measure }: { measure: MeasureView }) {
  const t = useTranslate()
  const { select, goTo } = useSession.getState()
  const { number, title, ended } = measure
  return (
    <span className="row">
      <Tag tone={ended ? 'neutral' : 'good'}>{t(ended ? 'planNow.ended' : 'planNow.running')}</Tag>
      <LinkChip
        label={`${number}, ${title}`}
        onPress={() => {
          select({ type: 'measure', id: measure.measure })
          goTo('log')
        }}
      >
        {number}
      </LinkChip>
    </span>
  )
}
