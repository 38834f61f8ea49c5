import { localTime } from '../../data/rules/zones.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { Sides } from './sides.ts'

/** An event's time in UTC and on both sides' clocks, never without its zone; in exercise time, the real time too. */
export function EntryTimes(props: {
  at: string
  real?: string | null
  sides: Sides
  times: 'both' | 'local'
}) {
  const t = useTranslate()
  const formats = useFormats()
  const locals = useLocalTimes(props.at, props.sides)
  const isUtcFirst = props.times === 'both' || locals === ''
  return (
    <time className="tm" dateTime={props.at}>
      {isUtcFirst && (
        <b>
          {formats.utc(props.at).slice(0, 5)}
          <small>:{formats.utc(props.at, 'seconds').slice(6)}</small>
        </b>
      )}
      {locals && <span className={isUtcFirst ? '' : 'tm-first'}>{locals}</span>}
      {props.real && (
        <span className="tm-real">{t('log.realTime', { time: formats.utc(props.real, 'seconds') })}</span>
      )}
    </time>
  )
}

/** The local times of both sides, once when they are the same. */
export function useLocalTimes(at: string, sides: Sides): string {
  const t = useTranslate()
  const formats = useFormats()
  const { US: us, CA: ca } = sides
  if (!us && !ca) return ''
  if (!us || !ca) return formats.instant(at, us ?? ca ?? 'UTC', 'time')
  const [here, there] = [localTime(at, us), localTime(at, ca)]
  if (here.time === there.time && here.date === there.date)
    return t('log.bothSides', { time: formats.instant(at, us, 'time') })
  return t('log.sides', { us: formats.instant(at, us, 'time'), ca: formats.instant(at, ca, 'time') })
}
