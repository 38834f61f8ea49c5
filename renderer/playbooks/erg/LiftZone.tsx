import { useState } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft } from '../../state/write.ts'
import { Dialog } from '../../ui/parts/Dialog.tsx'
import { PersonalDataWarning } from '../../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { TextArea } from '../../ui/parts/TextField.tsx'
import { useZoneEntry } from './use-zone-entry.ts'
import { ZoneFooter } from './ZoneFooter.tsx'

/** Lifts the zone in force of a run, with the reason. */
export function LiftZone() {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const subject = useSession((state) => state.form?.subject ?? '')
  const [run] = useState(() => useWorkspace.getState().picture?.runs[subject])
  const [reason, setReason] = useState('')
  const zone = run?.zones.at(-1)
  const lifting = useZoneEntry({
    texts: [reason],
    faults: reason.trim() === '' ? { reason: 'form.error.required' } : {},
    makeDraft: (kept) =>
      run && zone
        ? draft(
            'run.zoneLifted',
            { run: run.run, zone: zone.zone, reason: reason.trim(), ...kept },
            { releasability: run.releasability, basedOn: run.heads },
          )
        : null,
    onSaved: () => undefined,
  })
  return (
    <Dialog
      title={t('erg.lift.title', { number: run?.number ?? '?' })}
      width="narrow"
      onClose={closeForm}
      footer={<ZoneFooter run={run} submit="erg.lift" isBusy={lifting.isBusy} onSubmit={lifting.log} />}
    >
      <form
        noValidate
        aria-label={t('erg.lift.title', { number: run?.number ?? '?' })}
        ref={lifting.form}
        onSubmit={(event) => event.preventDefault()}
      >
        <TextArea
          label={t('erg.lift.reason')}
          isRequired
          autoFocus
          rows={3}
          error={lifting.faults['reason'] && t(lifting.faults['reason'])}
          value={reason}
          onChange={setReason}
        />
        <PersonalDataWarning
          found={lifting.personal.found}
          reason={lifting.personal.reason}
          onReason={lifting.personal.setReason}
          error={lifting.isReasonMissing ? t('form.error.required') : undefined}
        />
        {lifting.problem && <ProblemNotice problem={lifting.problem} />}
      </form>
    </Dialog>
  )
}
