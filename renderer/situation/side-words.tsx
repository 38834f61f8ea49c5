import type { Side } from '../../data/reference/facility.ts'
import type { Facility } from '../../data/reference/facility.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { isOutOfService, sideHours } from './facility-state.ts'

/** Whether one side is open by its printed hours, in its own local time; says so when that is not known. */
export function SideNow({ facility, side, now }: { facility: Facility; side: Side | null; now: string }) {
  const t = useTranslate()
  const f = useFormats()
  if (!side) return <span className="muted">{t('facility.noSide')}</span>
  if (isOutOfService(facility)) return <span>{t('state.notInService')}</span>
  const { state, opensAt, closesAt, isUncertain } = sideHours(side, now)
  const change = state === 'open' ? closesAt : opensAt
  const at =
    change === null
      ? 'none'
      : f.instant(change, side.tz, change.slice(0, 10) === now.slice(0, 10) ? 'time' : 'short')
  return (
    <span>
      {t('facility.hoursNow', { state, at })}
      {isUncertain && state !== 'unknown' && <span className="sub"> {t('facility.uncertain')}</span>}
    </span>
  )
}
