import { directions, type Direction, type Mode } from '../../../../data/model/country.ts'
import { WaitMethod } from '../../../../data/model/entries/status.ts'
import type { UnfinishedInject } from '../../../../data/exercises/design-faults.ts'
import { modesOf } from '../../../../data/reference/modes-of.ts'
import { useFormats } from '../../../i18n/use-formats.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useFacilityOptions } from '../../../state/use-facility-options.ts'
import { CellsGrid } from '../../../ui/CellsGrid.tsx'
import { FacilityPicker } from '../../../ui/parts/FacilityPicker.tsx'
import { NumberField } from '../../../ui/parts/NumberField.tsx'
import { Segment } from '../../../ui/parts/Segment.tsx'
import { Select } from '../../../ui/parts/Select.tsx'
import { TextArea } from '../../../ui/parts/TextField.tsx'

export type Effect = UnfinishedInject['effects'][number]
type Props<E extends Effect = Effect> = {
  effect: E
  /** Its place, e.g. `/effects/0`. */
  at: string
  onChange: (effect: Effect) => void
  faultAt: (at: string) => string | undefined
}
type Of<T extends Effect['type']> = Extract<Effect, { type: T }>

/** The fields of one effect. */
export function EffectFields(props: Props) {
  const t = useTranslate()
  const f = useFormats()
  const { effect, at, onChange, faultAt } = props
  switch (effect.type) {
    case 'status':
      return <StatusFields {...props} effect={effect} />
    case 'wait':
    case 'lanes':
      return <TrafficFields {...props} effect={effect} />
    case 'alert':
      return (
        <div className="both-texts">
          {(['en', 'fr'] as const).map((language) => (
            <TextArea
              key={language}
              label={t('design.inLanguage', { label: t('design.effect.alert'), language })}
              lang={language}
              rows={2}
              isRequired
              value={effect[language]}
              onChange={(text) => onChange({ ...effect, [language]: text })}
              error={faultAt(`${at}/${language}`)}
            />
          ))}
        </div>
      )
    case 'document':
      return (
        <p>
          {effect.name} <span className="sub">{f.bytes(effect.bytes ?? 0)}</span>
        </p>
      )
  }
}

function StatusFields({ effect, at, onChange, faultAt }: Props<Of<'status'>>) {
  const t = useTranslate()
  const options = useFacilityOptions()
  return (
    <>
      <FacilityPicker
        label={t('design.effect.facility')}
        isRequired
        options={options}
        value={effect.facility === '' ? null : effect.facility}
        onChange={(facility) => onChange({ ...effect, facility: facility ?? '', cells: [] })}
        error={faultAt(`${at}/facility`)}
      />
      <CellsGrid
        label={t('design.effect.cells')}
        isRequired
        modes={modesOf(effect.facility)}
        value={effect.cells}
        onChange={(cells) => onChange({ ...effect, cells })}
        error={faultAt(`${at}/cells`)}
      />
    </>
  )
}

function TrafficFields({ effect, at, onChange, faultAt }: Props<Of<'wait'> | Of<'lanes'>>) {
  const t = useTranslate()
  const options = useFacilityOptions()
  return (
    <div className="fields">
      <FacilityPicker
        label={t('design.effect.facility')}
        isRequired
        options={options}
        value={effect.facility === '' ? null : effect.facility}
        onChange={(facility) => onChange({ ...effect, facility: facility ?? '' })}
        error={faultAt(`${at}/facility`)}
      />
      <Segment<Direction>
        label={t('design.effect.direction')}
        items={directions.map((id) => ({ id, label: t(`direction.${id}`) }))}
        value={effect.direction}
        onChange={(direction) => onChange({ ...effect, direction })}
      />
      <Select<Mode>
        label={t('design.effect.mode')}
        items={modesOf(effect.facility).map((id) => ({ id, label: t(`mode.${id}`) }))}
        value={effect.mode}
        onChange={(mode) => onChange({ ...effect, mode })}
      />
      {effect.type === 'wait' ? (
        <>
          <NumberField
            label={t('design.effect.wait')}
            isRequired
            unit="min"
            value={effect.minutes}
            onChange={(minutes) => onChange({ ...effect, minutes })}
            error={faultAt(`${at}/minutes`)}
          />
          <Select<WaitMethod>
            label={t('design.effect.method')}
            items={WaitMethod.options.map((id) => ({ id, label: t(`waitMethod.${id}`) }))}
            value={effect.method}
            onChange={(method) => onChange({ ...effect, method })}
          />
        </>
      ) : (
        <>
          <NumberField
            label={t('design.effect.open')}
            isRequired
            value={effect.open}
            onChange={(open) => onChange({ ...effect, open })}
            error={faultAt(`${at}/open`)}
          />
          <NumberField
            label={t('design.effect.of')}
            hint={t('form.unknownIsEmpty')}
            value={effect.of}
            onChange={(of) => onChange({ ...effect, of })}
            error={faultAt(`${at}/of`)}
          />
        </>
      )}
    </div>
  )
}
