import { MissionArea } from '../../../../data/model/exercise.ts'
import type { UnfinishedOverview } from '../../../../data/exercises/design-faults.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useFacilityOptions } from '../../../state/use-facility-options.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { CheckboxGroup } from '../../../ui/parts/Checkbox.tsx'
import { DayField } from '../../../ui/parts/DayField.tsx'
import { FacilitiesPicker } from '../../../ui/parts/FacilityPicker.tsx'
import { Select } from '../../../ui/parts/Select.tsx'
import { TextField } from '../../../ui/parts/TextField.tsx'
import { BothTexts } from '../forms/BothTexts.tsx'
import { planName } from './plan-name.ts'

/** What the parts of the editor share. */
export type PartProps = {
  words: UnfinishedOverview
  set: (changed: Partial<UnfinishedOverview>) => void
  faultAt: (at: string) => string | undefined
}

const types = ['tabletop', 'drill', 'functional', 'fullScale'] as const
const none = '-'

/** What, when, where, of what threat, and what is tested. */
export function AboutFields({ words, set, faultAt }: PartProps) {
  const t = useTranslate()
  const options = useFacilityOptions()
  const plans = useWorkspace((state) => state.picture?.activatedPlans)
  const line = (name: 'place' | 'sponsor' | 'contact') => (
    <TextField
      label={t(`report.exercise.${name}`)}
      hint={name === 'contact' ? t('design.inject.position') : undefined}
      value={words[name]}
      maxLength={300}
      onChange={(text) => set({ [name]: text })}
      error={faultAt(`/${name}`)}
    />
  )
  const prose = (name: 'scope' | 'threat' | 'scenario', rows: number) => (
    <BothTexts
      label={t(`report.exercise.${name}`)}
      at={`/${name}`}
      rows={rows}
      value={words[name]}
      onChange={(text) => set({ [name]: text })}
      error={faultAt(`/${name}`)}
    />
  )
  return (
    <section className="editor-part" aria-labelledby="design-about">
      <h2 id="design-about">{t('report.exercise')}</h2>
      <div className="fields">
        <TextField
          label={t('report.exercise.name')}
          isRequired
          value={words.name}
          maxLength={300}
          onChange={(name) => set({ name })}
          error={faultAt('/name')}
        />
        <Select
          label={t('report.exercise.type')}
          items={types.map((id) => ({ id, label: t(`exerciseType.${id}`) }))}
          value={words.type}
          onChange={(type) => set({ type })}
        />
        <DayField
          label={t('design.startsOn')}
          isRequired
          value={words.startsOn}
          onChange={(day) => set({ startsOn: day ?? '' })}
          error={faultAt('/startsOn')}
        />
        <DayField
          label={t('design.endsOn')}
          isRequired
          value={words.endsOn}
          onChange={(day) => set({ endsOn: day ?? '' })}
          error={faultAt('/endsOn')}
        />
        {line('place')}
        {line('sponsor')}
        {line('contact')}
        <Select
          label={t('report.exercise.plan')}
          hint={t('design.plan.hint')}
          items={[
            { id: none, label: t('design.plan.none') },
            ...(plans ?? []).map((plan) => ({ id: plan.plan, label: planName(plan) })),
          ]}
          value={words.plan ?? none}
          onChange={(id) => set({ plan: id === none ? null : id })}
        />
      </div>
      <CheckboxGroup
        label={t('report.exercise.missionAreas')}
        items={MissionArea.options.map((id) => ({ id, label: t(`missionArea.${id}`) }))}
        value={words.missionAreas}
        onChange={(missionAreas) => set({ missionAreas })}
      />
      <FacilitiesPicker
        label={t('report.exercise.facilities')}
        options={options}
        value={words.facilities}
        onChange={(facilities) => set({ facilities })}
        error={faultAt('/facilities')}
      />
      {prose('threat', 2)}
      {prose('scope', 2)}
      {prose('scenario', 3)}
    </section>
  )
}
