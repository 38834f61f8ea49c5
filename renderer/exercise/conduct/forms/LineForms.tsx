import { useState } from 'react'
import type { EventView } from '../../../../data/projections/injects.ts'
import { startOfExercise } from '../../../../data/rules/exercise-clock.ts'
import { minutesAfter } from '../../../../data/rules/instant.ts'
import { offsetText } from '../../../../data/words/exercise-values.ts'
import { useFormats } from '../../../i18n/use-formats.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { SignedDialog } from '../../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../../signing/use-signed-form.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { draft } from '../../../state/write.ts'
import { Either } from '../../../ui/Either.tsx'
import { NumberField } from '../../../ui/parts/NumberField.tsx'
import { TextArea } from '../../../ui/parts/TextField.tsx'
import { useConduct } from '../use-conduct.ts'

/** Minutes from the start that a line may come at: thirty days. */
const latest = 43_200

/** Gives a line another time, in minutes from the start of the exercise. */
export function RetimeForm({ event }: { event: EventView }) {
  const t = useTranslate()
  const f = useFormats()
  const conduct = useConduct()
  const start = useWorkspace((state) =>
    startOfExercise(state.picture?.clock ?? { segments: [], endedAt: null }),
  )
  const [offset, setOffset] = useState<number | null>(event.offset)
  const [reason, setReason] = useState('')
  const form = useSignedForm([String(offset), reason])
  const { releasability, heads } = event
  const isWrong = offset === null || !Number.isInteger(offset) || offset < 0 || offset > latest
  return (
    <SignedDialog
      title={t('conduct.retime.title', { number: event.content.number })}
      submit={t('conduct.key.retime')}
      form={form}
      releasability={releasability}
      onSubmit={() =>
        void form.submit((kept) =>
          isWrong
            ? null
            : draft(
                'inject.retimed',
                { event: event.event, offset, reason: reason.trim(), ...kept },
                { releasability, basedOn: [...heads] },
              ),
        )
      }
    >
      <Subject event={event} />
      <NumberField
        label={t('conduct.retime.offset')}
        isRequired
        autoFocus
        unit="min"
        step={5}
        value={offset}
        onChange={setOffset}
        error={form.isTried && isWrong ? t('conduct.retime.wrong') : undefined}
      />
      {!isWrong && (
        <p className="sub">
          {offsetText(offset)}
          {start !== null && conduct && `, ${f.instant(minutesAfter(start, offset), conduct.tz, 'short')}`}
        </p>
      )}
      <TextArea label={t('conduct.reasonOptional')} rows={2} value={reason} onChange={setReason} />
    </SignedDialog>
  )
}

/** Leaves a line out, and says why. */
export function SkipForm({ event }: { event: EventView }) {
  const t = useTranslate()
  const [reason, setReason] = useState('')
  const form = useSignedForm([reason])
  const { releasability, heads } = event
  return (
    <SignedDialog
      title={t('conduct.skip.title', { number: event.content.number })}
      submit={t('conduct.key.skip')}
      form={form}
      releasability={releasability}
      onSubmit={() =>
        void form.submit((kept) =>
          reason.trim() === ''
            ? null
            : draft(
                'inject.skipped',
                { event: event.event, reason: reason.trim(), ...kept },
                { releasability, basedOn: [...heads] },
              ),
        )
      }
    >
      <Subject event={event} />
      <TextArea
        label={t('conduct.reason')}
        isRequired
        autoFocus
        rows={2}
        value={reason}
        onChange={setReason}
        error={form.missing(reason)}
      />
    </SignedDialog>
  )
}

function Subject({ event }: { event: EventView }) {
  return (
    <p className="strong">
      <Either text={event.content.title} />
    </p>
  )
}
