import { useTranslate } from '../i18n/use-translate.ts'
import type { MarkState } from './FacilitySymbol.tsx'

/** A status as shape and word; `label` replaces the word, e.g. "Closed both ways" or "Open, 2 h 10 old". */
export function StatusMark(props: { state: MarkState; label?: string }) {
  const t = useTranslate()
  return (
    <span className={`st ${props.state}`}>
      <StatusShape state={props.state} />
      {props.label ?? t(`state.${props.state}`)}
    </span>
  )
}

/** The shape of a status alone, beside words that say it. */
export function StatusShape(props: { state: MarkState }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <use href={`#st-${props.state}`} />
    </svg>
  )
}
