import type { Day } from '../../data/model/ids.ts'
import { meetingsIn, type CommitteeView } from '../../data/projections/committees.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { meetingsAsked } from './items.ts'

/** Meetings of the year; a port operations committee is asked for four, of a maritime one no number is known. */
export function MeetingCounter({ committee, day }: { committee: CommitteeView; day: Day }) {
  const t = useTranslate()
  const year = Number(day.slice(0, 4))
  const count = meetingsIn(committee, year)
  if (committee.type === 'maritime')
    return <span>{t('committees.meetings', { count, year: String(year) })}</span>
  return (
    <span className="meeting-counter">
      <span className="meeting-dots" aria-hidden="true">
        {Array.from({ length: meetingsAsked }, (_, at) => (
          <span key={at} className={at < count ? 'on' : ''} />
        ))}
      </span>
      {t('committees.meetingsOf', { count, of: meetingsAsked, year: String(year) })}
    </span>
  )
}
