import type { Element } from '../../../data/model/playbook.ts'
import { readNumber } from '../../../data/rules/element-value.ts'
import { elementValueWords } from '../../../data/words/run-values.ts'
import { doseRate } from '../../../data/rules/dose-rate.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { now } from '../../state/now.ts'
import { DateTimeField } from '../../ui/parts/DateTimeField.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import { useSay } from '../use-say.ts'
import type { ElementDraft } from './element-drafts.ts'

type Given = {
  element: Element
  draft: ElementDraft
  set: (patch: Partial<ElementDraft>) => void
  error: string | undefined
  zone: string
}

/** The control for the value of an element, by its type; a number has its unit beside it. */
export function ElementValueField(props: Given) {
  const t = useTranslate()
  const say = useSay()
  const { element, draft, set, error } = props
  const shared = { label: say(element.label), isRequired: true, error }
  const text = typeof draft.value === 'string' ? draft.value : ''
  switch (element.type) {
    case 'number':
    case 'count':
      return <NumberAndUnit {...props} />
    case 'yesNo':
      return (
        <Segment
          {...shared}
          items={(['yes', 'no'] as const).map((id) => ({ id, label: t(`elementValue.${id}`) }))}
          value={typeof draft.value === 'boolean' ? (draft.value ? 'yes' : 'no') : null}
          onChange={(said) => set({ value: said === 'yes' })}
        />
      )
    case 'choice':
      return (
        <Select
          {...shared}
          items={element.options.map((option) => ({ id: option.id, label: say(option.text) }))}
          value={text === '' ? null : text}
          onChange={(value) => set({ value })}
        />
      )
    case 'instant':
      return (
        <DateTimeField
          {...shared}
          value={text === '' ? null : text}
          onChange={(value) => set({ value })}
          tz={props.zone}
          now={now}
        />
      )
    case 'position':
      return (
        <TextField
          {...shared}
          hint={t('run.position.hint')}
          value={text}
          onChange={(value) => set({ value })}
        />
      )
    case 'text':
      return (
        <TextArea {...shared} rows={2} maxLength={2000} value={text} onChange={(value) => set({ value })} />
      )
  }
}

function NumberAndUnit({ element, draft, set, error }: Given) {
  const t = useTranslate()
  const say = useSay()
  const language = useLanguage()
  const { units } = element
  const value = readNumber(draft.text)
  const isDose = value !== null && doseRate(value, draft.unit) !== null
  const only = units.length === 1 ? units[0] : undefined
  return (
    <>
      <TextField
        label={only ? `${say(element.label)} (${only})` : say(element.label)}
        isRequired
        {...(isDose && { hint: elementValueWords(element, value, draft.unit, language) })}
        value={draft.text}
        onChange={(text) => set({ text })}
        error={error}
      />
      {units.length > 1 && units.length < 4 && (
        <Segment
          label={t('run.unit')}
          items={units.map((unit) => ({ id: unit, label: unit }))}
          value={draft.unit}
          onChange={(unit) => set({ unit })}
        />
      )}
      {units.length > 3 && (
        <Select
          label={t('run.unit')}
          items={units.map((unit) => ({ id: unit, label: unit }))}
          value={draft.unit}
          onChange={(unit) => set({ unit })}
        />
      )}
    </>
  )
}
