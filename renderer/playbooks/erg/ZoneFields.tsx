import { useMemo } from 'react'
import type { Language } from '../../../data/model/country.ts'
import { ErgContainer, ErgEdition, type ErgGuide, type ErgMaterial } from '../../../data/model/erg.ts'
import type { Position } from '../../../data/model/ids.ts'
import { ergTable, findGuides, findMaterials } from '../../../data/reference/erg.ts'
import { windClassOf } from '../../../data/rules/zone.ts'
import type { MessageKey } from '../../../data/words/catalogue.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate, type Translate } from '../../i18n/use-translate.ts'
import { now } from '../../state/now.ts'
import { Checkbox } from '../../ui/parts/Checkbox.tsx'
import { ComboBox } from '../../ui/parts/ComboBox.tsx'
import { DateTimeField } from '../../ui/parts/DateTimeField.tsx'
import { NumberField } from '../../ui/parts/NumberField.tsx'
import { PositionField } from '../../ui/parts/OutlineText.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Select, type Option } from '../../ui/parts/Select.tsx'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import { needsContainer, type ZoneInput } from './zone-input.ts'

const materialOption = (
  { id, un, name, unSource }: ErgMaterial,
  language: Language,
  t: Translate,
): Option => ({
  id: `material:${id}`,
  label: t('erg.material', { un, name: name[language] }),
  ...(unSource === 'gk' && { hint: t('erg.subject.gk') }),
})
const guideOption = ({ id, guides, name, edition }: ErgGuide, language: Language, t: Translate): Option => ({
  id: `guide:${id}`,
  label: t('erg.guide', { guides: guides.join(', '), name: name[language] }),
  hint: t('erg.subject.guideHint', { edition }),
})

/** What is asked for a zone; what the choice does not need is not asked. */
export function ZoneFields(props: {
  input: ZoneInput
  place: Position | null
  faults: Readonly<Record<string, MessageKey>>
  tz: string
  onChange: (patch: Partial<ZoneInput>) => void
}) {
  const t = useTranslate()
  const { input, faults, onChange } = props
  const fault = (name: string) => faults[name] && t(faults[name])
  const { kmPerHour } = input
  return (
    <>
      <Segment
        label={t('erg.editionLabel')}
        hint={t('erg.edition.hint')}
        items={ErgEdition.options
          .toReversed()
          .map((edition) => ({ id: edition, label: t('erg.edition', { edition }) }))}
        value={input.edition}
        onChange={(edition) => onChange({ edition })}
      />
      <SubjectField {...props} error={fault('subject')} />
      <div className="fields">
        <Segment
          label={t('erg.spill')}
          hint={t('erg.spill.hint')}
          error={fault('spill')}
          items={(['small', 'large'] as const).map((id) => ({ id, label: t(`erg.spill.${id}`) }))}
          value={input.spill}
          onChange={(spill) => onChange({ spill })}
        />
        <Segment
          label={t('erg.dayNight')}
          hint={t('erg.dayNight.hint')}
          error={fault('dayNight')}
          items={(['day', 'night'] as const).map((id) => ({ id, label: t(`erg.dayNight.${id}`) }))}
          value={input.dayNight}
          onChange={(dayNight) => onChange({ dayNight })}
        />
      </div>
      {needsContainer(input) && (
        <Select
          label={t('erg.container')}
          isRequired
          error={fault('container')}
          items={ErgContainer.options.map((id) => ({ id, label: t(`erg.container.${id}`) }))}
          value={input.container}
          onChange={(container) => onChange({ container })}
        />
      )}
      <div className="fields">
        <NumberField
          label={t('erg.windFrom')}
          hint={t('erg.windFrom.hint')}
          error={fault('windFrom')}
          unit="°"
          value={input.windFrom}
          onChange={(windFrom) => onChange({ windFrom, windAt: input.windAt ?? now() })}
        />
        <NumberField
          label={t('erg.windSpeed')}
          hint={kmPerHour === null ? undefined : t(`erg.windClass.${windClassOf(kmPerHour)}`)}
          error={fault('kmPerHour')}
          unit="km/h"
          value={kmPerHour}
          onChange={(speed) => onChange({ kmPerHour: speed })}
        />
      </div>
      {input.windFrom !== null && (
        <div className="fields">
          <TextField
            label={t('erg.windSource')}
            hint={t('erg.windSource.hint')}
            isRequired
            error={fault('windSource')}
            maxLength={300}
            value={input.windSource}
            onChange={(windSource) => onChange({ windSource })}
          />
          <DateTimeField
            label={t('erg.windAt')}
            isRequired
            error={fault('windAt')}
            tz={props.tz}
            now={now}
            value={input.windAt}
            onChange={(windAt) => onChange({ windAt })}
          />
        </div>
      )}
      <PositionField
        label={t('erg.place')}
        hint={t('erg.place.hint')}
        error={fault('place')}
        value={props.place && [...props.place]}
        onChange={(place) => onChange({ place: place as ZoneInput['place'] })}
      />
      <Checkbox isSelected={input.isCommander} onChange={(isCommander) => onChange({ isCommander })}>
        {t('erg.commander')}
      </Checkbox>
      {input.isCommander && (
        <div className="fields">
          <NumberField
            label={t('erg.isolation')}
            isRequired
            error={fault('isolationM')}
            unit="m"
            value={input.isolationM}
            onChange={(isolationM) => onChange({ isolationM })}
          />
          <NumberField
            label={t('erg.protective')}
            unit="km"
            step={0.1}
            value={input.protectiveKm}
            onChange={(protectiveKm) => onChange({ protectiveKm })}
          />
        </div>
      )}
      <TextArea
        label={t(input.isCommander ? 'erg.reason.commander' : 'erg.reason')}
        isRequired={input.isCommander}
        error={fault('text')}
        rows={2}
        value={input.text}
        onChange={(text) => onChange({ text })}
      />
    </>
  )
}

function SubjectField(props: {
  input: ZoneInput
  error: string | undefined
  onChange: (patch: Partial<ZoneInput>) => void
}) {
  const t = useTranslate()
  const language = useLanguage()
  const items = useMemo(() => {
    const { materials, guides } = ergTable()
    return [
      ...materials.map((each) => materialOption(each, language, t)),
      ...guides.map((each) => guideOption(each, language, t)),
    ]
  }, [language, t])
  const search = (text: string) => [
    ...findMaterials(text).map((each) => materialOption(each, language, t)),
    ...findGuides(text).map((each) => guideOption(each, language, t)),
  ]
  return (
    <ComboBox
      label={t('erg.subject')}
      hint={t('erg.subject.hint')}
      placeholder={t('erg.subject.placeholder')}
      isRequired={!props.input.isCommander}
      autoFocus
      error={props.error}
      items={items}
      search={search}
      value={props.input.subject}
      onChange={(subject) => props.onChange({ subject, container: null })}
    />
  )
}
