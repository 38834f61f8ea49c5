import { useState } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { fingerprint } from '../../../data/exchange/fingerprint.ts'
import type { revokeKey } from '../../state/exchange/trust.ts'
import { TextArea } from '../../ui/parts/TextField.tsx'
import type { KnownDesk } from '../desks.ts'
import { Fingerprint } from '../Fingerprint.tsx'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'

/** Ends the trust in a desk's key, with the reason: a laptop was lost, a person left. */
export function RevokeForm(props: { desk: KnownDesk; revoke: typeof revokeKey }) {
  const t = useTranslate()
  const [reason, setReason] = useState('')
  const signing = useSignedForm([reason])
  const { desk, publicKey, name } = props.desk
  const isMissing = reason.trim() === ''
  return (
    <SignedDialog
      title={t('exchange.revoke.title', { desk: name })}
      submit={t('exchange.revoke.submit')}
      form={signing}
      releasability="SHARED"
      isDanger
      onSubmit={() =>
        void signing.sign((kept) =>
          isMissing ? null : props.revoke(desk, { reason: reason.trim(), ...kept }),
        )
      }
    >
      <p className="read">{t('exchange.revoke.what')}</p>
      <Fingerprint digits={fingerprint(publicKey)} />
      <TextArea
        label={t('form.reason')}
        value={reason}
        onChange={setReason}
        isRequired
        rows={3}
        maxLength={1000}
        autoFocus
        error={signing.isTried && isMissing ? t('exchange.reasonMissing') : undefined}
      />
    </SignedDialog>
  )
}
