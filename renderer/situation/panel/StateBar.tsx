import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { StatusShape } from '../../ui/StatusMark.tsx'
import { facilityZone } from '../zone.ts'
import { minutesBetween } from '../facility-state.ts'
import { heldSince } from '../held-since.ts'
import type { Place } from '../places.ts'
import { headline, reachOf } from '../state-words.ts'

/** The one line that must be read from two metres: the worst state, its reach, since when and for how long. */
export function StateBar({ place, now }: { place: Place; now: string }) {
  const t = useTranslate()
  const f = useFormats()
  const { state, view } = place
  const reach = state.source === 'report' ? reachOf(view) : null
  const since = heldSince(view, reach, now) ?? state.at
  const tz = facilityZone(place.facility)
  return (
    <div className={`state-bar ${state.state}`}>
      <StatusShape state={state.state} />
      <div className="grow">
        <b className="state-bar-word">{headline(place, now, t, f)}</b>
        <p>
          {reach
            ? reach.isAllModes
              ? t('situation.allReported')
              : f.list(reach.modes.map((mode) => t(`modeText.${mode}`)))
            : t(`situation.basis.${basisOf(place)}`)}
          {reach && since && `, ${t('situation.since', { at: f.instant(since, tz, 'short') })}`}
        </p>
      </div>
      {reach && since && (
        <span className="state-bar-age">
          <b>{f.duration(minutesBetween(since, now))}</b>
          <small>{t(`state.${state.word}`)}</small>
        </span>
      )}
    </div>
  )
}

/** Why a place without reports is shown as it is. */
function basisOf({ facility, state }: Place) {
  if (state.source === 'reference')
    return facility.status === 'uncertain' ? 'uncertain' : (outOf[facility.status ?? ''] ?? 'closed')
  if (state.source === 'changedHours') return 'changedHours'
  return state.state === 'unknown' ? 'noHours' : 'hours'
}
const outOf: Partial<Record<string, 'closed' | 'suspended' | 'notYetOpen'>> = {
  closed: 'closed',
  suspended: 'suspended',
  'not-yet-open': 'notYetOpen',
}
