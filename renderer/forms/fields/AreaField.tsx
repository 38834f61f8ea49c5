import type { FieldProps } from '../../ui/parts/FieldFrame.tsx'
import { OutlineText } from './OutlineText.tsx'
import type { LatLon } from './positions.ts'

/** A staging area's outline: drawn on the map, or its corners typed. */
export function AreaField(
  props: FieldProps & { value: readonly LatLon[] | null; onChange: (value: unknown) => void; near: unknown },
) {
  return <OutlineText {...props} />
}
