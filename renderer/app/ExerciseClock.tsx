import { Button } from 'react-aria-components'
import { segmentAt } from '../../data/rules/exercise-clock.ts'
import { localTime } from '../../data/rules/zones.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useNow, useRealNow } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'

/** What the exercise clock shows and how it goes; leads to where it is set. While replaying, the moment that is shown. */
export function ExerciseClock(props: { tz: string; isStill: boolean }) {
  const goTo = useSession((state) => state.goTo)
  if (props.isStill)
    return (
      <div className="clock ex">
        <Face tz={props.tz} />
      </div>
    )
  return (
    <Button className="clock ex" onPress={() => goTo('exercise')}>
      <Face tz={props.tz} />
    </Button>
  )
}

function Face({ tz }: { tz: string }) {
  const t = useTranslate()
  const formats = useFormats()
  const now = useNow()
  const real = useRealNow()
  const clock = useWorkspace((state) => state.picture?.clock)
  const isReplaying = useWorkspace((state) => state.moment !== null)
  const segment = clock && (isReplaying ? clock.segments.at(-1) : segmentAt(clock, real))
  if (!clock || !segment)
    return (
      <>
        <span>{t('app.exerciseClock')}</span>
        <b>{t('app.exerciseClock.notStarted')}</b>
      </>
    )
  const state = clock.endedAt !== null ? 'ended' : segment.isRunning ? 'running' : 'paused'
  return (
    <>
      <span>
        {t(`app.exerciseClock.${state}`, {
          rate: formats.number(segment.rate, segment.rate % 1 === 0 ? 0 : 1),
        })}
      </span>
      <b>
        <time dateTime={now}>
          {localTime(now, tz).time}
          <small>{`:${now.slice(17, 19)} ${formats.zone(now, tz)}`}</small>
        </time>
      </b>
    </>
  )
}
