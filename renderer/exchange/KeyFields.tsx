import type { KeyCheck } from '../../data/model/entries/exchange.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Segment } from '../ui/parts/Segment.tsx'
import { TextField } from '../ui/parts/TextField.tsx'

/** How a key was compared, and who read the digits at the other end. */
export type KeyStatement = { how: KeyCheck; vouchedBy: string; remarks: string }
export const noStatement: KeyStatement = { how: 'voice', vouchedBy: '', remarks: '' }

/** What an official states when vouching for a key. */
export function KeyFields(props: {
  value: KeyStatement
  onChange: (value: KeyStatement) => void
  isTried: boolean
  /** Both desks are on this computer: there is nothing to compare. */
  isSameComputer?: boolean
}) {
  const t = useTranslate()
  const { value, onChange } = props
  const ways: KeyCheck[] = [
    'voice',
    'inPerson',
    ...(props.isSameComputer ? (['sameComputer'] as const) : []),
    'other',
  ]
  return (
    <>
      <Segment<KeyCheck>
        label={t('exchange.key.how')}
        items={ways.map((id) => ({ id, label: t(`exchange.key.how.${id}`) }))}
        value={value.how}
        onChange={(how) => onChange({ ...value, how })}
      />
      <TextField
        label={t('exchange.key.by')}
        hint={t('exchange.key.byHint')}
        value={value.vouchedBy}
        onChange={(vouchedBy) => onChange({ ...value, vouchedBy })}
        isRequired={value.how !== 'sameComputer'}
        maxLength={200}
        error={props.isTried && isMissing(value) ? t('exchange.key.byMissing') : undefined}
      />
      <TextField
        label={t('exchange.key.remarks')}
        value={value.remarks}
        onChange={(remarks) => onChange({ ...value, remarks })}
        maxLength={500}
      />
    </>
  )
}

/** Whether a statement lacks who read the digits. */
export const isMissing = ({ how, vouchedBy }: KeyStatement) =>
  how !== 'sameComputer' && vouchedBy.trim() === ''
