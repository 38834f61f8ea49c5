import { useState } from 'react'
import type { Worksheet } from '../../data/model/playbook.ts'
import { worksheetView } from '../../data/projections/run-worksheet.ts'
import type { RunState } from '../../data/projections/runs.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { newId } from '../state/write.ts'
import { NumberField } from '../ui/parts/NumberField.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import { Select } from '../ui/parts/Select.tsx'
import { EntryFields } from './EntryFields.tsx'
import { FormDialog } from './FormDialog.tsx'
import { Notice } from './Notice.tsx'
import { useRun } from './run-forms.tsx'
import { useEntryForm } from './use-entry-form.ts'
import { useSaved } from './use-saved.ts'
import { without } from './without.ts'

type Shown = { run: RunState; worksheet: Worksheet }
const unknown = 'unknown'

/** Weights of the worksheet for this event, and the shared decision by which both countries agree to them. */
export function RunWeightsForm() {
  const followed = useRun()
  const worksheet = followed?.playbook.worksheet
  if (!followed || !worksheet) return <Notice code="log.unknown-target" />
  return <WeightsForm run={followed.run} worksheet={worksheet} />
}

function WeightsForm({ run, worksheet }: Shown) {
  const t = useTranslate()
  const language = useLanguage()
  const onSaved = useSaved()
  const closeForm = useSession((state) => state.closeForm)
  const decisions = useWorkspace((state) => state.picture?.decisions ?? {})
  const [before] = useState(() => run.weightings.at(-1)?.weights ?? {})
  const form = useEntryForm({
    kind: 'run.weightsSet',
    initial: { weights: before, agreedBy: null, reason: '' },
    toBody: (values) => ({ run: run.run, ...values }),
    releasability: run.releasability,
    onSaved,
  })
  const weights = form.values['weights'] as Readonly<Record<string, number>>
  const about = Object.values(decisions).filter(({ terms }) =>
    terms.links.some(({ type, id }) => type === 'run' && id === run.run),
  )
  return (
    <FormDialog
      form={form}
      title={t('form.run.weights', { number: run.number })}
      submit="form.run.weights.submit"
      hint={t('form.run.weights.hint')}
      width="wide"
      onClose={closeForm}
    >
      <div className="fields">
        {worksheet.criteria.map(({ id, text }) => (
          <NumberField
            key={id}
            label={text[language]}
            value={weights[id] ?? null}
            onChange={(weight) =>
              form.set({ weights: { ...without(weights, id), ...(weight !== null && { [id]: weight }) } })
            }
          />
        ))}
      </div>
      <EntryFields form={form} />
      {about.length > 0 && (
        <Select
          label={t('form.run.agreedBy')}
          hint={t('form.run.agreedBy.hint')}
          items={[
            { id: unknown, label: t('form.run.agreedBy.none') },
            ...about.map(({ decision, number, terms }) => ({
              id: decision,
              label: `${number} ${terms.title}`,
            })),
          ]}
          value={(form.values['agreedBy'] as string | null) ?? unknown}
          onChange={(id) => form.set({ agreedBy: id === unknown ? null : id })}
        />
      )}
    </FormDialog>
  )
}

/** A vessel or cargo on the worksheet: what is known of it; what is not known stays open. */
export function RunItemForm() {
  const followed = useRun()
  const worksheet = followed?.playbook.worksheet
  if (!followed || !worksheet) return <Notice code="log.unknown-target" />
  return <ItemForm run={followed.run} playbook={followed.playbook} worksheet={worksheet} />
}

function ItemForm(props: Shown & { playbook: Parameters<typeof worksheetView>[1] }) {
  const t = useTranslate()
  const language = useLanguage()
  const onSaved = useSaved()
  const { run, worksheet, playbook } = props
  const closeForm = useSession((state) => state.closeForm)
  const option = useSession((state) => state.form?.option)
  const [known] = useState(
    () => worksheetView(run, playbook)?.items.find(({ item }) => item.item === option)?.item,
  )
  const [item] = useState(() => known?.item ?? newId())
  const form = useEntryForm({
    kind: 'run.itemScored',
    initial: {
      title: known?.title ?? '',
      scores: known?.scores ?? {},
      gates: known?.gates ?? {},
      text: known?.text ?? '',
    },
    toBody: (values) => ({ run: run.run, item, ...values }),
    releasability: run.releasability,
    onSaved,
  })
  const scores = form.values['scores'] as Readonly<Record<string, number>>
  const gates = form.values['gates'] as Readonly<Record<string, boolean>>
  const notKnown = { id: unknown, label: t('form.run.notKnown') }
  return (
    <FormDialog
      form={form}
      title={t(known ? 'form.run.item.again' : 'form.run.item.new', { number: run.number })}
      submit="form.run.item.submit"
      width="wide"
      onClose={closeForm}
    >
      <EntryFields form={form} />
      <div className="fields">
        {worksheet.criteria.map(({ id, text }) => (
          <Segment
            key={id}
            label={text[language]}
            items={[
              ...Array.from({ length: worksheet.maxScore + 1 }, (_each, score) => ({
                id: String(score),
                label: String(score),
              })),
              notKnown,
            ]}
            value={scores[id] === undefined ? unknown : String(scores[id])}
            onChange={(score) =>
              form.set({
                scores: { ...without(scores, id), ...(score !== unknown && { [id]: Number(score) }) },
              })
            }
          />
        ))}
      </div>
      <div className="fields">
        {worksheet.gates.map(({ id, text }) => (
          <Segment
            key={id}
            label={text[language]}
            items={[
              { id: 'yes', label: t('elementValue.yes') },
              { id: 'no', label: t('elementValue.no') },
              notKnown,
            ]}
            value={gates[id] === undefined ? unknown : gates[id] ? 'yes' : 'no'}
            onChange={(gate) =>
              form.set({
                gates: { ...without(gates, id), ...(gate !== unknown && { [id]: gate === 'yes' }) },
              })
            }
          />
        ))}
      </div>
    </FormDialog>
  )
}
