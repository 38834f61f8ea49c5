import { useTranslate } from '../i18n/use-translate.ts'
import type { Suggestion } from './suggestions.ts'

/** The list that a sign opens; the text keeps the focus, arrows and Enter choose. */
export function SuggestionList(props: {
  id: string
  items: readonly Suggestion[]
  active: number
  onChoose: (chosen: Suggestion) => void
}) {
  const t = useTranslate()
  return (
    <ul className="sugg" role="listbox" id={props.id} aria-label={t('log.compose.suggestions')}>
      {props.items.map((item, index) => (
        <li
          key={item.id}
          id={`${props.id}-${index}`}
          role="option"
          aria-selected={index === props.active}
          className={index === props.active ? 'on' : ''}
          // Pressed before the text loses its focus and closes the list.
          onMouseDown={(event) => {
            event.preventDefault()
            props.onChoose(item)
          }}
        >
          <b>{item.label}</b>
          {item.hint && <span className="sub">{item.hint}</span>}
        </li>
      ))}
    </ul>
  )
}
