import { useFacilityOptions } from '../../state/use-facility-options.ts'
import { FacilitiesPicker, FacilityPicker } from '../../ui/parts/FacilityPicker.tsx'
import type { FieldProps } from '../../ui/parts/FieldFrame.tsx'

/** One crossing or port of the reference data. */
export function FacilityField(
  props: FieldProps & { value: string | null; onChange: (value: string | null) => void },
) {
  return <FacilityPicker {...props} options={useFacilityOptions()} />
}

/** Several crossings of the reference data, in order of preference. */
export function FacilitiesField(
  props: FieldProps & { value: readonly string[]; onChange: (value: string[]) => void },
) {
  return <FacilitiesPicker {...props} options={useFacilityOptions()} />
}
