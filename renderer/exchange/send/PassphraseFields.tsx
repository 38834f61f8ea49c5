import { useState } from 'react'
import type { MessageKey } from '../../../data/words/catalogue.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { Checkbox } from '../../ui/parts/Checkbox.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'
import { strengthOf, type Passphrase } from './passphrase.ts'

/** Locks the bundle with a passphrase, typed twice, that is told by phone. */
export function PassphraseFields(props: {
  value: Passphrase
  onChange: (value: Passphrase) => void
  fault: MessageKey | null
}) {
  const t = useTranslate()
  const [isShown, setShown] = useState(false)
  const { value, onChange, fault } = props
  const strength = value.first === '' ? null : strengthOf(value.first)
  return (
    <div className="pass">
      <Checkbox isSelected={value.isWanted} onChange={(isWanted) => onChange({ ...value, isWanted })}>
        {t('exchange.pass.lock')}
      </Checkbox>
      {value.isWanted && (
        <>
          <div className="pass-pair">
            <TextField
              label={t('exchange.pass.first')}
              value={value.first}
              onChange={(first) => onChange({ ...value, first })}
              isSecret={!isShown}
              isRequired
              maxLength={200}
              error={fault === 'exchange.pass.short' ? t(fault) : undefined}
            />
            <TextField
              label={t('exchange.pass.again')}
              value={value.again}
              onChange={(again) => onChange({ ...value, again })}
              isSecret={!isShown}
              isRequired
              maxLength={200}
              error={fault === 'exchange.pass.differs' ? t(fault) : undefined}
            />
          </div>
          <div className="row wrap">
            <span className={`pass-strength ${strength ?? ''}`} role="status">
              <i aria-hidden="true" />
              <i aria-hidden="true" />
              <i aria-hidden="true" />
              {strength === null ? t('exchange.pass.hint') : t(`exchange.pass.strength.${strength}`)}
            </span>
            <span className="grow" />
            <Checkbox isSelected={isShown} onChange={setShown}>
              {t('exchange.pass.show')}
            </Checkbox>
          </div>
          <Callout>{t('exchange.pass.tell')}</Callout>
        </>
      )}
    </div>
  )
}
