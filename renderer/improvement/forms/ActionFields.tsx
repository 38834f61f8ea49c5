import * as v from 'valibot'
import type { CapabilityElement } from '../../../data/model/entries/exercise.ts'
import { CoreCapability } from '../../../data/model/exercise.ts'
import { Day } from '../../../data/model/ids.ts'
import { capabilityName } from '../../../data/reference/core-capabilities.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { useSignedForm } from '../../signing/use-signed-form.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { ComboBox } from '../../ui/parts/ComboBox.tsx'
import { DayField } from '../../ui/parts/DayField.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import { isStart, type ActionDraft } from './action-draft.ts'

const leads = ['both', 'US', 'CA'] as const
const elements: readonly CapabilityElement[] = [
  'planning',
  'organization',
  'equipment',
  'training',
  'exercises',
]

/** What was found, what is to be done about it, whose it is, and from when until when. */
export function ActionFields<A extends ActionDraft>(props: {
  action: A
  onChange: (action: A) => void
  form: ReturnType<typeof useSignedForm>
}) {
  const t = useTranslate()
  const language = useLanguage()
  const { action, form } = props
  const set = (changed: Partial<ActionDraft>) => props.onChange({ ...action, ...changed })
  const { startsOn, due } = action
  const dayError = !v.is(Day, due)
    ? t('committees.dayMissing')
    : startsOn !== null && startsOn > due
      ? t('improvement.endsBefore')
      : undefined
  return (
    <>
      <TextArea
        label={t('improvement.finding')}
        isRequired
        rows={2}
        value={action.finding}
        onChange={(finding) => set({ finding })}
        error={form.missing(action.finding)}
      />
      <TextArea
        label={t('improvement.recommendation')}
        isRequired
        autoFocus
        rows={2}
        value={action.recommendation}
        onChange={(recommendation) => set({ recommendation })}
        error={form.missing(action.recommendation)}
      />
      <div className="fields">
        <TextField
          label={t('improvement.organisation')}
          isRequired
          maxLength={300}
          value={action.organisation}
          onChange={(organisation) => set({ organisation })}
          error={form.missing(action.organisation)}
        />
        <TextField
          label={t('improvement.contact')}
          hint={t('improvement.contactHint')}
          maxLength={300}
          value={action.contact}
          onChange={(contact) => set({ contact })}
        />
        <DayField
          label={t('improvement.starts')}
          value={startsOn}
          onChange={(day) => set({ startsOn: day })}
          error={form.isTried && !isStart(startsOn) ? t('committees.dayMissing') : undefined}
        />
        <DayField
          label={t('improvement.due')}
          isRequired
          value={due}
          onChange={(day) => set({ due: day })}
          error={form.isTried ? dayError : undefined}
        />
      </div>
      <Segment<ActionDraft['lead']>
        label={t('committees.lead')}
        items={leads.map((id) => ({
          id,
          label: t(`country.${id === 'both' ? 'joint' : id}`),
          icon: <CountryMark country={id === 'both' ? 'joint' : id} />,
        }))}
        value={action.lead}
        onChange={(lead) => set({ lead })}
      />
      <Segment<CapabilityElement>
        label={t('improvement.element')}
        items={elements.map((id) => ({ id, label: t(`capabilityElement.${id}`) }))}
        value={action.element}
        onChange={(element) => set({ element })}
      />
      <ComboBox
        label={t('improvement.capability')}
        items={CoreCapability.options.map((id) => ({ id, label: capabilityName(id)[language] }))}
        value={action.capability}
        onChange={(capability) => set({ capability })}
      />
    </>
  )
}
