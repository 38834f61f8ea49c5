import { EyeOff } from 'lucide-react'
import { memo, useMemo, type ReactNode } from 'react'
import { countries, otherCountry, type Country, type Releasability } from '../../data/model/country.ts'
import type { SentenceContext } from '../../data/words/links.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { Checkbox } from '../ui/parts/Checkbox.tsx'
import { ComboBox } from '../ui/parts/ComboBox.tsx'
import { DateTimeField } from '../ui/parts/DateTimeField.tsx'
import { groupIcons } from './kind-icons.tsx'
import { useLogStore, useRowFilter } from './log-store.ts'
import { everything, typeGroups, type Counts, type LogRow } from './rows.ts'
import { letGoOfCrossing } from './use-crossing-filter.ts'

/** What of the log is shown; counts are of the whole log. */
export const FilterPanel = memo(function FilterPanel(props: {
  rows: readonly LogRow[]
  counts: Counts
  context: SentenceContext
  country: Country
}) {
  const t = useTranslate()
  const { counts, context, rows, country } = props
  const filter = useRowFilter()
  const setFilter = useLogStore((state) => state.setFilter)
  const toggled = <T,>(hidden: readonly T[], item: T) =>
    hidden.includes(item) ? hidden.filter((each) => each !== item) : [...hidden, item]
  const crossings = useMemo(() => {
    const ids = new Set<string>()
    for (const { facilities } of rows) for (const id of facilities) ids.add(id)
    return [...ids]
      .map((id) => ({ id, label: context.facilityName(id) }))
      .sort((a, b) => a.label.localeCompare(b.label, context.language))
  }, [rows, context])
  const authors = Object.values(context.picture.people.officials).map(({ official, name, agency }) => ({
    id: official,
    label: name,
    hint: agency,
  }))
  const releasabilities: Releasability[] = ['SHARED', country]
  return (
    <aside className="filt" aria-label={t('log.filters')}>
      <fieldset>
        <legend>{t('log.filter.country')}</legend>
        {countries.map((each) => (
          <Line
            key={each}
            isOn={!filter.hiddenCountries.includes(each)}
            onChange={() => setFilter({ hiddenCountries: toggled(filter.hiddenCountries, each) })}
            icon={<CountryMark country={each} />}
            count={counts.countries[each]}
          >
            {t(`country.${each}`)}
          </Line>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('log.filter.releasability')}</legend>
        {releasabilities.map((each) => (
          <Line
            key={each}
            isOn={!filter.hiddenReleasabilities.includes(each)}
            onChange={() => setFilter({ hiddenReleasabilities: toggled(filter.hiddenReleasabilities, each) })}
            count={counts.releasabilities[each]}
          >
            {t(`releasability.${each}`)}
          </Line>
        ))}
        <p className="filt-line muted">
          <EyeOff aria-hidden="true" className="icon" />
          <span className="grow">{t(`releasability.${otherCountry(country)}`)}</span>
          <span className="filt-count">{t('log.notHeld')}</span>
        </p>
      </fieldset>
      <fieldset>
        <legend>{t('log.filter.type')}</legend>
        {typeGroups.map((group) => {
          const Icon = groupIcons[group]
          return (
            <Line
              key={group}
              isOn={!filter.hiddenGroups.includes(group)}
              onChange={() => setFilter({ hiddenGroups: toggled(filter.hiddenGroups, group) })}
              icon={<Icon aria-hidden="true" className="icon" />}
              count={counts.groups[group]}
            >
              {t(`log.type.${group}`)}
            </Line>
          )
        })}
      </fieldset>
      <fieldset>
        <legend>{t('log.filter.show')}</legend>
        <Line
          isOn={filter.onlyLinked}
          onChange={(onlyLinked) => setFilter({ onlyLinked })}
          count={counts.linked}
        >
          {t('log.filter.linked')}
        </Line>
        <Line isOn={filter.onlyAttached} onChange={(onlyAttached) => setFilter({ onlyAttached })}>
          {t('log.filter.attached')}
        </Line>
        <Line isOn={filter.onlyUnverified} onChange={(onlyUnverified) => setFilter({ onlyUnverified })}>
          {t('log.filter.unverified')}
        </Line>
      </fieldset>
      <div className="filt-fields">
        <ComboBox
          label={t('log.filter.crossing')}
          placeholder={t('log.filter.crossingAny')}
          items={crossings}
          value={filter.crossing}
          onChange={(crossing) => (crossing === null ? letGoOfCrossing() : setFilter({ crossing }))}
        />
        <ComboBox
          label={t('log.filter.author')}
          placeholder={t('log.filter.authorAny')}
          items={authors}
          value={filter.author}
          onChange={(author) => setFilter({ author })}
        />
        <DateTimeField
          label={t('log.filter.since')}
          value={filter.since}
          onChange={(since) => setFilter({ since })}
          tz="UTC"
        />
        <DateTimeField
          label={t('log.filter.until')}
          value={filter.until}
          onChange={(until) => setFilter({ until })}
          tz="UTC"
        />
        <Button
          size="sm"
          onPress={() => {
            letGoOfCrossing()
            setFilter({ ...everything })
          }}
        >
          {t('log.filter.clear')}
        </Button>
      </div>
    </aside>
  )
})

function Line(props: {
  isOn: boolean
  onChange: (isOn: boolean) => void
  icon?: ReactNode
  count?: number
  children: string
}) {
  const formats = useFormats()
  return (
    <div className="filt-line">
      <Checkbox isSelected={props.isOn} onChange={props.onChange}>
        <span className="filt-word">
          {props.icon}
          {props.children}
        </span>
      </Checkbox>
      {props.count !== undefined && <span className="filt-count">{formats.number(props.count)}</span>}
    </div>
  )
}
