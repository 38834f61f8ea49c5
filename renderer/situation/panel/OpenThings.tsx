import { Handshake, OctagonAlert, Split, Truck } from 'lucide-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession, type FormName } from '../../state/session.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { minutesBetween } from '../facility-state.ts'
import type { ThingsHere } from './here-things.ts'
import { Thing } from './Thing.tsx'

/** Measures listed at first: more nobody looks through. */
const most = 40

/** Open disruptions, running measures and live decisions, each with what can be done to it, also by key. */
export function OpenThings(props: { things: ThingsHere; now: string; isWritable: boolean }) {
  const t = useTranslate()
  const f = useFormats()
  const { openForm, selection } = useSession()
  const { things, now, isWritable } = props
  const { disruptions, measures, decisions } = things
  const form = (name: FormName, subject: string) => () => openForm({ name, subject })
  const formInHand = (name: FormName, ids: readonly string[]) => () => {
    const subject = inHand(ids, focused(), selection?.id)
    if (subject !== undefined) openForm({ name, subject })
  }
  const disruptionIds = disruptions.map(({ disruption }) => disruption)
  const measureIds = measures.map(({ measure }) => measure)
  const disruptionInHand = inHand(disruptionIds, selection?.id)
  const measureInHand = inHand(measureIds, selection?.id)
  const [isWhole, setWhole] = useState(false)
  const listed = isWhole
    ? measures
    : measures.filter((each, at) => at < most || each.measure === measureInHand)
  const showAll = () => {
    const next = measures.find((each) => !listed.includes(each))
    flushSync(() => setWhole(true))
    // The button is gone: the focus goes on with the first that it showed.
    document.querySelector<HTMLElement>(`[data-thing="${next?.measure ?? ''}"] button`)?.focus()
  }
  useHotkeys(
    'situation',
    {
      ...(disruptionIds.length > 0 && {
        e: formInHand('disruptionUpdate', disruptionIds),
        x: formInHand('disruptionClose', disruptionIds),
      }),
      ...(measureIds.length > 0 && {
        g: formInHand('measureUpdate', measureIds),
        z: formInHand('measureEnd', measureIds),
      }),
    },
    isWritable,
  )
  return (
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
                {...(each.disruption === disruptionInHand && { hotkey: 'E' })}
                onPress={form('disruptionUpdate', each.disruption)}
              >
                {t('situation.update')}
              </Button>
              <Button
                size="sm"
                {...(each.disruption === disruptionInHand && { hotkey: 'X' })}
                onPress={form('disruptionClose', each.disruption)}
              >
                {t('situation.close')}
              </Button>
            </>
          )}
        </Thing>
      ))}
      {listed.map((each) => (
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
              <Button
                size="sm"
                {...(each.measure === measureInHand && { hotkey: 'G' })}
                onPress={form('measureUpdate', each.measure)}
              >
                {t('situation.update')}
              </Button>
              <Button
                size="sm"
                {...(each.measure === measureInHand && { hotkey: 'Z' })}
                onPress={form('measureEnd', each.measure)}
              >
                {t('situation.end')}
              </Button>
            </>
          )}
        </Thing>
      ))}
      {listed.length < measures.length && (
        <li>
          <Button size="sm" onPress={showAll}>
            {t('situation.allMeasures', { count: measures.length })}
          </Button>
        </li>
      )}
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
  )
}

/** What a key acts on: the first of the wanted that is there, else the first of all. */
const inHand = (ids: readonly string[], ...wanted: readonly (string | undefined)[]) =>
  wanted.find((id) => id !== undefined && ids.includes(id)) ?? ids[0]

/** The thing that has the focus inside it. */
const focused = () => document.activeElement?.closest<HTMLElement>('[data-thing]')?.dataset['thing']
