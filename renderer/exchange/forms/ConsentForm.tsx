import { useState } from 'react'
import type { Entry } from '../../../data/model/entry.ts'
import type { Result } from '../../../data/model/problem.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { KeptPersonalData } from '../../state/use-personal-data.ts'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'

type Sign = (party: string, why: string, kept: KeptPersonalData) => Promise<Result<Entry[]>>

/** Lets this country's shared entries go on to a third party, or ends that. */
export function ConsentForm(props: { withdrawn?: string; allow: Sign; withdraw: Sign }) {
  const t = useTranslate()
  const isWithdrawal = props.withdrawn !== undefined
  const [party, setParty] = useState(props.withdrawn ?? '')
  const [why, setWhy] = useState('')
  const signing = useSignedForm([party, why])
  const lacksParty = party.trim() === ''
  const lacksReason = isWithdrawal && why.trim() === ''
  const work = isWithdrawal ? props.withdraw : props.allow
  return (
    <SignedDialog
      title={isWithdrawal ? t('exchange.consent.withdrawTitle', { party }) : t('exchange.consent.title')}
      submit={t(isWithdrawal ? 'exchange.consent.withdraw' : 'exchange.consent.submit')}
      form={signing}
      releasability="SHARED"
      isDanger={isWithdrawal}
      onSubmit={() =>
        void signing.sign((kept) => (lacksParty || lacksReason ? null : work(party.trim(), why.trim(), kept)))
      }
    >
      <p className="read">{t(isWithdrawal ? 'exchange.consent.withdrawWhat' : 'exchange.consent.what')}</p>
      {!isWithdrawal && (
        <TextField
          label={t('exchange.to.party')}
          hint={t('exchange.consent.partyHint')}
          value={party}
          onChange={setParty}
          isRequired
          autoFocus
          maxLength={200}
          error={signing.isTried && lacksParty ? t('exchange.to.missing') : undefined}
        />
      )}
      <TextArea
        label={t(isWithdrawal ? 'form.reason' : 'exchange.key.remarks')}
        value={why}
        onChange={setWhy}
        isRequired={isWithdrawal}
        rows={3}
        maxLength={1000}
        error={signing.isTried && lacksReason ? t('exchange.reasonMissing') : undefined}
      />
    </SignedDialog>
  )
}
