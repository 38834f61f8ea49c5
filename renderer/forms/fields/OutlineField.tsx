import type { Position } from '../../../data/model/ids.ts'
import { useMapGround } from '../../state/use-map-ground.ts'
import { AreaField } from '../../ui/map/AreaField.tsx'
import type { FieldProps } from '../../ui/parts/FieldFrame.tsx'

/** A staging area's outline, drawn at the crossing that it serves or typed. */
export function OutlineField(
  props: FieldProps & {
    value: readonly Position[] | null
    onChange: (value: unknown) => void
    near: unknown
  },
) {
  const { near, ...field } = props
  return <AreaField {...field} ground={useMapGround(near)} />
}
