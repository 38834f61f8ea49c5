import type { Country } from '../../../data/model/country.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import type { KnownDesk } from '../desks.ts'
import { Standing } from '../Standing.tsx'

/** Who is known at the other end. A bundle without a passphrase is read by whoever holds the file. */
export function Readers(props: { desks: readonly KnownDesk[]; country: Country }) {
  const t = useTranslate()
  const readers = props.desks.filter(({ country, isOurs }) => country === props.country && !isOurs)
  return (
    <div className="readers">
      <h3 className="sec">{t('exchange.readers', { count: readers.length })}</h3>
      {readers.length === 0 && <p className="sub">{t('exchange.readers.none')}</p>}
      <ul>
        {readers.map((desk) => (
          <li key={desk.desk} className="row">
            <CountryMark country={desk.country} />
            <span className="grow">
              <b>{desk.name}</b>
            </span>
            <Standing standing={desk.standing} />
          </li>
        ))}
      </ul>
    </div>
  )
}
