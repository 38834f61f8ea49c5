import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { Facility } from '../../data/reference/facility.ts'
import { defaultPriority, facilityById, facilityName, getReference } from '../../data/reference/reference.ts'
import { searchFacilities } from '../../data/reference/search.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Button } from '../ui/parts/Button.tsx'
import '../ui/parts/tag.css'
import { ComboBox } from '../ui/parts/ComboBox.tsx'
import type { Option } from '../ui/parts/Select.tsx'

/** Crossings and ports in focus, found by any of their names and codes; the busiest are offered first. */
export function FocusField(props: {
  value: readonly string[]
  onChange: (value: readonly string[]) => void
  isRequired: boolean
  error: string | undefined
}) {
  const t = useTranslate()
  const language = useLanguage()
  const option = useMemo(
    () =>
      (facility: Facility): Option => ({
        id: facility.id,
        label: facilityName(facility, language),
        hint: [facility.us, facility.ca]
          .flatMap((side) => (side ? [`${side.place}, ${side.stateOrProvince}`] : []))
          .join(' – '),
      }),
    [language],
  )
  const items = useMemo(() => {
    const first = defaultPriority()
    const rest = getReference().facilities.filter((facility) => !first.includes(facility))
    return [...first, ...rest].map(option)
  }, [option])
  return (
    <div className="col">
      <ComboBox
        label={t('welcome.crossings')}
        hint={t('welcome.crossingsHint')}
        placeholder={t('welcome.crossingsPlaceholder')}
        isRequired={props.isRequired}
        items={items.filter(({ id }) => !props.value.includes(id))}
        value={null}
        clearsOnChoice
        search={(text) =>
          searchFacilities(text, language)
            .filter(({ facility }) => !props.value.includes(facility.id))
            .map(({ facility }) => option(facility))
        }
        onChange={(id) => {
          if (id !== null && !props.value.includes(id)) props.onChange([...props.value, id])
        }}
        error={props.error}
      />
      {props.value.length > 0 && (
        <ul className="row wrap">
          {props.value.map((id) => {
            const facility = facilityById(id)
            const name = facility ? facilityName(facility, language) : id
            return (
              <li key={id} className="tag line focus-tag">
                {name}
                <Button
                  variant="ghost"
                  size="sm"
                  icon={<X aria-hidden="true" />}
                  label={t('welcome.remove', { name })}
                  onPress={() => props.onChange(props.value.filter((each) => each !== id))}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
