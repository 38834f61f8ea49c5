import { Trash2 } from 'lucide-react'
import { Mode } from '../../../data/model/country.ts'
import { DisruptionCause } from '../../../data/model/entries/disruption.ts'
import type { TriggerCondition } from '../../../data/model/plan.ts'
import type { Unfinished } from '../../../data/plans/word-faults.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { CheckboxGroup } from '../../ui/parts/Checkbox.tsx'
import { NumberField } from '../../ui/parts/NumberField.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'
import { useEditor } from './editor-context.ts'

type Condition = Unfinished<TriggerCondition>
type Of<T extends TriggerCondition['type']> = Extract<Condition, { type: T }>

/** One condition of a level. */
export function ConditionEditor(props: {
  at: string
  condition: Condition
  onChange: (condition: Condition) => void
  onRemove: () => void
}) {
  const t = useTranslate()
  const name = t(`planEditor.condition.${props.condition.type}`)
  return (
    <div className="condition" data-at={props.at} role="group" aria-label={name}>
      <div className="row">
        <span className="strong grow">{name}</span>
        <Button
          size="sm"
          variant="ghost"
          icon={<Trash2 aria-hidden="true" />}
          label={t('form.remove', { name })}
          onPress={props.onRemove}
        />
      </div>
      <Fields {...props} />
    </div>
  )
}

function Fields(props: { at: string; condition: Condition; onChange: (condition: Condition) => void }) {
  const t = useTranslate()
  const { faultAt } = useEditor()
  const { at, condition, onChange } = props
  const field = (name: string) => ({ 'data-at': `${at}/${name}` })
  switch (condition.type) {
    case 'laneClassDown':
      return null
    case 'wait':
      return <Wait at={at} condition={condition} onChange={onChange} />
    case 'closed':
      return (
        <div {...field('atLeastMinutes')}>
          <NumberField
            label={t('planEditor.condition.atLeast')}
            unit="min"
            value={condition.atLeastMinutes}
            onChange={(atLeastMinutes) => onChange({ ...condition, atLeastMinutes })}
            error={faultAt(`${at}/atLeastMinutes`)}
          />
        </div>
      )
    case 'cause':
      return (
        <div {...field('causes')}>
          <CheckboxGroup
            label={t('planEditor.condition.causes')}
            items={DisruptionCause.options.map((id) => ({ id, label: t(`cause.${id}`) }))}
            value={condition.causes}
            onChange={(causes) => onChange({ ...condition, causes })}
            error={faultAt(`${at}/causes`)}
          />
        </div>
      )
    case 'affected':
      return (
        <div {...field('crossings')}>
          <NumberField
            label={t('planEditor.condition.crossings')}
            value={condition.crossings}
            onChange={(crossings) => onChange({ ...condition, crossings })}
            error={faultAt(`${at}/crossings`)}
          />
        </div>
      )
    case 'judged':
      return (
        <div {...field('text')}>
          <TextField
            label={t('planEditor.condition.text')}
            value={condition.text}
            onChange={(text) => onChange({ ...condition, text })}
            error={faultAt(`${at}/text`)}
          />
        </div>
      )
  }
}

/** A wait of some traffic, over so many minutes or over the service level, for so long. */
function Wait(props: { at: string; condition: Of<'wait'>; onChange: (condition: Condition) => void }) {
  const t = useTranslate()
  const { faultAt } = useEditor()
  const { at, condition, onChange } = props
  const { over } = condition
  return (
    <>
      <div data-at={`${at}/modes`}>
        <CheckboxGroup
          label={t('planField.modes')}
          items={Mode.options.map((id) => ({ id, label: t(`mode.${id}`) }))}
          value={condition.modes}
          onChange={(modes) => onChange({ ...condition, modes })}
          error={faultAt(`${at}/modes`)}
        />
      </div>
      <div className="fields">
        <Segment
          label={t('planEditor.condition.over')}
          items={[
            { id: 'serviceLevel', label: t('planPart.serviceLevel') },
            { id: 'minutes', label: t('planEditor.condition.minutes') },
          ]}
          value={over === 'serviceLevel' ? 'serviceLevel' : 'minutes'}
          onChange={(id) => onChange({ ...condition, over: id === 'serviceLevel' ? id : 60 })}
        />
        {over !== 'serviceLevel' && (
          <div data-at={`${at}/over`}>
            <NumberField
              label={t('planEditor.condition.overMinutes')}
              unit="min"
              value={over}
              onChange={(minutes) => onChange({ ...condition, over: minutes })}
              error={faultAt(`${at}/over`)}
            />
          </div>
        )}
        <div data-at={`${at}/forMinutes`}>
          <NumberField
            label={t('planEditor.condition.for')}
            hint={t('planEditor.condition.forHint')}
            unit="min"
            value={condition.forMinutes}
            onChange={(forMinutes) => onChange({ ...condition, forMinutes })}
            error={faultAt(`${at}/forMinutes`)}
          />
        </div>
      </div>
    </>
  )
}
