import { Plus } from 'lucide-react'
import { freshKey } from '../../../../data/exercises/blank-design.ts'
import type { UnfinishedOverview } from '../../../../data/exercises/design-faults.ts'
import { gateGroups, type GateGroup } from '../../../../data/model/entries/plan.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { Button } from '../../../ui/parts/Button.tsx'
import { NumberField } from '../../../ui/parts/NumberField.tsx'
import { Select } from '../../../ui/parts/Select.tsx'
import { TextField } from '../../../ui/parts/TextField.tsx'
import { BothTexts } from '../forms/BothTexts.tsx'
import { CapabilitiesField } from './CapabilitiesField.tsx'
import { RemoveButton } from './RemoveButton.tsx'

export type EditedObjective = UnfinishedOverview['objectives'][number]
type Task = EditedObjective['tasks'][number]

const none = '-'

/** One objective: title, core capabilities, gate of the plan measure, critical tasks with their targets. */
export function ObjectiveFields(props: {
  objective: EditedObjective
  /** Its place, e.g. `/objectives/0`. */
  at: string
  /** Names of all tasks of the exercise. */
  taskIds: readonly string[]
  onChange: (objective: EditedObjective) => void
  faultAt: (at: string) => string | undefined
}) {
  const t = useTranslate()
  const { objective, at, onChange, faultAt } = props
  const { title, capabilities, gateGroup, tasks } = objective
  const task = (place: number, changed: Partial<Task>) =>
    onChange({ ...objective, tasks: tasks.map((each, i) => (i === place ? { ...each, ...changed } : each)) })
  const added = (): Task => ({
    id: freshKey('task', props.taskIds),
    ...{ text: { en: '', fr: '' }, target: { en: '', fr: '' }, targetMinutes: null, reference: '' },
  })
  return (
    <div className="objective-fields">
      <BothTexts
        label={t('design.objective.title')}
        at={`${at}/title`}
        isRequired
        value={title}
        onChange={(next) => onChange({ ...objective, title: next })}
        error={faultAt(`${at}/title`)}
      />
      <CapabilitiesField
        value={capabilities}
        onChange={(next) => onChange({ ...objective, capabilities: next })}
        error={faultAt(`${at}/capabilities`)}
      />
      <Select<GateGroup | typeof none>
        label={t('design.gate.label')}
        hint={t('design.gate.hint')}
        items={[
          { id: none, label: t('design.gate.none') },
          ...gateGroups.map((id) => ({ id, label: t(`gateGroup.${id}`) })),
        ]}
        value={gateGroup ?? none}
        onChange={(id) => onChange({ ...objective, gateGroup: id === none ? null : id })}
      />
      <h3>{t('design.tasks')}</h3>
      {tasks.map(({ id, text, target, targetMinutes, reference }, place) => {
        const here = `${at}/tasks/${place}`
        const name = t('design.task', { number: place + 1 })
        return (
          <div key={id} className="task-fields" role="group" aria-label={name}>
            <p className="row">
              <span className="sec grow">{name}</span>
              <RemoveButton
                name={name}
                onPress={() => onChange({ ...objective, tasks: tasks.filter((_, i) => i !== place) })}
              />
            </p>
            <BothTexts
              label={t('design.task.text')}
              at={`${here}/text`}
              isRequired
              value={text}
              onChange={(next) => task(place, { text: next })}
              error={faultAt(`${here}/text`)}
            />
            <BothTexts
              label={t('design.task.target')}
              at={`${here}/target`}
              value={target}
              onChange={(next) => task(place, { target: next })}
              error={faultAt(`${here}/target`)}
            />
            <div className="fields">
              <NumberField
                label={t('design.task.minutes')}
                hint={t('design.task.minutesHint')}
                unit="min"
                value={targetMinutes}
                onChange={(minutes) => task(place, { targetMinutes: minutes })}
                error={faultAt(`${here}/targetMinutes`)}
              />
              <TextField
                label={t('design.task.reference')}
                hint={t('design.task.referenceHint')}
                value={reference}
                maxLength={300}
                onChange={(next) => task(place, { reference: next })}
              />
            </div>
          </div>
        )
      })}
      <div className="row">
        <Button
          size="sm"
          icon={<Plus aria-hidden="true" />}
          onPress={() => onChange({ ...objective, tasks: [...tasks, added()] })}
        >
          {t('design.task.add')}
        </Button>
      </div>
    </div>
  )
}
