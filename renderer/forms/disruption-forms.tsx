import { useState } from 'react'
import type { StateCell } from '../../data/model/entries/status.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { newId } from '../state/write.ts'
import type { FormValues } from './form-field.ts'
import { KindForm } from './KindForm.tsx'
import { modesOf } from '../../data/reference/modes-of.ts'
import { Notice } from './Notice.tsx'
import { useAnswered } from './use-answered.ts'
import { useSaved } from './use-saved.ts'
import { without } from './without.ts'

/** Cells of kinds of traffic that the facility does not carry are dropped: the facility was changed after them. */
export const withCarriedCells = (values: FormValues): FormValues => {
  const carried = modesOf(values['facility'])
  const cells = (values['cells'] as readonly StateCell[] | undefined) ?? []
  return { ...values, cells: cells.filter(({ mode }) => carried.includes(mode)) }
}

/** Opens a disruption at a crossing or port. */
export function DisruptionForm() {
  const t = useTranslate()
  const saved = useSaved()
  const select = useSession((state) => state.select)
  const subject = useSession((state) => state.form?.subject)
  const text = useSession((state) => state.form?.text)
  const links = useAnswered()
  const [id] = useState(newId)
  return (
    <KindForm
      kind="disruption.opened"
      title={t('form.disruption')}
      submit="form.disruption.submit"
      width="wide"
      initial={{
        facility: subject ?? null,
        title: '',
        cause: 'unknown',
        source: '',
        expectedEnd: null,
        position: null,
        cells: [],
        description: text ?? '',
        links,
      }}
      toBody={(values) => ({ disruption: id, ...withCarriedCells(values) })}
      onSaved={(entries) => {
        saved(entries)
        select({ type: 'disruption', id })
      }}
    />
  )
}

/** Says how a disruption stands now. */
export function DisruptionUpdateForm() {
  const t = useTranslate()
  const known = useSubject()
  if (!known || known.closed) return <Notice code="log.unknown-target" />
  const { disruption, facility, title, cause, source, expectedEnd, cells, description } = known
  return (
    <KindForm
      kind="disruption.updated"
      title={t('form.disruptionUpdate', { number: known.number })}
      width="wide"
      initial={{ facility, title, cause, source, expectedEnd, cells, description }}
      toBody={(values) => ({ disruption, ...without(values, 'facility') })}
      releasability={known.releasability}
      basedOn={known.heads}
    />
  )
}

/** Ends a disruption; what it had closed opens again unless the official says otherwise. */
export function DisruptionCloseForm() {
  const t = useTranslate()
  const known = useSubject()
  if (!known || known.closed) return <Notice code="log.unknown-target" />
  const cells = known.cells.map(({ direction, mode }) => ({ direction, mode, state: 'open' as const }))
  return (
    <KindForm
      kind="disruption.closed"
      title={t('form.disruptionClose', { number: known.number, title: known.title })}
      submit="form.disruptionClose.submit"
      width="wide"
      initial={{ facility: known.facility, outcome: '', cells }}
      toBody={(values) => ({ disruption: known.disruption, ...without(values, 'facility') })}
      releasability={known.releasability}
      basedOn={known.heads}
    />
  )
}

/** The disruption as it stood when the form opened: a later picture changes nothing under the one who types. */
function useSubject() {
  const subject = useSession((state) => state.form?.subject)
  const [known] = useState(() => useWorkspace.getState().picture?.disruptions[subject ?? ''])
  return known
}
