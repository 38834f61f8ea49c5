import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { Conduct } from './use-conduct.ts'

/** The exercise time, large, with its day and zone, and a word where it stands. */
export function BigClock({ conduct }: { conduct: Conduct }) {
  const t = useTranslate()
  const f = useFormats()
  const { at, tz, state, isReplaying } = conduct
  return (
    <div className={`bigc bigc-${state}`}>
      <span>
        {at === null
          ? t('conduct.clock')
          : t('conduct.clockAt', { date: f.instant(at, tz, 'date'), zone: f.zone(at, tz) })}
      </span>
      {at === null ? (
        <b className="bigc-none">--:--</b>
      ) : (
        <b>
          <time dateTime={at}>
            {f.instant(at, tz, 'face')}
            <small>:{at.slice(17, 19)}</small>
          </time>
        </b>
      )}
      <strong className="bigc-word">
        {isReplaying ? t('conduct.replaying') : state === 'running' ? '' : t(`conduct.state.${state}`)}
      </strong>
    </div>
  )
}
