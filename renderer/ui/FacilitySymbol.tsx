/** Shapes of a status: the four of the log, and two that only the reference data knows (design notes, section 4). */
export type MarkState = 'open' | 'restricted' | 'closed' | 'unknown' | 'outsideHours' | 'notInService'

/** Kinds of crossings and ports that have a symbol. */
export type FacilitySymbolKind =
  'bridge' | 'tunnel' | 'road' | 'ferry' | 'rail' | 'seaport' | 'airport' | 'lock'

/** Id of a symbol in the sprite, for `<use href>` in SVG that is not drawn by React. */
const symbolId = (kind: FacilitySymbolKind, state: MarkState): string => `x-${kind}-${state}`

/** The map symbol of a crossing or port; frame shape is the status, glyph is the kind. Size in rem, 1.5 at least. */
export function FacilitySymbol(props: {
  kind: FacilitySymbolKind
  state: MarkState
  size?: number
  /** Spoken name; without it the symbol is decoration beside its words. */
  label?: string
}) {
  const side = `${props.size ?? 2}rem`
  return (
    <svg
      viewBox="0 0 32 32"
      style={{ width: side, height: side }}
      {...(props.label ? { role: 'img', 'aria-label': props.label } : { 'aria-hidden': true })}
    >
      <use href={`#${symbolId(props.kind, props.state)}`} />
    </svg>
  )
}
