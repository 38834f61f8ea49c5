import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import type { Consent } from '../../../data/projections/exchange.ts'

/** Third parties to which a country lets its shared entries go on. */
export function Consents(props: { consents: readonly Consent[]; isReadOnly: boolean; onAdd: () => void }) {
  const t = useTranslate()
  const formats = useFormats()
  const openForm = useSession((state) => state.openForm)
  const ours = useWorkspace((state) => state.real?.country)
  return (
    <section aria-labelledby="consents-title">
      <h3 id="consents-title" className="sec">
        {t('exchange.consents')}
      </h3>
      {props.consents.length === 0 && <p className="sub">{t('exchange.consents.none')}</p>}
      <ul className="register">
        {props.consents.map(({ country, party, at }) => (
          <li key={`${country} ${party}`}>
            <p className="row">
              <CountryMark country={country} />
              <b className="grow">{party}</b>
              <span className="mono">{formats.instant(at, 'UTC', 'short')}</span>
            </p>
            {country === ours && !props.isReadOnly && (
              <Button
                size="sm"
                onPress={() => openForm({ name: 'consent', option: 'withdraw', subject: party })}
              >
                {t('exchange.consent.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!props.isReadOnly && (
        <Button size="sm" onPress={props.onAdd}>
          {t('exchange.consent.add')}
        </Button>
      )}
    </section>
  )
}
