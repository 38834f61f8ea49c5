import { BadgeX } from 'lucide-react'
import { fingerprint } from '../../../data/exchange/fingerprint.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { forgetRefusal, useRefusedKeys, type RefusedKey } from '../../state/exchange/refused-keys.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { toast } from '../../ui/parts/toast.ts'
import { Fingerprint } from '../Fingerprint.tsx'

/** Keys from which this computer takes nothing in, with the reason; each refusal can be taken back. */
export function RefusedKeys() {
  const t = useTranslate()
  const keys = useRefusedKeys()
  if (!keys || keys.length === 0) return null
  return (
    <section aria-labelledby="refused-title">
      <h3 id="refused-title" className="sec">
        {t('exchange.refusedKeys', { count: keys.length })}
      </h3>
      <ul className="keys-known">
        {keys.map((each) => (
          <Refused key={each.publicKey} refused={each} />
        ))}
      </ul>
    </section>
  )
}

function Refused({ refused }: { refused: RefusedKey }) {
  const t = useTranslate()
  const formats = useFormats()
  const { name, country, publicKey, reason, at } = refused
  const takeBack = () =>
    void forgetRefusal(publicKey).then(() => toast(t('exchange.refusedKey.takenBack', { desk: name })))
  return (
    <li className="key-known revoked">
      <p className="row">
        <CountryMark country={country} />
        <b className="grow">{name}</b>
      </p>
      <Fingerprint digits={fingerprint(publicKey)} />
      <span className="seal refused">
        <BadgeX aria-hidden="true" />
        {t('exchange.refusedKey')}
      </span>
      <p className="sub">
        {t('exchange.refusedKey.since', { at: formats.instant(at, 'UTC', 'short'), reason })}
      </p>
      <Button
        size="sm"
        variant="ghost"
        label={t('exchange.refusedKey.takeBackName', { desk: name })}
        onPress={takeBack}
      >
        {t('exchange.refusedKey.takeBack')}
      </Button>
    </li>
  )
}
