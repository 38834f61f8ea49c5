import { useState } from 'react'
import { MeasureType } from '../../data/model/entries/measure.ts'
import { measureDraft } from '../../data/rules/trigger-level.ts'
import { facilityById } from '../../data/reference/reference.ts'
import { entryIn } from '../../data/projections/entry-in.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { newId } from '../state/write.ts'
import type { FormValues } from './form-field.ts'
import { KindForm } from './KindForm.tsx'
import { Notice } from './Notice.tsx'
import { useAnswered } from './use-answered.ts'
import { without } from './without.ts'

/** Only a diversion has alternates, only a staging area an outline; what the form hid is not written. */
const withoutHidden = (values: FormValues): FormValues => ({
  ...values,
  to: values['type'] === 'diversion' ? values['to'] : [],
  area: values['type'] === 'stagingArea' ? values['area'] : null,
  capacity: values['type'] === 'stagingArea' ? values['capacity'] : null,
})

/** Starts a traffic measure. */
export function MeasureForm() {
  const t = useTranslate()
  const [form] = useState(useSession.getState().form)
  const [id] = useState(newId)
  const isType = (MeasureType.options as readonly (string | undefined)[]).includes(form?.option)
  const facility = form?.subject === undefined ? undefined : facilityById(form.subject)
  const [planned] = useState(() => plannedMeasure(form?.option))
  const links = useAnswered()
  return (
    <KindForm
      kind="measure.started"
      title={t('form.measure')}
      submit="form.measure.submit"
      width="wide"
      initial={{
        type: isType ? form?.option : 'diversion',
        title: '',
        text: '',
        directions: [],
        modes: [],
        from: facility?.id ?? null,
        to: [],
        area: null,
        capacity: null,
        isAdvice: false,
        links,
        ...planned,
        ...(planned['from'] === null && { from: facility?.id ?? null }),
      }}
      toBody={(values) => ({ measure: id, ...withoutHidden(values) })}
    />
  )
}

/** The measure of a followed plan that the form was opened for, named by the entry that follows it and the measure's key. */
function plannedMeasure(option = ''): FormValues {
  const [hash, key] = option.split(' ')
  const plan = useWorkspace.getState().picture?.activatedPlans.find((each) => each.hash === hash)
  const measure = plan?.content.measures.find((each) => each.key === key)
  if (!plan || !measure) return {}
  // What one country keeps for itself cannot be linked by an entry that both hold.
  const links = isShared(plan.hash) ? [{ type: 'entry', id: plan.hash }] : []
  return { ...measureDraft(plan.content, measure), links }
}

const isShared = (hash: string) => {
  const { picture } = useWorkspace.getState()
  return picture !== null && entryIn(picture.timeline, hash)?.entry.releasability === 'SHARED'
}

/** Changes a running measure. */
export function MeasureUpdateForm() {
  const t = useTranslate()
  const known = useSubject()
  if (!known || known.ended) return <Notice code="log.unknown-target" />
  const { measure, type, title, text, directions, modes, from, to, area, capacity, isAdvice } = known
  return (
    <KindForm
      kind="measure.updated"
      title={t('form.measureUpdate', { number: known.number })}
      width="wide"
      initial={{ type, title, text, directions, modes, from, to, area, capacity, isAdvice }}
      toBody={(values) => ({ measure, ...without(withoutHidden(values), 'type') })}
      releasability={known.releasability}
      basedOn={known.heads}
    />
  )
}

/** Ends a measure. */
export function MeasureEndForm() {
  const t = useTranslate()
  const known = useSubject()
  if (!known || known.ended) return <Notice code="log.unknown-target" />
  return (
    <KindForm
      kind="measure.ended"
      title={t('form.measureEnd', { number: known.number, title: known.title })}
      submit="form.measureEnd.submit"
      initial={{ outcome: '' }}
      toBody={(values) => ({ measure: known.measure, ...values })}
      releasability={known.releasability}
      basedOn={known.heads}
    />
  )
}

function useSubject() {
  const subject = useSession((state) => state.form?.subject)
  const [known] = useState(() => useWorkspace.getState().picture?.measures[subject ?? ''])
  return known
}
