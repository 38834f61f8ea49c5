import { useState } from 'react'
import type { PlanVersion, PlanView } from '../../../data/projections/plans.ts'
import { foldText } from '../../../data/reference/search.ts'
import { versionText } from '../../../data/words/plan-values.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useBindsNow } from '../../state/use-binds-now.ts'
import { draft } from '../../state/write.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import { useFacilityNames } from '../../state/use-facility-names.ts'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'

/** A country approves exactly one wording; its official types the name to sign. */
export function ApproveForm({ plan, version }: { plan: PlanView; version: PlanVersion }) {
  const t = useTranslate()
  const names = useFacilityNames()
  const acting = useDesk((state) => state.acting)
  const binds = useBindsNow()
  const [remarks, setRemarks] = useState('')
  const [name, setName] = useState('')
  const form = useSignedForm([remarks])
  const signer = acting?.official.name ?? ''
  const isSigned = foldText(name) === foldText(signer)
  const country = acting?.desk.country ?? 'US'
  const about = { plan: plan.plan, version: version.version }
  const given = { releasability: plan.releasability, basedOn: plan.heads }
  return (
    <SignedDialog
      title={t('plans.approve.title', { number: plan.number, version: versionText(version) })}
      submit={t('plans.act.approve', { country })}
      form={form}
      releasability={plan.releasability}
      onSubmit={() =>
        void form.submit((kept) =>
          isSigned ? draft('plan.approved', { ...about, remarks, ...kept }, given) : null,
        )
      }
    >
      <p className="strong">{version.content.title}</p>
      <p className="sub">{names(version.content.crossings)}</p>
      <p>{t('plans.approve.text', { country })}</p>
      {plan.releasability !== 'SHARED' && <Callout tone="warn">{t('plans.approve.notShared')}</Callout>}
      {!binds && <Callout tone="warn">{t('plans.approve.notBinding')}</Callout>}
      <TextArea label={t('form.remarks')} value={remarks} onChange={setRemarks} rows={3} autoFocus />
      <TextField
        label={t('form.decision.signName')}
        isRequired
        value={name}
        onChange={setName}
        error={form.isTried && !isSigned ? t('plans.approve.name', { name: signer }) : undefined}
      />
    </SignedDialog>
  )
}
