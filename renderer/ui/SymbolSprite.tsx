import sprite from './symbols.svg?raw'

/** Every map symbol and fill pattern, once per window; `<use href="#x-bridge-open">` and `fill="url(#p-closed)"` point here. */
export function SymbolSprite() {
  return <div className="symbol-sprite" aria-hidden="true" dangerouslySetInnerHTML={{ __html: sprite }} />
}
