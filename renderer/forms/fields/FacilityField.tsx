import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { Language } from '../../../data/model/country.ts'
import type { Facility } from '../../../data/reference/facility.ts'
import { facilityById, facilityName, getReference } from '../../../data/reference/reference.ts'
import { searchFacilities } from '../../../data/reference/search.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { FacilitySymbol } from '../../ui/FacilitySymbol.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { ComboBox } from '../../ui/parts/ComboBox.tsx'
import type { FieldProps } from '../../ui/parts/FieldFrame.tsx'
import type { Option } from '../../ui/parts/Select.tsx'
import { useWorkspace } from '../../state/workspace.ts'

const optionOf = (facility: Facility, language: Language): Option => {
  const places = [facility.us, facility.ca].flatMap((side) =>
    side ? [`${side.place}, ${side.stateOrProvince}`] : [],
  )
  return { id: facility.id, label: facilityName(facility, language), hint: places.join(' – ') }
}

/** Options of every facility, those of the workspace first, and the search by any of their names. */
export function useFacilityOptions() {
  const language = useLanguage()
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities)
  return useMemo(() => {
    const first = (focus ?? []).flatMap((id) => facilityById(id) ?? [])
    const rest = getReference().facilities.filter(({ id }) => !focus?.includes(id))
    const items = [...first, ...rest].map((facility) => optionOf(facility, language))
    const search = (text: string) =>
      searchFacilities(text, language).map(({ facility }) => optionOf(facility, language))
    return { items, search }
  }, [focus, language])
}

/** One crossing or port, found by any of its names or its port code. */
export function FacilityField(
  props: FieldProps & { value: string | null; onChange: (value: string | null) => void },
) {
  const t = useTranslate()
  const options = useFacilityOptions()
  return <ComboBox {...props} {...options} placeholder={t('form.facility.placeholder')} />
}

/** Several crossings, in order of preference. */
export function FacilitiesField(
  props: FieldProps & { value: readonly string[]; onChange: (value: string[]) => void },
) {
  const t = useTranslate()
  const language = useLanguage()
  const options = useFacilityOptions()
  const { value, onChange } = props
  return (
    <div className="col">
      <ComboBox
        {...props}
        items={options.items.filter(({ id }) => !value.includes(id))}
        search={options.search}
        value={null}
        clearsOnChoice
        placeholder={t('form.facility.placeholder')}
        onChange={(id) => {
          if (id !== null && !value.includes(id)) onChange([...value, id])
        }}
      />
      <ol className="picked" aria-label={props.label}>
        {value.map((id) => {
          const facility = facilityById(id)
          const name = facility ? facilityName(facility, language) : id
          return (
            <li key={id} className="picked-item">
              {facility && <FacilitySymbol kind={facility.kind} state="unknown" size={1.5} />}
              <span className="grow">{name}</span>
              <Button
                size="sm"
                variant="ghost"
                icon={<X aria-hidden="true" />}
                label={t('form.remove', { name })}
                onPress={() => onChange(value.filter((each) => each !== id))}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
