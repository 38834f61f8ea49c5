import { KeyRound } from 'lucide-react'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { UncheckedKey } from '../../state/exchange/preview-bundle.ts'
import type { KeyAnswer } from '../../state/exchange/record-import.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { PersonalDataWarning } from '../../ui/parts/PersonalDataWarning.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'
import { Fingerprint } from '../Fingerprint.tsx'
import { KeyFields } from '../KeyFields.tsx'
import { isUnsettled, personalIn, type KeyDraft } from './key-draft.ts'

/** A key that nobody here has checked: its digits, large, to be compared by voice, and what to do about it. */
export function KeyQuestion(props: {
  wanted: UncheckedKey
  value: KeyDraft
  onChange: (value: KeyDraft) => void
  isTried: boolean
  /** The desk opened the event: trust begins with it, compared or not. */
  isOpener: boolean
}) {
  const t = useTranslate()
  const { wanted, value, onChange, isTried } = props
  const id = `key-${wanted.desk}`
  return (
    <section className={`key-ask ${value.answer}`} aria-labelledby={id}>
      <h3 id={id} className="row">
        <KeyRound aria-hidden="true" className="icon" />
        <CountryMark country={wanted.country} />
        <span className="grow">{t('exchange.key.new', { desk: wanted.name })}</span>
      </h3>
      <div className="key-ask-body">
        <p>{t('exchange.key.claims', { country: t(`countryOf.${wanted.country}`), desk: wanted.name })}</p>
        <Fingerprint digits={wanted.fingerprint} size="lg" />
        <Segment<KeyAnswer['answer']>
          label={t('exchange.key.answer')}
          look="cards"
          items={(['endorse', 'later', 'refuse'] as const).map((answer) => ({
            id: answer,
            label: t(`exchange.key.${answer}`),
            hint: t(
              answer === 'later' && props.isOpener
                ? 'exchange.key.laterOpenerHint'
                : `exchange.key.${answer}Hint`,
            ),
          }))}
          value={value.answer}
          onChange={(answer) => onChange({ ...value, answer })}
        />
        {value.answer === 'endorse' && (
          <KeyFields
            value={value}
            onChange={(statement) => onChange({ ...value, ...statement })}
            isTried={isTried}
          />
        )}
        {value.answer === 'refuse' && (
          <TextField
            label={t('exchange.key.reason')}
            value={value.reason}
            onChange={(reason) => onChange({ ...value, reason })}
            isRequired
            maxLength={500}
            error={isTried && value.reason.trim() === '' ? t('exchange.reasonMissing') : undefined}
          />
        )}
        <PersonalDataWarning
          found={personalIn(value)}
          reason={value.keepReason}
          onReason={(keepReason) => onChange({ ...value, keepReason })}
          error={isTried && isUnsettled(value) ? t('exchange.reasonMissing') : undefined}
        />
      </div>
    </section>
  )
}
