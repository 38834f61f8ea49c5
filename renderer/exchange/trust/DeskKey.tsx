import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { fingerprint } from '../../../data/exchange/fingerprint.ts'
import { useSession } from '../../state/session.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import type { KnownDesk } from '../desks.ts'
import { Fingerprint } from '../Fingerprint.tsx'
import { Standing } from '../Standing.tsx'

/** One desk's key: its standing, its digits, how and when it was checked, and what may be done about it. */
export function DeskKey(props: { desk: KnownDesk; desks: readonly KnownDesk[]; isReadOnly: boolean }) {
  const t = useTranslate()
  const formats = useFormats()
  const openForm = useSession((state) => state.openForm)
  const { desk, desks, isReadOnly } = props
  const { standing, revoked } = desk
  // Also the key with which trust begins is compared by whoever joins.
  const isAsked = !desk.isOurs && !desk.isCompared && (standing === 'unchecked' || standing === 'opener')
  const isPending =
    desk.isCompared &&
    !desk.endorsements.some(({ by }) => desks.some((each) => each.isOurs && each.desk === by))
  const at = (instant: string) => formats.instant(instant, 'UTC', 'short')
  const nameOf = (id: string) => desks.find((each) => each.desk === id)?.name ?? '?'
  return (
    <li className={`key-known ${standing}`}>
      <p className="row">
        <CountryMark country={desk.country} />
        <b className="grow">{desk.name}</b>
        {desk.isOurs && <span className="sub">{t('exchange.desk.ours')}</span>}
      </p>
      <Fingerprint digits={fingerprint(desk.publicKey)} />
      <Standing standing={standing} />
      {standing === 'opener' && <p className="sub">{t('exchange.desk.opener')}</p>}
      {desk.endorsements.map(({ hash, by, how, vouchedBy, at: when }) => (
        <p key={hash} className="sub">
          {t('exchange.desk.endorsed', {
            how: t(`exchange.key.how.${how}`),
            by: nameOf(by),
            at: at(when),
            vouched: vouchedBy || 'none',
          })}
        </p>
      ))}
      {isPending && <p className="sub">{t('exchange.desk.compared')}</p>}
      {revoked && (
        <p className="key-revoked">
          {t('exchange.desk.revoked', { at: at(revoked.at), seq: revoked.seq, reason: revoked.reason })}
        </p>
      )}
      {standing === 'unchecked' && (
        <p className="sub">{t(desk.isOurs ? 'exchange.desk.oursUnchecked' : 'exchange.desk.unchecked')}</p>
      )}
      {!isReadOnly && (
        <div className="row wrap">
          {isAsked && (
            <Button size="sm" onPress={() => openForm({ name: 'endorse', subject: desk.desk })}>
              {t('exchange.endorse')}
            </Button>
          )}
          {!revoked && !desk.isOurs && (
            <Button
              size="sm"
              variant="ghost"
              onPress={() => openForm({ name: 'revoke', subject: desk.desk })}
            >
              {t('exchange.revoke')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
