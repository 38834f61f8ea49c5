import { Button } from 'react-aria-components'
import type { Country } from '../../../data/model/country.ts'
import type { FacilityView, HoursView } from '../../../data/projections/facilities.ts'
import { changeInForce } from '../../../data/projections/hours-in-force.ts'
import type { Side } from '../../../data/reference/facility.ts'
import { hoursWords } from '../../../data/words/hours-words.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'

/** One side of a place, what the log says of it, and when it is asked. */
export type Told = { country: Country; side: Side; view: FacilityView | undefined; now: string }

/** Hours changed in the log that are in force, or will be: who said so, when, and the entry itself by a press. */
export function Changed({ country, side, view, now }: Told) {
  const inForce = changeInForce(view, country, now)
  const coming = (view?.hours[country] ?? []).filter(({ from }) => from > now)
  const shown = [...(inForce ? [inForce] : []), ...coming]
  return shown.map((change) => (
    <Change key={change.hash} change={change} tz={side.tz} isInForce={change === inForce} />
  ))
}

function Change(props: { change: HoursView; tz: string; isInForce: boolean }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { change, tz, isInForce } = props
  const { select, goTo } = useSession.getState()
  const name = useWorkspace((state) => state.picture?.people.officials[change.official ?? '']?.name)
  const { schedule, hours, reason, from, until } = change
  return (
    <Button
      className="hours-changed"
      onPress={() => {
        select({ type: 'entry', id: change.hash })
        goTo('log')
      }}
    >
      <span>
        {t('facility.hoursChanged', {
          inForce: isInForce ? 'yes' : 'no',
          hours: schedule ? hoursWords(schedule, language) : hours,
          from: f.instant(from, tz, 'short'),
          until: until === null ? 'none' : f.instant(until, tz, 'short'),
        })}
        {reason && ` ${reason}`}
      </span>
      <span className="sub">
        {t('facility.hoursSaid', { who: name ?? '?', at: f.instant(change.at, tz, 'short') })}
      </span>
      {!schedule && isInForce && <span className="sub">{t('facility.hoursInWords')}</span>}
    </Button>
  )
}
