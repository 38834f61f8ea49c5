import { useMemo, useState } from 'react'
import type { Country } from '../../data/model/country.ts'
import { getReference } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Select } from '../ui/parts/Select.tsx'
import { TextField } from '../ui/parts/TextField.tsx'

const other = 'other'

/** An agency of the country that the reference data knows, or any other by its name. */
export function AgencyField(props: {
  country: Country
  value: string
  onChange: (agency: string) => void
  error: string | undefined
}) {
  const t = useTranslate()
  const language = useLanguage()
  const known = useMemo(
    () =>
      getReference()
        .organisations.filter(({ country }) => country === props.country || country === 'both')
        .map(({ id, name, acronym }) => ({
          id,
          label: acronym ? `${acronym[language]} – ${name[language]}` : name[language],
          kept: acronym ? acronym[language] : name[language],
        })),
    [props.country, language],
  )
  const [isOther, setOther] = useState(false)
  const chosen = isOther ? other : (known.find(({ kept }) => kept === props.value)?.id ?? null)
  return (
    <>
      <Select
        label={t('welcome.agency')}
        isRequired
        items={[...known, { id: other, label: t('welcome.agencyOther') }]}
        value={chosen}
        onChange={(id) => {
          setOther(id === other)
          props.onChange(known.find((each) => each.id === id)?.kept ?? '')
        }}
        error={isOther ? undefined : props.error}
      />
      {isOther && (
        <TextField
          label={t('welcome.agencyName')}
          isRequired
          autoFocus
          value={props.value}
          onChange={props.onChange}
          maxLength={100}
          error={props.error}
        />
      )}
    </>
  )
}
