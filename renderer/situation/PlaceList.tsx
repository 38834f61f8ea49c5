import { Map as MapIcon, Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { facilityKinds } from '../../data/reference/facility.ts'
import { getReference } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useNow } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Select, type Option } from '../ui/parts/Select.tsx'
import { Table } from '../ui/parts/Table.tsx'
import { TextField } from '../ui/parts/TextField.tsx'
import { filterPlaces, noFilter, type PlaceFilter } from './place-filter.ts'
import './place-list.css'
import { PlaceRow } from './PlaceRow.tsx'
import { nextSort, sortedBy, sortPlaces, type PlaceSort } from './place-sort.ts'
import type { Place } from './places.ts'
import { SortHead } from './SortHead.tsx'

const any = 'any'
const markStates = ['closed', 'restricted', 'open', 'unknown', 'outsideHours', 'notInService'] as const

/** Everything on the map as a table. */
export function PlaceList(props: { places: readonly Place[]; onMap: () => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const now = useNow(60_000)
  const [filter, setFilter] = useState(noFilter)
  const [sort, setSort] = useState<PlaceSort>(null)
  const wanted = useDeferredValue(filter)
  const { selection, select } = useSession()
  const shown = useMemo(
    () =>
      sortPlaces(filterPlaces(props.places, wanted, language), sort, language, ({ facility }) =>
        t(`facilityKind.${facility.kind}`),
      ),
    [props.places, wanted, sort, language, t],
  )
  const head = heads.map(({ word, column }) =>
    column ? (
      <SortHead
        key={word}
        column={column}
        word={t(word)}
        sort={sort}
        onPress={(pressed) => setSort(nextSort(sort, pressed))}
      />
    ) : (
      t(word)
    ),
  )
  return (
    <div className="places">
      <header className="places-head">
        <h2 className="title">{t('situation.list')}</h2>
        <span className="sub grow" role="status">
          {t('situation.list.count', { shown: shown.length, all: props.places.length })}
        </span>
        <Button size="sm" icon={<MapIcon aria-hidden="true" />} hotkey="V" onPress={props.onMap}>
          {t('situation.map')}
        </Button>
      </header>
      <Filters filter={filter} onChange={setFilter} />
      <div className="places-body">
        {shown.length === 0 ? (
          <EmptyState
            title={t('situation.list.nothing')}
            action={<Button onPress={() => setFilter(noFilter)}>{t('situation.list.clear')}</Button>}
          />
        ) : (
          <Table
            isDense
            label={t('situation.list')}
            head={head}
            sorted={heads.map(({ column }) => column && sortedBy(sort, column))}
          >
            {shown.map((place) => (
              <PlaceRow
                key={place.facility.id}
                place={place}
                now={now}
                isSelected={selection?.type === 'facility' && selection.id === place.facility.id}
                onSelect={select}
              />
            ))}
          </Table>
        )}
      </div>
    </div>
  )
}

const heads = [
  { word: 'situation.list.name', column: 'name' },
  { word: 'situation.list.kind', column: 'kind' },
  { word: 'situation.list.state', column: 'state' },
  { word: 'situation.list.places', column: null },
  { word: 'situation.list.hoursUs', column: null },
  { word: 'situation.list.hoursCa', column: null },
  { word: 'situation.disruptions', column: 'disruptions' },
] as const

function Filters(props: { filter: PlaceFilter; onChange: (filter: PlaceFilter) => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const { filter, onChange } = props
  const regions = getReference().about.regions.map(({ id, name }) => ({ id, label: name[language] }))
  const kinds = facilityKinds.map((id) => ({ id, label: t(`facilityKind.${id}`) }))
  const states = markStates.map((id) => ({ id, label: t(`state.${id}`) }))
  const withAny = <Id extends string>(items: Option<Id>[]): Option<Id | typeof any>[] => [
    { id: any, label: t('situation.list.any') },
    ...items,
  ]
  const known = <Id extends string>(id: Id | typeof any) => (id === any ? null : id)
  return (
    <div className="places-filters">
      <TextField
        label={t('situation.search')}
        icon={<Search aria-hidden="true" />}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Select
        label={t('situation.list.region')}
        items={withAny(regions)}
        value={filter.region ?? any}
        onChange={(id) => onChange({ ...filter, region: known(id) })}
      />
      <Select
        label={t('situation.list.kind')}
        items={withAny(kinds)}
        value={filter.kind ?? any}
        onChange={(id) => onChange({ ...filter, kind: known(id) })}
      />
      <Select
        label={t('situation.list.state')}
        items={withAny([...states])}
        value={filter.state ?? any}
        onChange={(id) => onChange({ ...filter, state: known(id) })}
      />
    </div>
  )
}
