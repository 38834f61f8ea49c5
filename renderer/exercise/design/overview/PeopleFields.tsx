import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { countries, type Country } from '../../../../data/model/country.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { CountryMark } from '../../../ui/CountryMark.tsx'
import { Button } from '../../../ui/parts/Button.tsx'
import { Segment } from '../../../ui/parts/Segment.tsx'
import { Select } from '../../../ui/parts/Select.tsx'
import { TextField } from '../../../ui/parts/TextField.tsx'
import type { PartProps } from './AboutFields.tsx'
import { RemoveButton } from './RemoveButton.tsx'

const roles = ['player', 'controller', 'evaluator', 'observer'] as const

/** Organisations that take part, and who plays, controls, evaluates and observes: positions, never persons. */
export function PeopleFields({ words, set, faultAt }: PartProps) {
  const t = useTranslate()
  const { organisations, roles: people } = words
  const organisation = (place: number, changed: Partial<(typeof organisations)[number]>) =>
    set({ organisations: organisations.map((each, at) => (at === place ? { ...each, ...changed } : each)) })
  const person = (place: number, changed: Partial<(typeof people)[number]>) =>
    set({ roles: people.map((each, at) => (at === place ? { ...each, ...changed } : each)) })
  return (
    <>
      <section className="editor-part" aria-labelledby="design-organisations">
        <h2 id="design-organisations">{t('report.exercise.organisations')}</h2>
        {organisations.map(({ country, name }, place) => (
          <Row key={place} label={t('design.organisation', { number: place + 1 })}>
            <CountryChoice value={country} onChange={(next) => organisation(place, { country: next })} />
            <TextField
              label={t('design.organisation.name')}
              isRequired
              value={name}
              maxLength={300}
              onChange={(next) => organisation(place, { name: next })}
              error={faultAt(`/organisations/${place}/name`)}
            />
            <RemoveButton
              name={name || t('design.organisation', { number: place + 1 })}
              onPress={() => set({ organisations: organisations.filter((_, at) => at !== place) })}
            />
          </Row>
        ))}
        <Add
          label={t('design.organisation.add')}
          onPress={() => set({ organisations: [...organisations, { country: 'US', name: '' }] })}
        />
      </section>
      <section className="editor-part" aria-labelledby="design-roles">
        <h2 id="design-roles">{t('design.roles')}</h2>
        <p className="sub">{t('design.roles.text')}</p>
        {people.map(({ role, country, agency, position }, place) => (
          <Row key={place} label={t('design.role', { number: place + 1 })}>
            <CountryChoice value={country} onChange={(next) => person(place, { country: next })} />
            <Select
              label={t('design.role.name')}
              items={roles.map((id) => ({ id, label: t(`design.role.${id}`) }))}
              value={role}
              onChange={(next) => person(place, { role: next })}
            />
            <TextField
              label={t('design.role.position')}
              isRequired
              value={position}
              maxLength={300}
              onChange={(next) => person(place, { position: next })}
              error={faultAt(`/roles/${place}/position`)}
            />
            <TextField
              label={t('design.role.agency')}
              isRequired
              value={agency}
              maxLength={300}
              onChange={(next) => person(place, { agency: next })}
              error={faultAt(`/roles/${place}/agency`)}
            />
            <RemoveButton
              name={position || t('design.role', { number: place + 1 })}
              onPress={() => set({ roles: people.filter((_, at) => at !== place) })}
            />
          </Row>
        ))}
        <Add
          label={t('design.role.add')}
          onPress={() =>
            set({ roles: [...people, { role: 'player', country: 'US', agency: '', position: '' }] })
          }
        />
      </section>
    </>
  )
}

const Row = (props: { label: string; children: ReactNode }) => (
  <div className="person-row" role="group" aria-label={props.label}>
    {props.children}
  </div>
)

const Add = (props: { label: string; onPress: () => void }) => (
  <div className="row">
    <Button size="sm" icon={<Plus aria-hidden="true" />} onPress={props.onPress}>
      {props.label}
    </Button>
  </div>
)

function CountryChoice(props: { value: Country; onChange: (country: Country) => void }) {
  const t = useTranslate()
  return (
    <Segment<Country>
      label={t('design.country')}
      items={countries.map((id) => ({ id, label: id, icon: <CountryMark country={id} /> }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
