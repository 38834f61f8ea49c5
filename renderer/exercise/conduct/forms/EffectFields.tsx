import type { Direction, Mode } from '../../../../data/model/country.ts'
import { facilityById } from '../../../../data/reference/reference.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useFacilityOptions } from '../../../state/use-facility-options.ts'
import { CheckboxGroup } from '../../../ui/parts/Checkbox.tsx'
import { FacilityPicker } from '../../../ui/parts/FacilityPicker.tsx'
import { NumberField } from '../../../ui/parts/NumberField.tsx'
import { Segment } from '../../../ui/parts/Segment.tsx'
import { effectsOf, type EffectInput } from './effect-input.ts'

const states = ['none', 'open', 'restricted', 'closed'] as const
const directions: readonly Direction[] = ['toUS', 'toCA']

/** Kinds of traffic of the roads, and of the rails or the water where the crossing is known to carry them. */
function modesAt(facility: string | null): readonly Mode[] {
  const known = facilityById(facility ?? '')?.modes
  const modes: readonly Mode[] = ['passenger', 'commercial', 'bus', 'pedestrian', 'emergency']
  return [
    ...modes,
    ...(known?.rail ? (['rail'] as const) : []),
    ...(known?.vessel ? (['vessel'] as const) : []),
  ]
}

/** What an inject that is written now changes in the picture of both countries: a state, a wait, or nothing. */
export function EffectFields(props: {
  value: EffectInput
  onChange: (value: EffectInput) => void
  isTried: boolean
}) {
  const t = useTranslate()
  const options = useFacilityOptions()
  const { value, isTried } = props
  const set = (changed: Partial<EffectInput>) => props.onChange({ ...value, ...changed })
  const isUsed = value.state !== null || value.minutes !== null
  const isMissing = (part: boolean) => (isTried && isUsed && part ? t('form.error.required') : undefined)
  return (
    <fieldset className="effect-fields">
      <legend className="sec">{t('conduct.effects')}</legend>
      <FacilityPicker
        label={t('conduct.effects.facility')}
        options={options}
        value={value.facility}
        onChange={(facility) => set({ facility })}
        error={isMissing(value.facility === null)}
      />
      <Segment
        label={t('conduct.effects.state')}
        items={states.map((id) => ({
          id,
          label: id === 'none' ? t('conduct.effects.same') : t(`state.${id}`),
        }))}
        value={value.state ?? 'none'}
        onChange={(state) => set({ state: state === 'none' ? null : state })}
      />
      <NumberField
        label={t('conduct.effects.wait')}
        hint={t('conduct.effects.waitHint')}
        unit="min"
        step={5}
        value={value.minutes}
        onChange={(minutes) => set({ minutes })}
        error={
          isTried && effectsOf({ ...value, state: null, facility: 'x' }) === null && value.minutes !== null
            ? t('conduct.effects.wrong')
            : undefined
        }
      />
      {isUsed && (
        <>
          <CheckboxGroup<Direction>
            label={t('conduct.effects.directions')}
            items={directions.map((id) => ({ id, label: t(`direction.${id}`) }))}
            value={value.directions}
            onChange={(chosen) => set({ directions: chosen })}
            error={isMissing(value.directions.length === 0)}
          />
          <CheckboxGroup<Mode>
            label={t('conduct.effects.modes')}
            items={modesAt(value.facility).map((id) => ({ id, label: t(`mode.${id}`) }))}
            value={value.modes}
            onChange={(chosen) => set({ modes: chosen })}
            error={isMissing(value.modes.length === 0)}
          />
        </>
      )}
    </fieldset>
  )
}
