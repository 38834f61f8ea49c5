import { useState } from 'react'
import type { CommitteeSeat, CommitteeType } from '../../../data/model/entries/committee.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useSession } from '../../state/session.ts'
import { useFacilityOptions } from '../../state/use-facility-options.ts'
import { draft, newId } from '../../state/write.ts'
import { FacilitiesPicker } from '../../ui/parts/FacilityPicker.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { areWhole, emptySeat, filledSeats, SeatsField } from './SeatsField.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'

/** Regions of the maritime committees (Beyond the Border Action Plan, part IV). */
const regions = ['pacific', 'greatLakes', 'atlantic'] as const
type Region = (typeof regions)[number]

/** Forms a committee: its kind, its crossings or ports, and its seats by position. */
export function FormCommittee() {
  const t = useTranslate()
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const releasability = useSession((state) => state.releasability)
  const options = useFacilityOptions()
  const [id] = useState(newId)
  const [type, setType] = useState<CommitteeType>('bpoc')
  const [region, setRegion] = useState<Region | null>(null)
  const [title, setTitle] = useState('')
  const [facilities, setFacilities] = useState<string[]>([])
  // Core members of a port operations committee are the two border services; their positions are asked.
  const [members, setMembers] = useState<CommitteeSeat[]>(() => [
    { ...emptySeat('US'), agency: 'CBP' },
    { ...emptySeat('CA'), agency: t('committees.cbsa') },
  ])
  const form = useSignedForm([
    title,
    ...facilities,
    ...members.flatMap((seat) => [seat.agency, seat.position]),
  ])
  return (
    <SignedDialog
      width="wide"
      title={t('committees.new')}
      submit={t('committees.form.submit')}
      form={form}
      releasability={releasability}
      onSubmit={() =>
        void form.submit((kept) =>
          title.trim() === '' || !areWhole(members)
            ? null
            : draft('committee.formed', {
                committee: id,
                type,
                title: title.trim(),
                facilities,
                members: filledSeats(members),
                ...kept,
              }),
        )
      }
    >
      <Segment<CommitteeType>
        label={t('committees.kind')}
        look="cards"
        items={(['bpoc', 'maritime'] as const).map((each) => ({
          id: each,
          label: t(`committees.type.${each}`),
          hint: t(`committees.typeHint.${each}`),
        }))}
        value={type}
        onChange={(chosen) => {
          setType(chosen)
          setRegion(null)
        }}
      />
      {type === 'maritime' && (
        <Segment<Region>
          label={t('committees.region')}
          items={regions.map((each) => ({ id: each, label: t(`committees.region.${each}`) }))}
          value={region}
          onChange={(chosen) => {
            setRegion(chosen)
            setTitle(t('committees.maritimeTitle', { region: t(`committees.region.${chosen}`) }))
          }}
        />
      )}
      <TextField
        label={t('committees.name')}
        isRequired
        autoFocus
        value={title}
        onChange={setTitle}
        error={form.missing(title)}
        maxLength={300}
      />
      <FacilitiesPicker
        label={t('committees.facilities')}
        options={options}
        value={facilities}
        onChange={setFacilities}
      />
      <SeatsField
        label={t('committees.seats')}
        value={members}
        onChange={setMembers}
        country={country}
        isTried={form.isTried}
      />
    </SignedDialog>
  )
}
