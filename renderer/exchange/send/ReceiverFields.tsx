import { otherCountry, type Country } from '../../../data/model/country.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'

export type ReceiverKind = 'other' | 'own' | 'third'
/** Who is to receive a bundle, as it is being chosen. */
export type ReceiverChoice = { kind: ReceiverKind; name: string }

/** The other country, another office of ours, or somebody else by name. */
export function ReceiverFields(props: {
  ours: Country
  value: ReceiverChoice
  onChange: (value: ReceiverChoice) => void
  /** The name is typed in full. */
  onNamed: () => void
  /** What the field says when nothing is typed. */
  usualName: string
  isNameMissing: boolean
}) {
  const t = useTranslate()
  const { ours, value, onChange } = props
  return (
    <>
      <Segment<ReceiverKind>
        label={t('exchange.to')}
        items={[
          {
            id: 'other',
            label: t(`country.${otherCountry(ours)}`),
            icon: <CountryMark country={otherCountry(ours)} />,
          },
          { id: 'own', label: t('exchange.to.own'), icon: <CountryMark country={ours} /> },
          { id: 'third', label: t('exchange.to.third') },
        ]}
        value={value.kind}
        onChange={(kind) => onChange({ kind, name: '' })}
      />
      <div onBlur={props.onNamed}>
        <TextField
          label={t(value.kind === 'third' ? 'exchange.to.party' : 'exchange.to.office')}
          hint={value.kind === 'third' ? t('exchange.to.partyHint') : undefined}
          value={value.name}
          placeholder={props.usualName}
          onChange={(name) => onChange({ ...value, name })}
          isRequired={value.kind === 'third'}
          maxLength={200}
          error={props.isNameMissing ? t('exchange.to.missing') : undefined}
        />
      </div>
    </>
  )
}
