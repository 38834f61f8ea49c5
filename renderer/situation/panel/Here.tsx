import { Handshake, OctagonAlert, Split, Truck } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { Picture } from '../../../data/projections/picture.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useConflict } from '../../state/use-conflict.ts'
import { useSession, type Screen, type Selection } from '../../state/session.ts'
import { ConflictMark } from '../../ui/ConflictMark.tsx'
import { ReleasabilityChip } from '../../ui/ReleasabilityChip.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { LinkChip } from '../../ui/parts/Tag.tsx'
import type { Releasability } from '../../../data/model/country.ts'
import { minutesBetween } from '../facility-state.ts'
import { thingsHere } from './here-things.ts'

/** What the log holds open here, each with what can be done to it. */
export function Here(props: { facility: string; picture: Picture; now: string }) {
  const t = useTranslate()
  const f = useFormats()
  const openForm = useSession((state) => state.openForm)
  const { facility, picture, now } = props
  const { disruptions, measures, decisions } = useMemo(
    () => thingsHere(facility, picture, now),
    [facility, picture, now],
  )
  if (disruptions.length + measures.length + decisions.length === 0) return null
  const isWritable = !picture.workspace?.archived
  return (
    <section>
      <h3 className="sec detail-sec">{t('situation.here')}</h3>
      <ul className="here">
        {disruptions.map((each) => (
          <Thing
            key={each.disruption}
            icon={<OctagonAlert aria-hidden="true" />}
            link={{ type: 'disruption', id: each.disruption }}
            screen="log"
            number={each.number}
            title={each.title}
            releasability={each.releasability}
            detail={t('situation.openFor', { age: f.duration(minutesBetween(each.openedAt, now)) })}
          >
            {isWritable && (
              <>
                <Button
                  size="sm"
                  onPress={() => openForm({ name: 'disruptionUpdate', subject: each.disruption })}
                >
                  {t('situation.update')}
                </Button>
                <Button
                  size="sm"
                  onPress={() => openForm({ name: 'disruptionClose', subject: each.disruption })}
                >
                  {t('situation.close')}
                </Button>
              </>
            )}
          </Thing>
        ))}
        {measures.map((each) => (
          <Thing
            key={each.measure}
            icon={each.type === 'diversion' ? <Split aria-hidden="true" /> : <Truck aria-hidden="true" />}
            link={{ type: 'measure', id: each.measure }}
            screen="log"
            number={each.number}
            title={each.title}
            releasability={each.releasability}
            detail={t(`measure.${each.type}`)}
          >
            {isWritable && (
              <>
                <Button size="sm" onPress={() => openForm({ name: 'measureUpdate', subject: each.measure })}>
                  {t('situation.update')}
                </Button>
                <Button size="sm" onPress={() => openForm({ name: 'measureEnd', subject: each.measure })}>
                  {t('situation.end')}
                </Button>
              </>
            )}
          </Thing>
        ))}
        {decisions.map(({ decision, state, missing }) => (
          <Thing
            key={decision.decision}
            icon={<Handshake aria-hidden="true" />}
            link={{ type: 'decision', id: decision.decision }}
            screen="decisions"
            number={decision.number}
            title={decision.terms.title}
            releasability={decision.releasability}
            detail={
              missing.length > 0
                ? t('situation.awaits', { missing: missing.join(' + ') })
                : t(`decisionState.${state}`)
            }
          />
        ))}
      </ul>
    </section>
  )
}

function Thing(props: {
  icon: ReactNode
  link: Selection
  screen: Screen
  number: string
  title: string
  detail: string
  releasability: Releasability
  children?: ReactNode
}) {
  const { select, goTo, openForm } = useSession()
  const conflict = useConflict(props.link.id)
  return (
    <li className="here-thing">
      <div className="row wrap">
        <LinkChip
          icon={props.icon}
          label={`${props.number}, ${props.title}`}
          onPress={() => {
            select(props.link)
            goTo(props.screen)
          }}
        >
          {props.number}
        </LinkChip>
        <span className="sub grow">{props.detail}</span>
        {conflict && (
          <ConflictMark
            count={conflict.between.length}
            name={props.number}
            onPress={() => openForm({ name: 'resolve', subject: conflict.id })}
          />
        )}
        <ReleasabilityChip releasability={props.releasability} />
      </div>
      <div className="row wrap">
        <p>{props.title}</p>
        {props.children}
      </div>
    </li>
  )
}
