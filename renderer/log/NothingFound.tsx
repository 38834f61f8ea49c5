import type { SentenceContext } from '../../data/words/links.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Button } from '../ui/parts/Button.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { useLogStore } from './log-store.ts'
import {
  everything,
  loosenings,
  withoutPart,
  type FilterContext,
  type FilterPart,
  type LogFilter,
  type LogRow,
} from './rows.ts'
import { letGoOfCrossing } from './use-crossing-filter.ts'

/** Nothing passes the filters: which one of them hides how much, each let go of by one press. */
export function NothingFound(props: {
  all: readonly LogRow[]
  seen: FilterContext
  context: SentenceContext
}) {
  const t = useTranslate()
  const { filter, setFilter } = useLogStore()
  const ways = loosenings(props.all, filter, props.seen)
  const letGo = (part: FilterPart) => {
    if (part === 'crossing') letGoOfCrossing()
    setFilter(withoutPart(filter, part))
  }
  const clear = () => {
    letGoOfCrossing()
    setFilter({ ...everything })
  }
  return (
    <EmptyState
      title={
        filter.text.trim() === '' ? t('log.none.title') : t('log.none.search', { text: filter.text.trim() })
      }
      text={t(ways.length > 0 ? 'log.none.loosen' : 'log.none.text')}
      action={
        <div className="none-ways">
          {ways.map(({ part, count }) => (
            <Button key={part} onPress={() => letGo(part)}>
              {t('log.none.without', { part, count, name: nameOf(part, filter, props.context) })}
            </Button>
          ))}
          <Button variant="ghost" onPress={clear}>
            {t('log.filter.clear')}
          </Button>
        </div>
      }
    />
  )
}

/** What the part is set to, for the button that lets it go. */
function nameOf(part: FilterPart, filter: LogFilter, context: SentenceContext): string {
  if (part === 'crossing' && filter.crossing !== null) return context.facilityName(filter.crossing)
  if (part === 'author' && filter.author !== null)
    return context.picture.people.officials[filter.author]?.name ?? ''
  return part === 'text' ? filter.text.trim() : ''
}
