import { Hand, Send } from 'lucide-react'
import { objectivesOf } from '../../../data/projections/exercises.ts'
import { eitherText } from '../../../data/words/either-text.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Either } from '../../ui/Either.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { Addressees } from '../parts/Addressees.tsx'
import { ChannelMark } from '../parts/ChannelMark.tsx'
import { EventShape } from './EventShape.tsx'
import { numbersOf } from './words-of.ts'
import type { Acts } from './use-act.ts'
import type { Conduct } from './use-conduct.ts'

/** The inject that comes next, in how long by both clocks, and what to do with it. */
export function NextInject({ conduct, acts }: { conduct: Conduct; acts: Acts }) {
  const t = useTranslate()
  const language = useLanguage()
  const { next } = conduct
  if (!next)
    return (
      <p className="nxt nxt-none sub">{t(conduct.lines.length ? 'conduct.noNext' : 'conduct.noLines')}</p>
    )
  const { event, state } = next
  const { content } = event
  const objectives = numbersOf(content.objectives, objectivesOf(conduct.picture))
  const mayAct = conduct.mayControl && acts.mayMove
  return (
    <>
      <section
        className={`nxt${state === 'due' ? ' nxt-due' : ''}`}
        aria-label={t('conduct.next', { number: content.number })}
      >
        <Countdown conduct={conduct} />
        <div className="nxt-what">
          <p className="nxt-title">
            <Either text={content.title} />
          </p>
          <p className="sub">
            <ChannelMark channel={content.channel} isIcon />{' '}
            {t('conduct.from', { from: eitherText(content.from, language) })}{' '}
            <Addressees countries={content.to.countries} organisation={content.to.organisation} />
          </p>
          {objectives !== '' && (
            <p className="sub">{t('conduct.tests', { count: content.objectives.length, objectives })}</p>
          )}
        </div>
      </section>
      <div className="col nxt-acts">
        <Button
          variant={state === 'due' ? 'primary' : 'secondary'}
          icon={<Send aria-hidden="true" />}
          hotkey="Ctrl ⇧ ↵"
          isDisabled={!mayAct}
          onPress={acts.sendNext}
        >
          {t('conduct.send')}
        </Button>
        <Button
          icon={<Hand aria-hidden="true" />}
          isDisabled={!conduct.mayControl}
          onPress={() => acts.hold(event)}
        >
          {t('conduct.hold')}
        </Button>
      </div>
    </>
  )
}

/** `03:20` until it comes, or how late it is, in words and with a shape of its own. */
function Countdown({ conduct }: { conduct: Conduct }) {
  const t = useTranslate()
  const f = useFormats()
  const { next } = conduct
  if (!next) return null
  const { minutesLeft, realMinutesLeft, state, event } = next
  const { number } = event.content
  if (minutesLeft === null)
    return (
      <div className="cd">
        <small>{t('conduct.next', { number })}</small>
        <b className="cd-none">{t('conduct.atStart')}</b>
      </div>
    )
  return (
    <div className="cd" role="timer">
      <small>{t(state === 'due' ? 'conduct.dueSince' : 'conduct.nextIn', { number })}</small>
      <b>
        {state === 'due' && <EventShape state="due" />}
        {f.countdown(Math.abs(minutesLeft) * 60)}
      </b>
      <small>
        {state === 'due'
          ? t('conduct.dueHint')
          : realMinutesLeft === null
            ? t('conduct.clockStands')
            : t('conduct.realLeft', { left: f.countdown(realMinutesLeft * 60) })}
      </small>
    </div>
  )
}
