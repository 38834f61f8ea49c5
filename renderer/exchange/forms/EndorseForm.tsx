import { useState } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { fingerprint } from '../../../data/exchange/fingerprint.ts'
import type { endorseKey } from '../../state/exchange/trust.ts'
import type { KnownDesk } from '../desks.ts'
import { Fingerprint } from '../Fingerprint.tsx'
import { isMissing, KeyFields, noStatement } from '../KeyFields.tsx'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'

/** Vouches for a desk's key, once its digits were compared. */
export function EndorseForm(props: { desk: KnownDesk; endorse: typeof endorseKey }) {
  const t = useTranslate()
  const { desk, publicKey, country, name, isOurs } = props.desk
  const [value, setValue] = useState({
    ...noStatement,
    how: isOurs ? ('sameComputer' as const) : noStatement.how,
  })
  const signing = useSignedForm([value.vouchedBy, value.remarks])
  const sign = () =>
    void signing.sign((kept) =>
      isMissing(value)
        ? null
        : props.endorse(
            { desk, publicKey, country },
            { how: value.how, vouchedBy: value.vouchedBy.trim(), remarks: value.remarks.trim(), ...kept },
          ),
    )
  return (
    <SignedDialog
      title={t('exchange.endorse.title', { desk: name })}
      submit={t('exchange.endorse.submit')}
      form={signing}
      releasability="SHARED"
      onSubmit={sign}
    >
      <p className="read">{t('exchange.key.claims', { country: t(`countryOf.${country}`), desk: name })}</p>
      <Fingerprint digits={fingerprint(publicKey)} size="lg" />
      <KeyFields
        value={value}
        onChange={(statement) => setValue(statement)}
        isTried={signing.isTried}
        isSameComputer={isOurs}
      />
    </SignedDialog>
  )
}
