import { useState } from 'react'
import type { PlanVersion, PlanView } from '../../../data/projections/plans.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft } from '../../state/write.ts'
import { Select } from '../../ui/parts/Select.tsx'
import { TextArea } from '../../ui/parts/TextField.tsx'
import { newestOf } from '../stand.ts'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'

/** A country takes back its approval, with the reason. */
export function WithdrawForm({ plan, version }: { plan: PlanView; version: PlanVersion }) {
  const t = useTranslate()
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [reason, setReason] = useState('')
  const form = useSignedForm([reason])
  const isMissing = reason.trim() === ''
  const about = { plan: plan.plan, version: version.version }
  const given = { releasability: plan.releasability, basedOn: plan.heads }
  return (
    <SignedDialog
      title={t('plans.withdraw.title', { number: plan.number, version: versionText(version) })}
      submit={t('plans.act.withdraw', { country })}
      form={form}
      releasability={plan.releasability}
      isDanger
      onSubmit={() =>
        void form.submit((kept) =>
          isMissing ? null : draft('plan.approvalWithdrawn', { ...about, reason, ...kept }, given),
        )
      }
    >
      <p>{t('plans.withdraw.text')}</p>
      <TextArea
        label={t('form.reason')}
        isRequired
        autoFocus
        value={reason}
        onChange={setReason}
        error={form.isTried && isMissing ? t('form.error.required') : undefined}
      />
    </SignedDialog>
  )
}

const nobody = 'none'

/** A plan ends: why, and which one takes its place. */
export function RetireForm({ plan }: { plan: PlanView }) {
  const t = useTranslate()
  const plans = useWorkspace((state) => state.picture?.plans)
  const [reason, setReason] = useState('')
  const [by, setBy] = useState<string>(nobody)
  const form = useSignedForm([reason])
  const isMissing = reason.trim() === ''
  const others = Object.values(plans ?? {}).filter((each) => each.plan !== plan.plan && each.retired === null)
  const end = { plan: plan.plan, reason, supersededBy: by === nobody ? null : by }
  const given = { releasability: plan.releasability, basedOn: plan.heads }
  return (
    <SignedDialog
      title={t('plans.retire.title', { number: plan.number })}
      submit={t('plans.act.retire')}
      form={form}
      releasability={plan.releasability}
      isDanger
      onSubmit={() =>
        void form.submit((kept) => (isMissing ? null : draft('plan.retired', { ...end, ...kept }, given)))
      }
    >
      <p>{t('plans.retire.text')}</p>
      <TextArea
        label={t('form.reason')}
        isRequired
        autoFocus
        value={reason}
        onChange={setReason}
        error={form.isTried && isMissing ? t('form.error.required') : undefined}
      />
      <Select
        label={t('plans.retire.by')}
        items={[
          { id: nobody, label: t('plans.retire.nobody') },
          ...others.map((each) => ({
            id: each.plan,
            label: each.number,
            hint: newestOf(each)?.content.title,
          })),
        ]}
        value={by}
        onChange={setBy}
      />
    </SignedDialog>
  )
}
