import { ClipboardCheck } from 'lucide-react'
import { useMemo } from 'react'
import type { Picture } from '../../../data/projections/picture.ts'
import { planNow, type PlanNow } from '../../../data/projections/trigger-facts.ts'
import type { Facility } from '../../../data/reference/facility.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { LinkChip } from '../../ui/parts/Tag.tsx'
import { facilityZone } from '../zone.ts'
import { PlanLevel } from './PlanLevel.tsx'
import { PlanMeasures } from './PlanMeasures.tsx'
import './plan-here.css'

/** What the plan of a crossing says now: its level, why, and what to do; or that the event follows none, and how to. */
export function PlanHere(props: { facility: Facility; picture: Picture; now: string }) {
  const t = useTranslate()
  const { facility, picture, now } = props
  const openForm = useSession((state) => state.openForm)
  const says = useMemo(
    () => planNow(picture, facility.id, now, facilityZone(facility, picture.country)),
    [picture, facility, now],
  )
  const isWritable = !picture.workspace?.archived
  const follow = () => openForm({ name: 'planFollow', subject: facility.id })
  useHotkeys('situation', { t: follow }, isWritable)
  return (
    <section aria-label={t('planNow.title')}>
      <h3 className="sec detail-sec">{t('planNow.title')}</h3>
      {says ? (
        <Says says={says} facility={facility.id} isWritable={isWritable} />
      ) : (
        <p className="muted">{t(isWritable ? 'planNow.none' : 'planNow.noneClosed')}</p>
      )}
      {isWritable && (
        <div className="row wrap plan-here-follow">
          <Button size="sm" hotkey="T" icon={<ClipboardCheck aria-hidden="true" />} onPress={follow}>
            {t(says ? 'planNow.followOther' : 'planNow.key.follow')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Says(props: { says: PlanNow; facility: string; isWritable: boolean }) {
  const t = useTranslate()
  const { select, goTo } = useSession.getState()
  const { says } = props
  const { plan } = says
  return (
    <div className="plan-here">
      <div className="row wrap">
        <LinkChip
          icon={<ClipboardCheck aria-hidden="true" />}
          label={t('planNow.entry', { number: plan.number, version: versionText(plan) })}
          onPress={() => {
            select({ type: 'entry', id: plan.hash })
            goTo('log')
          }}
        >
          {plan.number}
        </LinkChip>
        <span className="sign">{t('plans.version', { version: versionText(plan) })}</span>
        {plan.country && <CountryMark country={plan.country} />}
      </div>
      <p className="strong">{plan.content.title}</p>
      <PlanLevel says={says} />
      <PlanMeasures says={says} facility={props.facility} isWritable={props.isWritable} />
    </div>
  )
}
