import { useState } from 'react'
import type { Rating } from '../../../../data/model/entries/plan.ts'
import { objectiveViews } from '../../../../data/projections/evaluation.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { SignedDialog } from '../../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../../signing/use-signed-form.ts'
import { useDesk } from '../../../state/desk.ts'
import { useSession } from '../../../state/session.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { draft } from '../../../state/write.ts'
import { Either } from '../../../ui/Either.tsx'
import { Callout } from '../../../ui/parts/Callout.tsx'
import { TextArea } from '../../../ui/parts/TextField.tsx'
import { RatingCards } from '../RatingCards.tsx'
import { Ratings } from '../Ratings.tsx'

/** Rates an objective for the official's country; one that overrides its observations says why. */
export function RateForm() {
  const t = useTranslate()
  const subject = useSession((state) => state.form?.subject)
  const picture = useWorkspace((state) => state.picture)
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const view = picture && objectiveViews(picture).find(({ objective }) => objective.id === subject)
  const before = view?.byCountry[country] ?? null
  const [rating, setRating] = useState<Rating | null>(before?.rating ?? null)
  const [reason, setReason] = useState('')
  const form = useSignedForm([reason, rating ?? ''])
  if (!view) return null
  const { objective } = view
  const isOverride = before !== null && rating !== null && before.rating !== rating
  return (
    <SignedDialog
      width="wide"
      title={t('evaluation.rateTitle', { number: objective.number })}
      submit={t('evaluation.key.rate')}
      form={form}
      releasability="SHARED"
      onSubmit={() =>
        void form.submit((kept) =>
          rating !== null && !(isOverride && reason.trim() === '')
            ? draft(
                'objective.rated',
                { objective: objective.id, rating, reason: reason.trim(), ...kept },
                { releasability: 'SHARED' },
              )
            : null,
        )
      }
    >
      <p className="strong">
        <Either text={objective.title} />
      </p>
      <Ratings view={view} />
      <RatingCards value={rating} onChange={setRating} isInvalid={form.isTried && rating === null} />
      {form.isTried && rating === null && <p className="fld-error">{t('evaluation.chooseRating')}</p>}
      {isOverride && <Callout tone="info">{t('evaluation.override')}</Callout>}
      <TextArea
        label={t('evaluation.reason')}
        rows={3}
        autoFocus
        isRequired={isOverride}
        value={reason}
        onChange={setReason}
        error={isOverride ? form.missing(reason) : undefined}
      />
    </SignedDialog>
  )
}
