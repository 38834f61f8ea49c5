import { useState } from 'react'
import type { CorrectiveActionView } from '../../../data/projections/corrective-actions.ts'
import type { ObservationView } from '../../../data/projections/evaluation.ts'
import { objectivesOf } from '../../../data/projections/exercises.ts'
import { dayOf } from '../../../data/rules/day.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CloseDialog } from '../../signing/CloseDialog.tsx'
import { SignedDialog } from '../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../signing/use-signed-form.ts'
import { realNow } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { draft, newId } from '../../state/write.ts'
import { TextField } from '../../ui/parts/TextField.tsx'
import { ActionFields } from './ActionFields.tsx'
import { blankAction, saidOf, textsOf } from './action-draft.ts'

/** Opens a corrective action, from the observation that was chosen or from none. */
export function ActionForm({ observation }: { observation: ObservationView | null }) {
  const t = useTranslate()
  const picture = useWorkspace((state) => state.picture)
  const inBar = useSession((state) => state.releasability)
  const [id] = useState(newId)
  const [action, setAction] = useState(() => {
    const objective = picture && objectivesOf(picture).find((each) => each.id === observation?.objective)
    return {
      ...blankAction,
      finding: observation?.text ?? '',
      capability: objective?.capabilities[0] ?? null,
      observations: observation ? [observation.hash] : [],
    }
  })
  const form = useSignedForm(textsOf(action))
  // What one country observed for itself does not become shared by what follows from it.
  const releasability =
    observation && observation.releasability !== 'SHARED' ? observation.releasability : inBar
  return (
    <SignedDialog
      width="wide"
      title={t('improvement.actionTitle')}
      submit={t('improvement.key.action')}
      form={form}
      releasability={releasability}
      onSubmit={() =>
        void form.submit((kept) => {
          const said = saidOf(action)
          return (
            said &&
            draft('correctiveAction.opened', { correctiveAction: id, ...said, ...kept }, { releasability })
          )
        })
      }
    >
      <ActionFields action={action} onChange={setAction} form={form} />
    </SignedDialog>
  )
}

/** Changes a corrective action; one that is done opens again. */
export function ActionUpdateForm({ action: before }: { action: CorrectiveActionView }) {
  const t = useTranslate()
  const [action, setAction] = useState(() => ({
    ...before,
    observations: [...before.observations],
    due: before.due as string | null,
  }))
  const [reason, setReason] = useState('')
  const form = useSignedForm([...textsOf(action), reason])
  const { releasability, heads: basedOn, correctiveAction } = before
  return (
    <SignedDialog
      width="wide"
      title={t('improvement.updateTitle', { number: before.number })}
      submit={t('form.save')}
      form={form}
      releasability={releasability}
      onSubmit={() =>
        void form.submit((kept) => {
          const said = saidOf(action)
          const body = said && { correctiveAction, ...said, reason: reason.trim(), ...kept }
          return body && draft('correctiveAction.updated', body, { releasability, basedOn })
        })
      }
    >
      <ActionFields
        action={action}
        onChange={(changed) => setAction({ ...action, ...changed })}
        form={form}
      />
      <TextField label={t('committees.why')} value={reason} onChange={setReason} />
    </SignedDialog>
  )
}

/** Says that a corrective action is done, and what came of it. */
export function ActionCloseForm({ action }: { action: CorrectiveActionView }) {
  const t = useTranslate()
  const [today] = useState(() => dayOf(realNow()))
  const { releasability, heads: basedOn, correctiveAction, number, recommendation } = action
  return (
    <CloseDialog
      title={t('improvement.closeTitle', { number })}
      submit={t('improvement.key.done')}
      releasability={releasability}
      work={recommendation}
      dayLabel={t('improvement.doneOn')}
      outcomeLabel={t('improvement.outcome')}
      today={today}
      make={(said) =>
        draft('correctiveAction.closed', { correctiveAction, ...said }, { releasability, basedOn })
      }
    />
  )
}
