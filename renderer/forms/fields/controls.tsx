import type { ReactNode } from 'react'
import {
  countries,
  directions,
  type Country,
  type Direction,
  type Mode,
} from '../../../data/model/country.ts'
import type { Link } from '../../../data/model/entries/body.ts'
import { PhoneAnswer } from '../../../data/model/entries/decision.ts'
import { DisruptionCause } from '../../../data/model/entries/disruption.ts'
import { MeasureType } from '../../../data/model/entries/measure.ts'
import { NoteTag } from '../../../data/model/entries/note.ts'
import { RequestSubject } from '../../../data/model/entries/request.ts'
import { WaitMethod, type StateCell } from '../../../data/model/entries/status.ts'
import type { Translate } from '../../i18n/use-translate.ts'
import { now } from '../../state/now.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/parts/Checkbox.tsx'
import { DateTimeField } from '../../ui/parts/DateTimeField.tsx'
import type { FieldProps } from '../../ui/parts/FieldFrame.tsx'
import { NumberField } from '../../ui/parts/NumberField.tsx'
import { PositionField } from '../../ui/parts/OutlineText.tsx'
import type { LatLon } from '../../ui/parts/positions.ts'
import { Segment } from '../../ui/parts/Segment.tsx'
import { Select } from '../../ui/parts/Select.tsx'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import type { FormValues } from '../form-field.ts'
import { allModes, modesOf } from '../../../data/reference/modes-of.ts'
import { zoneFor } from '../zone-for.ts'
import { CellsGrid } from '../../ui/CellsGrid.tsx'
import { FacilitiesField, FacilityField } from './FacilityField.tsx'
import { GateField } from './GateField.tsx'
import { LinksField } from './LinksField.tsx'
import { OutlineField } from './OutlineField.tsx'
import { ScheduleField } from './ScheduleField.tsx'

/** What a control needs beside its value: the words, and the rest of the form. */
export type ControlProps = FieldProps & {
  value: unknown
  onChange: (value: unknown) => void
  values: FormValues
  country: Country
  t: Translate
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const number = (value: unknown) => (typeof value === 'number' ? value : null)
const list = <T,>(value: unknown) => (Array.isArray(value) ? (value as T[]) : [])
const choice = <T extends string>(value: unknown) => (typeof value === 'string' ? (value as T) : null)
const directionItems = (t: Translate) =>
  directions.map((id) => ({
    id,
    label: t(`direction.${id}`),
    icon: <CountryMark country={id === 'toUS' ? 'US' : 'CA'} />,
  }))
const modeItems = (modes: readonly Mode[], t: Translate) =>
  modes.map((id) => ({ id, label: t(`mode.${id}`) }))

/** Every control a form may use, by name. */
export const controls = {
  line: (p) => <TextField {...p} value={text(p.value)} />,
  prose: (p) => <TextArea {...p} value={text(p.value)} rows={3} />,
  english: (p) => <TextArea {...p} value={text(p.value)} rows={4} lang="en" />,
  french: (p) => <TextArea {...p} value={text(p.value)} rows={4} lang="fr" />,
  facility: (p) => <FacilityField {...p} value={choice(p.value)} />,
  facilities: (p) => <FacilitiesField {...p} value={list<string>(p.value)} />,
  direction: (p) => <Segment {...p} items={directionItems(p.t)} value={choice<Direction>(p.value)} />,
  directions: (p) => <CheckboxGroup {...p} items={directionItems(p.t)} value={list<Direction>(p.value)} />,
  mode: (p) => (
    <Select {...p} items={modeItems(modesOf(p.values['facility']), p.t)} value={choice<Mode>(p.value)} />
  ),
  modes: (p) => (
    <CheckboxGroup
      {...p}
      items={modeItems(p.values['from'] ? modesOf(p.values['from']) : allModes, p.t)}
      value={list<Mode>(p.value)}
    />
  ),
  cells: (p) => <CellsGrid {...p} value={list<StateCell>(p.value)} modes={modesOf(p.values['facility'])} />,
  cause: (p) => (
    <Select
      {...p}
      items={DisruptionCause.options.map((id) => ({ id, label: p.t(`cause.${id}`) }))}
      value={choice<DisruptionCause>(p.value)}
    />
  ),
  waitMethod: (p) => (
    <Select
      {...p}
      items={WaitMethod.options.map((id) => ({ id, label: p.t(`waitMethod.${id}`) }))}
      value={choice<WaitMethod>(p.value)}
    />
  ),
  measureType: (p) => (
    <Select
      {...p}
      items={MeasureType.options.map((id) => ({ id, label: p.t(`measure.${id}`) }))}
      value={choice<MeasureType>(p.value)}
    />
  ),
  subject: (p) => (
    <Segment
      {...p}
      items={RequestSubject.options.map((id) => ({ id, label: p.t(`subject.${id}`) }))}
      value={choice<RequestSubject>(p.value)}
    />
  ),
  country: (p) => (
    <Segment
      {...p}
      items={countries.map((id) => ({ id, label: p.t(`country.${id}`), icon: <CountryMark country={id} /> }))}
      value={choice<Country>(p.value)}
    />
  ),
  countries: (p) => (
    <CheckboxGroup
      {...p}
      items={countries.map((id) => ({ id, label: p.t(`country.${id}`), icon: <CountryMark country={id} /> }))}
      value={list<Country>(p.value)}
    />
  ),
  phoneAnswer: (p) => (
    <Segment
      {...p}
      items={PhoneAnswer.options.map((id) => ({ id, label: p.t(`form.phone.${id}`) }))}
      value={choice<PhoneAnswer>(p.value)}
    />
  ),
  noteForm: (p) => (
    <Segment
      {...p}
      items={(['note', 'call'] as const).map((id) => ({ id, label: p.t(`noteForm.${id}`) }))}
      value={choice<'note' | 'call'>(p.value)}
    />
  ),
  tags: (p) => (
    <CheckboxGroup
      {...p}
      items={NoteTag.options.map((id) => ({ id, label: p.t(`tag.${id}`) }))}
      value={list<NoteTag>(p.value)}
    />
  ),
  minutes: (p) => <NumberField {...p} value={number(p.value)} unit="min" />,
  count: (p) => <NumberField {...p} value={number(p.value)} />,
  instant: (p) => (
    <DateTimeField
      {...p}
      value={choice(p.value)}
      tz={zoneFor(p.values['facility'] ?? p.values['from'], p.country)}
      now={p.isRequired ? now : undefined}
    />
  ),
  yes: (p) => (
    <Checkbox isSelected={p.value === true} onChange={p.onChange}>
      {p.label}
    </Checkbox>
  ),
  gate: (p) => <GateField {...p} />,
  links: (p) => <LinksField {...p} value={list<Link>(p.value)} />,
  schedule: (p) => <ScheduleField {...p} />,
  position: (p) => <PositionField {...p} value={Array.isArray(p.value) ? (p.value as LatLon) : null} />,
  area: (p) => (
    <OutlineField
      {...p}
      value={Array.isArray(p.value) ? (p.value as LatLon[]) : null}
      near={p.values['from']}
    />
  ),
} satisfies Record<string, (props: ControlProps) => ReactNode>

export type ControlName = keyof typeof controls
