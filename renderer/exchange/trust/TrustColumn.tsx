import { Usb } from 'lucide-react'
import type { Consent } from '../../../data/projections/exchange.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import type { KnownDesk } from '../desks.ts'
import { Fingerprint } from '../Fingerprint.tsx'
import { Consents } from './Consents.tsx'
import { DeskKey } from './DeskKey.tsx'
import { RefusedKeys } from './RefusedKeys.tsx'
import { Register } from './Register.tsx'
import type { RegisterLine } from './register.ts'

/** Whose keys speak, ours to read aloud, whether both see the same, and what was handed over so far. */
export function TrustColumn(props: {
  desks: readonly KnownDesk[]
  /** The acting desk's key, as 30 digits. */
  ownDigits: string
  /** Ten digits that are the same on both sides when both hold the same shared entries. */
  code: string
  register: readonly RegisterLine[]
  consents: readonly Consent[]
  isReadOnly: boolean
}) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const { desks, code } = props
  return (
    <aside className="xc xc-trust" aria-labelledby="trust-title" data-region="trust" tabIndex={-1}>
      <div className="xc-body">
        <h2 id="trust-title">{t('exchange.trust')}</h2>
        <section aria-labelledby="same-title" className="same">
          <h3 id="same-title" className="sec">
            {t('exchange.code')}
          </h3>
          <p className="digits code">
            <span>{code.slice(0, 5)} </span>
            <span>{code.slice(5)}</span>
          </p>
          <p className="sub">{t('exchange.code.how')}</p>
        </section>
        <section aria-labelledby="own-title">
          <h3 id="own-title" className="sec">
            {t('exchange.ownKey')}
          </h3>
          <Fingerprint digits={props.ownDigits} />
        </section>
        <section aria-labelledby="desks-title">
          <h3 id="desks-title" className="sec">
            {t('exchange.desks', { count: desks.length })}
          </h3>
          <ul className="keys-known">
            {desks.map((desk) => (
              <DeskKey key={desk.desk} desk={desk} desks={desks} isReadOnly={props.isReadOnly} />
            ))}
          </ul>
        </section>
        <RefusedKeys />
        <Register lines={props.register} />
        <Consents
          consents={props.consents}
          isReadOnly={props.isReadOnly}
          onAdd={() => openForm({ name: 'consent' })}
        />
        <p className="row xc-offline">
          <Usb aria-hidden="true" className="icon" />
          {t('exchange.offline')}
        </p>
      </div>
    </aside>
  )
}
