import { countries } from '../../../../data/model/country.ts'
import { InjectBasis, InjectChannel, InjectType } from '../../../../data/model/inject.ts'
import { senderAfter } from '../../../../data/exercises/blank-design.ts'
import type { UnfinishedInject } from '../../../../data/exercises/design-faults.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { CountryMark } from '../../../ui/CountryMark.tsx'
import { CheckboxGroup } from '../../../ui/parts/Checkbox.tsx'
import { Segment } from '../../../ui/parts/Segment.tsx'
import { Select } from '../../../ui/parts/Select.tsx'
import { TextField } from '../../../ui/parts/TextField.tsx'
import { BothTexts } from './BothTexts.tsx'
import type { InjectValues } from './inject-values.ts'

/** When and how it comes, from whom, to whom, what it says and what it is to bring about. */
export function InjectMain(props: {
  values: InjectValues
  set: (changed: Partial<UnfinishedInject>) => void
  setTime: (time: string) => void
  faultAt: (at: string) => string | undefined
}) {
  const t = useTranslate()
  const { set, faultAt } = props
  const { words, time } = props.values
  return (
    <>
      <div className="fields">
        <TextField
          label={t('design.col.number')}
          isRequired
          value={words.number}
          maxLength={16}
          onChange={(number) => set({ number: number.trim() })}
          error={faultAt('/number')}
        />
        <TextField
          label={t('design.col.time')}
          isRequired
          hint={t('design.inject.timeHint')}
          value={time}
          onChange={props.setTime}
          error={faultAt('/offset')}
        />
        <Select<InjectType>
          label={t('design.inject.type')}
          items={InjectType.options.map((id) => ({ id, label: t(`design.injectType.${id}`) }))}
          value={words.type}
          onChange={(type) => set({ type })}
        />
        <Select<InjectChannel>
          label={t('design.col.by')}
          items={InjectChannel.options.map((id) => ({ id, label: t(`injectChannel.${id}`) }))}
          value={words.channel}
          onChange={(channel) => set({ channel })}
        />
      </div>
      <BothTexts
        label={t('design.inject.title')}
        at="/title"
        isRequired
        autoFocus
        value={words.title}
        onChange={(title) => set({ title })}
        error={faultAt('/title')}
      />
      <BothTexts
        label={t('design.inject.text')}
        at="/text"
        isRequired
        rows={3}
        value={words.text}
        onChange={(text) => set({ text })}
        error={faultAt('/text')}
      />
      <BothTexts
        label={t('design.inject.from')}
        at="/from"
        isRequired
        value={words.from}
        onChange={(from) => set({ from: senderAfter(words.from, from) })}
        error={faultAt('/from')}
      />
      <CheckboxGroup
        label={t('design.inject.to')}
        isRequired
        items={countries.map((id) => ({
          id,
          label: t(`country.${id}`),
          icon: <CountryMark country={id} />,
        }))}
        value={words.to.countries}
        onChange={(chosen) => set({ to: { ...words.to, countries: chosen } })}
        error={faultAt('/to/countries')}
      />
      <BothTexts
        label={t('design.inject.organisation')}
        at="/to/organisation"
        value={words.to.organisation}
        onChange={(organisation) => set({ to: { ...words.to, organisation } })}
        error={faultAt('/to/organisation')}
      />
      <BothTexts
        label={t('design.col.expected')}
        at="/expectedAction"
        rows={2}
        value={words.expectedAction}
        onChange={(expectedAction) => set({ expectedAction })}
        error={faultAt('/expectedAction')}
      />
      <div className="fields">
        <Segment<InjectBasis>
          label={t('design.inject.basis')}
          items={InjectBasis.options.map((id) => ({ id, label: t(`design.basis.${id}`) }))}
          value={words.basis}
          onChange={(basis) => set({ basis })}
        />
        <TextField
          label={t('design.inject.source')}
          value={words.source}
          maxLength={300}
          onChange={(source) => set({ source })}
        />
      </div>
    </>
  )
}
