import { useDesk } from '../../state/desk.ts'
import { endorseKey, revokeKey } from '../../state/exchange/trust.ts'
import { resolveConflict } from '../../state/exchange/resolve.ts'
import { useSession } from '../../state/session.ts'
import { useSentenceContext } from '../../state/use-sentence-context.ts'
import { draft, write } from '../../state/write.ts'
import { knownDesks } from '../desks.ts'
import '../exchange-parts.css'
import { ConsentForm } from './ConsentForm.tsx'
import { EndorseForm } from './EndorseForm.tsx'
import { ResolveForm } from './ResolveForm.tsx'
import { RevokeForm } from './RevokeForm.tsx'

/** The forms about keys, conflicts and onward transfer, opened from any screen. */
export function ExchangeForms() {
  const form = useSession((state) => state.form)
  const context = useSentenceContext()
  const desks = useDesk((state) => state.desks)
  if (!form || !context) return null
  const { picture } = context
  const { subject = '' } = form
  const shared = { releasability: 'SHARED' } as const
  if (form.name === 'consent')
    return (
      <ConsentForm
        {...(form.option === 'withdraw' && { withdrawn: subject })}
        allow={(party, remarks, kept) =>
          write(draft('onward.consented', { party, remarks, ...kept }, shared))
        }
        withdraw={(party, reason, kept) =>
          write(draft('onward.consentWithdrawn', { party, reason, ...kept }, shared))
        }
      />
    )
  if (form.name === 'resolve') {
    const conflict = picture.conflicts.find(({ id }) => id === subject)
    return conflict ? (
      <ResolveForm key={subject} conflict={conflict} context={context} resolve={resolveConflict} />
    ) : null
  }
  const desk = knownDesks(picture, new Set(desks.map(({ id }) => id))).find((each) => each.desk === subject)
  if (!desk) return null
  return form.name === 'endorse' ? (
    <EndorseForm key={subject} desk={desk} endorse={endorseKey} />
  ) : (
    <RevokeForm key={subject} desk={desk} revoke={revokeKey} />
  )
}
