import { Pause, Play, SkipForward, Square } from 'lucide-react'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { BigClock } from './BigClock.tsx'
import { NextInject } from './NextInject.tsx'
import { Timeline } from './Timeline.tsx'
import { rates, type Acts } from './use-act.ts'
import type { Conduct } from './use-conduct.ts'
import './control-strip.css'

/** The exercise clock and what moves it, what comes next, and the whole exercise as one line. */
export function ControlStrip({ conduct, acts }: { conduct: Conduct; acts: Acts }) {
  const t = useTranslate()
  return (
    <section className="ctl" aria-label={t('conduct.strip')} data-region tabIndex={-1}>
      <BigClock conduct={conduct} />
      <Movers conduct={conduct} acts={acts} />
      <NextInject conduct={conduct} acts={acts} />
      <Timeline conduct={conduct} />
    </section>
  )
}

const words = { unstarted: 'start', running: 'pause', paused: 'resume', ended: 'over' } as const

function Movers({ conduct, acts }: { conduct: Conduct; acts: Acts }) {
  const t = useTranslate()
  const f = useFormats()
  const openForm = useSession((state) => state.openForm)
  const { state, minutesLeft, realMinutesLeft, mayControl } = conduct
  const name = (each: number) => t('conduct.rate', { rate: f.number(each) })
  return (
    <div className="ctl-movers">
      <div className="row">
        <Button
          variant="primary"
          className="ex-go"
          icon={state === 'running' ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          hotkey="F8"
          isDisabled={!mayControl}
          onPress={acts.clock}
        >
          {t(`conduct.clock.${words[state]}`)}
        </Button>
        <Button
          icon={<SkipForward aria-hidden="true" />}
          hotkey="G"
          isDisabled={!acts.mayMove}
          onPress={() => openForm({ name: 'clockJump' })}
        >
          {t('conduct.jump')}
        </Button>
        <Button
          icon={<Square aria-hidden="true" />}
          hotkey="Z"
          isDisabled={!mayControl}
          onPress={() => openForm({ name: 'exerciseEnd' })}
        >
          {t('conduct.end')}
        </Button>
      </div>
      <div className="row ctl-speed">
        <span className="fld-label" aria-hidden="true">
          {t('conduct.speed')}
        </span>
        <Segment
          label={t('conduct.speed')}
          isLabelHidden
          isDisabled={!acts.mayMove}
          items={rates.map((each) => ({ id: String(each), label: name(each) }))}
          value={String(conduct.rate)}
          onChange={(chosen) => acts.rate(Number(chosen))}
        />
      </div>
      <p className="sub ctl-left">
        {minutesLeft === null
          ? t('conduct.left.none')
          : realMinutesLeft === null
            ? t('conduct.left.stands', { left: f.duration(minutesLeft) })
            : t('conduct.left', { left: f.duration(minutesLeft), real: f.duration(realMinutesLeft) })}
      </p>
    </div>
  )
}
