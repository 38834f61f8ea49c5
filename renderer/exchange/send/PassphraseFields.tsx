import type { MessageKey } from '../../../data/words/catalogue.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { Checkbox } from '../../ui/parts/Checkbox.tsx'
import { PassphrasePair } from '../../ui/parts/PassphrasePair.tsx'
import type { Passphrase } from './passphrase.ts'

/** Locks the bundle with a passphrase, typed twice, that is told by phone. */
export function PassphraseFields(props: {
  value: Passphrase
  onChange: (value: Passphrase) => void
  fault: MessageKey | null
}) {
  const t = useTranslate()
  const { value, onChange, fault } = props
  return (
    <div className="pass">
      <Checkbox isSelected={value.isWanted} onChange={(isWanted) => onChange({ ...value, isWanted })}>
        {t('exchange.pass.lock')}
      </Checkbox>
      {value.isWanted && (
        <>
          <PassphrasePair
            first={value.first}
            again={value.again}
            onChange={(typed) => onChange({ ...value, ...typed })}
            fault={fault === null ? null : fault === 'exchange.pass.short' ? 'short' : 'differs'}
          />
          <Callout>{t('exchange.pass.tell')}</Callout>
        </>
      )}
    </div>
  )
}
