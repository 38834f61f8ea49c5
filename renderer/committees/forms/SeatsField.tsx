import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { countries, type Country } from '../../../data/model/country.ts'
import type { CommitteeSeat } from '../../../data/model/entries/committee.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { Checkbox } from '../../ui/parts/Checkbox.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'

/** A seat that says nothing yet. */
export const emptySeat = (country: Country): CommitteeSeat => ({
  country,
  agency: '',
  position: '',
  isCore: true,
})

/** Seats that say something; a row that was left empty is no seat. */
export const filledSeats = (seats: readonly CommitteeSeat[]): CommitteeSeat[] =>
  seats.filter(({ agency, position }) => agency.trim() !== '' || position.trim() !== '')

/** Whether every seat that says something is whole. */
export const areWhole = (seats: readonly CommitteeSeat[]): boolean =>
  filledSeats(seats).every(({ agency, position }) => agency.trim() !== '' && position.trim() !== '')

/** Seats of a committee, by position: country, agency, position. */
export function SeatsField(props: {
  label: string
  value: readonly CommitteeSeat[]
  onChange: (seats: CommitteeSeat[]) => void
  country: Country
  isTried: boolean
  /** Guests are never core members. */
  isGuests?: boolean
}) {
  const t = useTranslate()
  const { value, onChange, isTried } = props
  const list = useRef<HTMLOListElement>(null)
  const set = (at: number, changed: Partial<CommitteeSeat>) =>
    onChange(value.map((seat, i) => (i === at ? { ...seat, ...changed } : seat)))
  const need = (seat: CommitteeSeat, text: string) =>
    isTried && filledSeats([seat]).length > 0 && text.trim() === '' ? t('form.error.required') : undefined
  const add = () => {
    onChange([...value, { ...emptySeat(props.country), isCore: !props.isGuests }])
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>('li:last-child input:not([type])')?.focus(),
    )
  }
  return (
    <fieldset className="seats">
      <legend className="fld-label">{props.label}</legend>
      <p className="fld-hint">{t('committees.byPosition')}</p>
      <ol ref={list}>
        {value.map((seat, at) => (
          <li key={at} className="seat">
            <Segment<Country>
              label={t('committees.seatCountry', { at: at + 1 })}
              isLabelHidden
              items={countries.map((id) => ({ id, label: '', icon: <CountryMark country={id} /> }))}
              value={seat.country}
              onChange={(country) => set(at, { country })}
            />
            <TextField
              label={t('committees.agency')}
              value={seat.agency}
              onChange={(agency) => set(at, { agency })}
              error={need(seat, seat.agency)}
              maxLength={300}
            />
            <TextField
              label={t('committees.position')}
              value={seat.position}
              onChange={(position) => set(at, { position })}
              error={need(seat, seat.position)}
              maxLength={300}
            />
            {!props.isGuests && (
              <Checkbox isSelected={seat.isCore} onChange={(isCore) => set(at, { isCore })}>
                {t('committees.core')}
              </Checkbox>
            )}
            <Button
              size="sm"
              variant="ghost"
              icon={<X aria-hidden="true" />}
              label={t('committees.removeSeat', { at: at + 1 })}
              onPress={() => onChange(value.filter((_, i) => i !== at))}
            />
          </li>
        ))}
      </ol>
      <Button size="sm" icon={<Plus aria-hidden="true" />} onPress={add}>
        {t(props.isGuests ? 'committees.addGuest' : 'committees.addSeat')}
      </Button>
    </fieldset>
  )
}
