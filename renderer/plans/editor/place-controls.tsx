import type { Position } from '../../../data/model/ids.ts'
import { useFacilityOptions } from '../../state/use-facility-options.ts'
import { useMapGround } from '../../state/use-map-ground.ts'
import { AreaField } from '../../ui/map/AreaField.tsx'
import { FacilitiesPicker, FacilityPicker } from '../../ui/parts/FacilityPicker.tsx'
import type { FieldProps } from '../../ui/parts/FieldFrame.tsx'

/** One crossing or port of the reference data. */
export function AnyFacility(
  props: FieldProps & { value: string | null; onChange: (value: string | null) => void },
) {
  return <FacilityPicker {...props} options={useFacilityOptions()} />
}

/** Several crossings or ports, in order of preference. */
export function AnyFacilities(
  props: FieldProps & { value: readonly string[]; onChange: (value: string[]) => void },
) {
  return <FacilitiesPicker {...props} options={useFacilityOptions()} />
}

/** An outline or a route, drawn near the crossing that it serves or typed. */
export function DrawnField(
  props: FieldProps & {
    value: readonly Position[] | null
    onChange: (value: unknown) => void
    near: unknown
    shape: 'area' | 'route'
  },
) {
  const { near, ...field } = props
  return <AreaField {...field} ground={useMapGround(near)} />
}
