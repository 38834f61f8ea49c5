import { memo } from 'react'
import { countries } from '../../../data/model/country.ts'
import type { UnfinishedPlan } from '../../../data/plans/word-faults.ts'
import type { PlanPart } from '../../../data/rules/plan-changes.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useFacilityOptions } from '../../state/use-facility-options.ts'
import { DayField } from '../../ui/parts/DayField.tsx'
import { FacilitiesPicker } from '../../ui/parts/FacilityPicker.tsx'
import { NumberField } from '../../ui/parts/NumberField.tsx'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import { useEditor } from './editor-context.ts'
import { LevelsEditor } from './LevelsEditor.tsx'
import { ListEditor } from './ListEditor.tsx'
import { listParts } from './list-parts.ts'
import type { Item } from './plan-words.ts'
import type { PlanEditing } from './use-plan-editor.ts'

type Props<P extends PlanPart = PlanPart> = {
  part: P
  /** What the part says now. */
  value: UnfinishedPlan[P]
  setPart: PlanEditing['setPart']
}

/** The fields of one part of a plan; typing in one part draws no other anew. */
export const PartFields = memo(function PartFields({ part, value, setPart }: Props) {
  const t = useTranslate()
  const { faultAt } = useEditor()
  const words = { [part]: value } as UnfinishedPlan
  const label = t(`planPart.${part}`)
  switch (part) {
    case 'title':
      return (
        <div data-at="/title">
          <TextField
            label={label}
            isRequired
            hint={t('planEditor.title.hint')}
            value={words.title}
            onChange={(title) => setPart('title', title)}
            error={faultAt('/title')}
          />
        </div>
      )
    case 'purpose':
      return (
        <div data-at="/purpose">
          <TextArea
            label={label}
            isRequired
            value={words.purpose}
            onChange={(purpose) => setPart('purpose', purpose)}
            error={faultAt('/purpose')}
          />
        </div>
      )
    case 'crossings':
      return <Crossings value={words.crossings} setPart={setPart} />
    case 'owner':
      return (
        <div className="fields">
          {countries.map((country) => (
            <div key={country} data-at={`/owner/${country}`}>
              <TextField
                label={t(`country.${country}`)}
                hint={t('planEditor.owner.hint')}
                value={words.owner[country]}
                onChange={(owner) => setPart('owner', { ...words.owner, [country]: owner })}
                error={faultAt(`/owner/${country}`)}
              />
            </div>
          ))}
        </div>
      )
    case 'activation':
      return (
        <div className="fields">
          {(['US', 'CA', 'joint'] as const).map((side) => (
            <div key={side} data-at={`/activation/${side}`}>
              <TextArea
                label={t(`country.${side}`)}
                rows={2}
                value={words.activation[side]}
                onChange={(text) => setPart('activation', { ...words.activation, [side]: text })}
                error={faultAt(`/activation/${side}`)}
              />
            </div>
          ))}
        </div>
      )
    case 'serviceLevel':
      return (
        <div className="fields">
          {(['minutesMonThu', 'minutesFriSun'] as const).map((name) => (
            <div key={name} data-at={`/serviceLevel/${name}`}>
              <NumberField
                label={t(`planField.${name}`)}
                unit="min"
                isRequired
                value={words.serviceLevel[name]}
                onChange={(minutes) => setPart('serviceLevel', { ...words.serviceLevel, [name]: minutes })}
                error={faultAt(`/serviceLevel/${name}`)}
              />
            </div>
          ))}
        </div>
      )
    case 'levels':
      return <LevelsEditor levels={words.levels} onChange={(levels) => setPart('levels', levels)} />
    case 'communications':
      return <Communications value={words.communications} setPart={setPart} />
    case 'reviewBy':
      return (
        <div data-at="/reviewBy">
          <DayField
            label={label}
            hint={t('planEditor.reviewBy.hint')}
            value={words.reviewBy}
            onChange={(reviewBy) => setPart('reviewBy', reviewBy)}
            error={faultAt('/reviewBy')}
          />
        </div>
      )
    default:
      return (
        <ListEditor
          at={`/${part}`}
          label={label}
          table={listParts[part]}
          items={words[part] as readonly Item[]}
          onChange={(items) => setPart(part, items as never)}
        />
      )
  }
})

function Crossings({ value, setPart }: Omit<Props<'crossings'>, 'part'>) {
  const t = useTranslate()
  const { faultAt } = useEditor()
  const options = useFacilityOptions()
  return (
    <div data-at="/crossings">
      <FacilitiesPicker
        label={t('planPart.crossings')}
        hint={t('planEditor.crossings.hint')}
        isRequired
        options={options}
        value={value}
        onChange={(crossings) => setPart('crossings', crossings)}
        error={faultAt('/crossings')}
      />
    </div>
  )
}

function Communications({ value: plan, setPart }: Omit<Props<'communications'>, 'part'>) {
  const t = useTranslate()
  const { faultAt } = useEditor()
  return (
    <>
      <div className="fields">
        {(['primary', 'alternate', 'contingency', 'emergency'] as const).map((channel) => (
          <div key={channel} data-at={`/communications/${channel}`}>
            <TextField
              label={t(`planChannel.${channel}`)}
              value={plan[channel]}
              onChange={(text) => setPart('communications', { ...plan, [channel]: text })}
              error={faultAt(`/communications/${channel}`)}
            />
          </div>
        ))}
      </div>
      <div data-at="/communications/bridgeCall">
        <TextArea
          label={t('planChannel.bridgeCall')}
          hint={t('planEditor.bridgeCall.hint')}
          rows={2}
          value={plan.bridgeCall}
          onChange={(bridgeCall) => setPart('communications', { ...plan, bridgeCall })}
          error={faultAt('/communications/bridgeCall')}
        />
      </div>
      <h3>{t('planField.radio')}</h3>
      <ListEditor
        at="/communications/radio"
        label={t('planField.radio')}
        table={listParts.radio}
        items={plan.radio as readonly Item[]}
        onChange={(radio) => setPart('communications', { ...plan, radio: radio as typeof plan.radio })}
      />
    </>
  )
}
