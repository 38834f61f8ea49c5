import type { PersonalDataKind } from '../../../data/model/entries/body.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Callout } from './Callout.tsx'
import { TextField } from './TextField.tsx'

/** Warns of text that looks like personal data; it may stay with a reason that is logged (PS-02). */
export function PersonalDataWarning(props: {
  found: readonly PersonalDataKind[]
  reason: string
  onReason: (reason: string) => void
  error?: string | undefined
}) {
  const t = useTranslate()
  const formats = useFormats()
  if (props.found.length === 0) return null
  const kinds = formats.list(props.found.map((kind) => t(`personalData.${kind}`)))
  return (
    <div data-field="keepReason">
      <Callout tone="warn" isAlert>
        <p>{t('form.personalData', { kinds })}</p>
        <TextField
          label={t('form.personalData.reason')}
          value={props.reason}
          onChange={props.onReason}
          error={props.error}
          maxLength={300}
          isRequired
        />
      </Callout>
    </div>
  )
}
