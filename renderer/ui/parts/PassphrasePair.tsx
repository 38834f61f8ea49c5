import { useState } from 'react'
import { strengthOf } from '../../../data/rules/passphrase.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Checkbox } from './Checkbox.tsx'
import './passphrase-pair.css'
import { TextField } from './TextField.tsx'

/** A new passphrase, typed twice since nobody can see what was typed, and how hard it is to guess. */
export function PassphrasePair(props: {
  first: string
  again: string
  onChange: (typed: { first: string; again: string }) => void
  fault: 'short' | 'differs' | null
  isDisabled?: boolean
  autoFocus?: boolean
}) {
  const t = useTranslate()
  const [isShown, setShown] = useState(false)
  const { first, again, onChange, fault } = props
  const strength = first === '' ? null : strengthOf(first)
  const common = {
    isSecret: !isShown,
    isRequired: true,
    maxLength: 200,
    isDisabled: props.isDisabled ?? false,
  } as const
  return (
    <>
      <div className="pass-pair">
        <TextField
          {...common}
          label={t('exchange.pass.first')}
          autoFocus={props.autoFocus ?? false}
          value={first}
          onChange={(typed) => onChange({ first: typed, again })}
          error={fault === 'short' ? t('exchange.pass.short') : undefined}
        />
        <TextField
          {...common}
          label={t('exchange.pass.again')}
          value={again}
          onChange={(typed) => onChange({ first, again: typed })}
          error={fault === 'differs' ? t('exchange.pass.differs') : undefined}
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
    </>
  )
}
