import { useState } from 'react'
import type { CommitteeSeat } from '../../../data/model/entries/committee.ts'
import type { CommitteeView } from '../../../data/projections/committees.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { draft } from '../../state/write.ts'
import { TextField } from '../../ui/parts/TextField.tsx'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { areWhole, filledSeats, SeatsField } from './SeatsField.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'

/** Changes who sits at a committee. */
export function MembersForm({ committee }: { committee: CommitteeView }) {
  const t = useTranslate()
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [members, setMembers] = useState<CommitteeSeat[]>([...committee.members])
  const [reason, setReason] = useState('')
  const form = useSignedForm([
    reason,
    ...members.flatMap((seat) => [seat.country, seat.agency, seat.position, String(seat.isCore)]),
  ])
  const { releasability, heads: basedOn, committee: id } = committee
  return (
    <SignedDialog
      width="wide"
      title={t('committees.membersTitle', { number: committee.number })}
      submit={t('form.save')}
      form={form}
      releasability={releasability}
      onSubmit={() =>
        void form.submit((kept) =>
          areWhole(members)
            ? draft(
                'committee.membersChanged',
                { committee: id, members: filledSeats(members), reason: reason.trim(), ...kept },
                { releasability, basedOn },
              )
            : null,
        )
      }
    >
      <SeatsField
        label={t('committees.seats')}
        value={members}
        onChange={setMembers}
        country={country}
        isTried={form.isTried}
      />
      <TextField label={t('committees.why')} value={reason} onChange={setReason} />
    </SignedDialog>
  )
}
