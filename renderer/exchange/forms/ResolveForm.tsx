import { useState } from 'react'
import type { Conflict } from '../../../data/projections/conflicts.ts'
import type { SentenceContext } from '../../../data/words/links.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { resolveConflict } from '../../state/exchange/resolve.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { TextArea } from '../../ui/parts/TextField.tsx'
import { conflictName } from '../conflict-facts.ts'
import { Versions } from '../Versions.tsx'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'

/** Settles two changes of one thing on the record: which one is kept, and why. Both stay in the log. */
export function ResolveForm(props: {
  conflict: Conflict
  context: SentenceContext
  resolve: typeof resolveConflict
}) {
  const t = useTranslate()
  const { conflict, context } = props
  const [kept, setKept] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const signing = useSignedForm([reason])
  const keep = conflict.between.find(({ hash }) => hash === kept)
  const lacksReason = reason.trim() === ''
  const sign = () =>
    void signing.sign((personal) =>
      !keep || lacksReason ? null : props.resolve(conflict, keep, { reason: reason.trim(), ...personal }),
    )
  return (
    <SignedDialog
      title={t('exchange.resolve.title', { name: conflictName(conflict, context) })}
      submit={t('exchange.resolve.submit')}
      form={signing}
      releasability="SHARED"
      onSubmit={sign}
      width="wide"
    >
      <p className="read">{t('exchange.resolve.what')}</p>
      <fieldset aria-describedby={signing.isTried && !keep ? 'keep-fault' : undefined}>
        <legend className="fld-label">{t('exchange.resolve.keep')}</legend>
        <Versions conflict={conflict} context={context} choice={{ kept, onKeep: setKept }} />
        {signing.isTried && !keep && (
          <p className="fld-error" id="keep-fault" role="alert">
            {t('exchange.resolve.keepMissing')}
          </p>
        )}
      </fieldset>
      {conflict.thing === 'decision' && <Callout tone="warn">{t('exchange.resolve.askedAgain')}</Callout>}
      <TextArea
        label={t('form.reason')}
        value={reason}
        onChange={setReason}
        isRequired
        rows={2}
        maxLength={1000}
        error={signing.isTried && lacksReason ? t('exchange.reasonMissing') : undefined}
      />
    </SignedDialog>
  )
}
