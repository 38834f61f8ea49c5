import * as v from 'valibot'
import { useState } from 'react'
import { Day } from '../../../data/model/ids.ts'
import type { PlanVersion, PlanView } from '../../../data/projections/plans.ts'
import { dayOf, monthsAfter } from '../../../data/rules/day.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { now } from '../../state/now.ts'
import { draft } from '../../state/write.ts'
import { DayField } from '../../ui/parts/DayField.tsx'
import { TextArea } from '../../ui/parts/TextField.tsx'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'
import { VersionField } from './VersionField.tsx'

/** The longest that the guide leaves a plan without a review, in months (OM-01). */
const longest = 12

/** A wording was read again and found good until another day. */
export function ReviewForm({ plan, version: first }: { plan: PlanView; version: PlanVersion }) {
  const t = useTranslate()
  const [today] = useState(() => dayOf(now()))
  const [version, setVersion] = useState(first.version)
  const [next, setNext] = useState<string | null>(() => monthsAfter(today, longest))
  const [remarks, setRemarks] = useState('')
  const form = useSignedForm([remarks])
  const day = v.is(Day, next) && next > today ? next : null
  const about = { plan: plan.plan, version }
  const given = { releasability: plan.releasability, basedOn: plan.heads }
  return (
    <SignedDialog
      title={t('plans.review.title', { number: plan.number })}
      submit={t('plans.act.review')}
      form={form}
      releasability={plan.releasability}
      onSubmit={() =>
        void form.submit((kept) =>
          day === null
            ? null
            : draft('plan.reviewed', { ...about, nextReviewBy: day, remarks, ...kept }, given),
        )
      }
    >
      <VersionField plan={plan} label={t('plans.review.version')} value={version} onChange={setVersion} />
      <DayField
        label={t('plans.review.next')}
        hint={t('plans.review.nextHint')}
        isRequired
        autoFocus
        value={next}
        onChange={setNext}
        error={form.isTried && day === null ? t('plans.review.later') : undefined}
      />
      <TextArea label={t('form.remarks')} value={remarks} onChange={setRemarks} rows={3} />
    </SignedDialog>
  )
}
