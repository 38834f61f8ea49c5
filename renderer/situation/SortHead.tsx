import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslate } from '../i18n/use-translate.ts'
import type { PlaceSort, SortColumn } from './place-sort.ts'

/** A column head that orders the list: up, down, then as given. */
export function SortHead(props: {
  column: SortColumn
  word: string
  sort: PlaceSort
  onPress: (column: SortColumn) => void
}) {
  const t = useTranslate()
  const { column, word, sort } = props
  const way = sort?.column !== column ? 'none' : sort.isDown ? 'down' : 'up'
  const Icon = { none: ArrowUpDown, up: ArrowUp, down: ArrowDown }[way]
  return (
    <Button
      className={`sort-head ${way}`}
      aria-label={t('situation.list.sort', { column: word, way })}
      onPress={() => props.onPress(column)}
    >
      {word}
      <Icon className="icon" aria-hidden="true" />
    </Button>
  )
}
