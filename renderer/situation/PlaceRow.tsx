import { memo } from 'react'
import { Button } from 'react-aria-components'
import { facilityName } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { Selection } from '../state/session.ts'
import { FacilitySymbol } from '../ui/FacilitySymbol.tsx'
import { StatusMark } from '../ui/StatusMark.tsx'
import type { Place } from './places.ts'
import { SideNow } from './side-words.tsx'
import { headline } from './state-words.ts'

/** One place of the list; drawn anew only when something of it changed. */
export const PlaceRow = memo(function PlaceRow(props: {
  place: Place
  now: string
  isSelected: boolean
  onSelect: (selection: Selection) => void
}) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { facility, view, state, disruptions } = props.place
  const sides = [facility.us, facility.ca].flatMap((side) => (side ? [side.place] : []))
  return (
    <tr className={props.isSelected ? 'sel' : ''}>
      <td>
        <Button
          className="row-link place-name"
          aria-pressed={props.isSelected}
          onPress={() => props.onSelect({ type: 'facility', id: facility.id })}
        >
          <FacilitySymbol kind={facility.kind} state={state.state} size={1.5} />
          {facilityName(facility, language)}
        </Button>
      </td>
      <td>{t(`facilityKind.${facility.kind}`)}</td>
      <td>
        <StatusMark state={state.state} label={headline(props.place, props.now, t, f)} />
        {state.source === 'hours' && state.state !== 'unknown' && (
          <span className="by-hours">{t('situation.byHours')}</span>
        )}
        {state.source === 'changedHours' && <span className="by-hours">{t('situation.byChangedHours')}</span>}
      </td>
      <td>{sides.join(' – ')}</td>
      <td>
        <SideNow facility={facility} country="US" view={view} now={props.now} />
      </td>
      <td>
        <SideNow facility={facility} country="CA" view={view} now={props.now} />
      </td>
      <td className="mono">{disruptions.map(({ number }) => number).join(', ')}</td>
    </tr>
  )
})
