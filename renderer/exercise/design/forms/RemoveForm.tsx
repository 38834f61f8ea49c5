import { useState } from 'react'
import type { EventView } from '../../../../data/projections/injects.ts'
import { SignedDialog } from '../../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../../signing/use-signed-form.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { draft } from '../../../state/write.ts'
import { Either } from '../../../ui/Either.tsx'
import { TextField } from '../../../ui/parts/TextField.tsx'

/** Takes a line off the list, with the reason; its wordings stay in the log. */
export function RemoveForm({ event }: { event: EventView }) {
  const t = useTranslate()
  const [reason, setReason] = useState('')
  const form = useSignedForm([reason])
  const { content, releasability, heads: basedOn } = event
  return (
    <SignedDialog
      title={t('design.remove.title', { number: content.number })}
      submit={t('design.remove.submit')}
      form={form}
      releasability={releasability}
      isDanger
      onSubmit={() =>
        void form.submit((kept) =>
          reason.trim() === ''
            ? null
            : draft(
                'inject.removed',
                { event: event.event, reason: reason.trim(), ...kept },
                { releasability, basedOn },
              ),
        )
      }
    >
      <p className="strong">
        <Either text={content.title} />
      </p>
      <TextField
        label={t('form.reason')}
        isRequired
        autoFocus
        value={reason}
        onChange={setReason}
        error={form.missing(reason)}
      />
    </SignedDialog>
  )
}
