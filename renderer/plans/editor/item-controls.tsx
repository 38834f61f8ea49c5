import type { ReactNode } from 'react'
import { countries, directions, Mode, type Country, type Direction } from '../../../data/model/country.ts'
import { MeasureType } from '../../../data/model/entries/measure.ts'
import type { Position } from '../../../data/model/ids.ts'
import type { useEditor } from './editor-context.ts'
import type { Translate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/parts/Checkbox.tsx'
import type { FieldProps } from '../../ui/parts/FieldFrame.tsx'
import { NumberField } from '../../ui/parts/NumberField.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import { AnyFacilities, AnyFacility, DrawnField } from './place-controls.tsx'
import type { Item } from './plan-words.ts'

/** What a control needs beside its value: the item that it is of, and what of the plan it may point at. */
export type ItemControlProps = FieldProps & {
  value: unknown
  onChange: (value: unknown) => void
  item: Item
  /** The rest of the plan, as far as an item may point at it. */
  plan: Pick<ReturnType<typeof useEditor>, 'crossings' | 'stagingAreas'>
  /** Names of crossings. */
  names: (ids: readonly string[]) => string
  t: Translate
}

const none = '-'
const levels = ['1', '2', '3', '4', '5'] as const
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const choice = <T extends string>(value: unknown) =>
  typeof value === 'string' && value !== '' ? (value as T) : null
const list = <T,>(value: unknown) => (Array.isArray(value) ? (value as T[]) : [])
const number = (value: unknown) => (typeof value === 'number' ? value : null)
const corners = (value: unknown) => (Array.isArray(value) ? (value as Position[]) : null)

const countryItems = (t: Translate) =>
  countries.map((id) => ({ id, label: t(`country.${id}`), icon: <CountryMark country={id} /> }))
const sideItems = (t: Translate) => [
  ...countryItems(t),
  { id: 'both' as const, label: t('planField.both'), icon: <CountryMark country="joint" /> },
]
const own = ({ plan, names }: ItemControlProps) => plan.crossings.map((id) => ({ id, label: names([id]) }))

/** Every control that an item of a plan's list may use, by name. */
export const itemControls = {
  line: (p) => <TextField {...p} value={text(p.value)} />,
  prose: (p) => <TextArea {...p} value={text(p.value)} rows={2} />,
  lines: (p) => (
    <TextArea
      {...p}
      value={list<string>(p.value).join('\n')}
      rows={2}
      onChange={(typed) => p.onChange(typed === '' ? [] : typed.split('\n'))}
    />
  ),
  side: (p) => <Segment {...p} items={countryItems(p.t)} value={choice<Country>(p.value)} />,
  sides: (p) => <Segment {...p} items={sideItems(p.t)} value={choice<Country | 'both'>(p.value)} />,
  countries: (p) => <CheckboxGroup {...p} items={countryItems(p.t)} value={list<Country>(p.value)} />,
  ownCrossing: (p) => <Select {...p} items={own(p)} value={choice(p.value)} />,
  ownOrNone: (p) => (
    <Select
      {...p}
      items={[{ id: none, label: p.t('planField.none') }, ...own(p)]}
      value={choice(p.value) ?? none}
      onChange={(id) => p.onChange(id === none ? null : id)}
    />
  ),
  facility: (p) => <AnyFacility {...p} value={choice(p.value)} onChange={(id) => p.onChange(id ?? '')} />,
  facilities: (p) => <AnyFacilities {...p} value={list<string>(p.value)} />,
  mode: (p) => (
    <Select
      {...p}
      items={Mode.options.map((id) => ({ id, label: p.t(`mode.${id}`) }))}
      value={choice<Mode>(p.value)}
    />
  ),
  modes: (p) => (
    <CheckboxGroup
      {...p}
      items={Mode.options.map((id) => ({ id, label: p.t(`mode.${id}`) }))}
      value={list<Mode>(p.value)}
    />
  ),
  directions: (p) => (
    <CheckboxGroup
      {...p}
      items={directions.map((id) => ({ id, label: p.t(`direction.${id}`) }))}
      value={list<Direction>(p.value)}
    />
  ),
  level: (p) => (
    <Select
      {...p}
      items={levels.map((id) => ({ id, label: `${id} – ${p.t(`triggerLevel.${id}`)}` }))}
      value={String(p.value)}
      onChange={(id) => p.onChange(Number(id))}
    />
  ),
  measureType: (p) => (
    <Select
      {...p}
      items={MeasureType.options.map((id) => ({ id, label: p.t(`measure.${id}`) }))}
      value={choice<MeasureType>(p.value)}
    />
  ),
  staging: (p) => (
    <Select
      {...p}
      items={[
        { id: none, label: p.t('planField.none') },
        ...p.plan.stagingAreas.map(({ key, name }, i) => ({ id: key, label: name || String(i + 1) })),
      ]}
      value={choice(p.value) ?? none}
      onChange={(id) => p.onChange(id === none ? null : id)}
    />
  ),
  count: (p) => <NumberField {...p} value={number(p.value)} />,
  minutes: (p) => <NumberField {...p} value={number(p.value)} unit="min" />,
  yes: (p) => (
    <Checkbox isSelected={p.value === true} onChange={p.onChange}>
      {p.label}
    </Checkbox>
  ),
  area: (p) => <DrawnField {...p} value={corners(p.value)} near={p.item['crossing']} shape="area" />,
  route: (p) => <DrawnField {...p} value={corners(p.value)} near={p.item['crossing']} shape="route" />,
} satisfies Record<string, (props: ItemControlProps) => ReactNode>

export type ControlName = keyof typeof itemControls
