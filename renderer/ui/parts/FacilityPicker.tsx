import { X } from 'lucide-react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { FacilitySymbol, type FacilitySymbolKind } from '../FacilitySymbol.tsx'
import { Button } from './Button.tsx'
import { ComboBox } from './ComboBox.tsx'
import type { FieldProps } from './FieldFrame.tsx'
import './picked.css'
import type { Option } from './Select.tsx'

type FacilityOption = Option & { kind: FacilitySymbolKind }
type Options = {
  items: readonly FacilityOption[]
  /** By any of their names. */
  search: (text: string) => readonly FacilityOption[]
}

/** One crossing or port, found by any of its names or its port code. */
export function FacilityPicker(
  props: FieldProps & { options: Options; value: string | null; onChange: (value: string | null) => void },
) {
  const t = useTranslate()
  const { options, ...field } = props
  return <ComboBox {...field} {...options} placeholder={t('form.facility.placeholder')} />
}

/** Several crossings, in order of preference. */
export function FacilitiesPicker(
  props: FieldProps & {
    options: Options
    value: readonly string[]
    onChange: (value: string[]) => void
  },
) {
  const t = useTranslate()
  const { options, value, onChange, ...field } = props
  return (
    <div className="col">
      <ComboBox
        {...field}
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
          const facility = options.items.find((each) => each.id === id)
          const name = facility?.label ?? id
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
