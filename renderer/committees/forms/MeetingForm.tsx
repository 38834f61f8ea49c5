import { useState } from 'react'
import type { CommitteeSeat } from '../../../data/model/entries/committee.ts'
import type { CommitteeView } from '../../../data/projections/committees.ts'
import { dayOf } from '../../../data/rules/day.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { now } from '../../state/now.ts'
import { draft } from '../../state/write.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { CheckboxGroup } from '../../ui/parts/Checkbox.tsx'
import { DayField } from '../../ui/parts/DayField.tsx'
import { TextArea } from '../../ui/parts/TextField.tsx'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { isDay } from '../../signing/is-day.ts'
import { areWhole, filledSeats, SeatsField } from './SeatsField.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'

/** Records a meeting: the day, what was on the agenda, what came of it, and which positions attended. */
export function MeetingForm({ committee }: { committee: CommitteeView }) {
  const t = useTranslate()
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [on, setOn] = useState<string | null>(() => dayOf(now()))
  const [agenda, setAgenda] = useState('')
  const [minutes, setMinutes] = useState('')
  const [present, setPresent] = useState<string[]>([])
  const [guests, setGuests] = useState<CommitteeSeat[]>([])
  const form = useSignedForm([
    agenda,
    minutes,
    ...present,
    ...guests.flatMap((seat) => [seat.agency, seat.position]),
  ])
  const { releasability, heads: basedOn, committee: id, members } = committee
  const attended = () =>
    [...members.filter((_, at) => present.includes(String(at))), ...filledSeats(guests)].map(
      ({ country: of, agency, position }) => ({ country: of, agency, position }),
    )
  return (
    <SignedDialog
      width="wide"
      title={t('committees.metTitle', { number: committee.number })}
      submit={t('committees.key.met')}
      form={form}
      releasability={releasability}
      onSubmit={() =>
        void form.submit((kept) =>
          isDay(on) && agenda.trim() !== '' && areWhole(guests)
            ? draft(
                'committee.met',
                {
                  committee: id,
                  on,
                  agenda: agenda.trim(),
                  minutes: minutes.trim(),
                  attended: attended(),
                  ...kept,
                },
                { releasability, basedOn },
              )
            : null,
        )
      }
    >
      <DayField
        label={t('committees.metOn')}
        isRequired
        value={on}
        onChange={setOn}
        error={form.isTried && !isDay(on) ? t('committees.dayMissing') : undefined}
      />
      <TextArea
        label={t('committees.agenda')}
        isRequired
        autoFocus
        rows={3}
        value={agenda}
        onChange={setAgenda}
        error={form.missing(agenda)}
      />
      <TextArea label={t('committees.minutes')} rows={4} value={minutes} onChange={setMinutes} />
      {members.length > 0 && (
        <CheckboxGroup
          label={t('committees.present')}
          items={members.map((seat, at) => ({
            id: String(at),
            label: `${seat.agency}, ${seat.position}`,
            icon: <CountryMark country={seat.country} />,
          }))}
          value={present}
          onChange={setPresent}
        />
      )}
      <SeatsField
        label={t('committees.guests')}
        value={guests}
        onChange={setGuests}
        country={country}
        isTried={form.isTried}
        isGuests
      />
    </SignedDialog>
  )
}
