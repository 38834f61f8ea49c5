import { directions, type Direction, type Mode } from '../../../data/model/country.ts'
import type { Formats } from '../../../data/words/format.ts'
import type { useTranslate } from '../../i18n/use-translate.ts'
import { minutesBetween, staleAfter } from '../facility-state.ts'
import type { Place } from '../places.ts'
import { headline } from '../state-words.ts'

type Translate = ReturnType<typeof useTranslate>

/** The longest wait that is not stale, of all directions and kinds of traffic. */
function longestWait(place: Place, now: string) {
  const waits = Object.entries(place.view?.waits ?? {}).flatMap(([key, wait]) => {
    if (minutesBetween(wait.observedAt, now) > staleAfter.wait) return []
    const [direction, mode] = key.split('.') as [Direction, Mode]
    return directions.includes(direction) ? [{ direction, mode, minutes: wait.minutes }] : []
  })
  return waits.sort((one, other) => other.minutes - one.minutes)[0] ?? null
}

/** The one fact that matters now: why not, else how long, else the state. */
export function factOf(place: Place, now: string, t: Translate, f: Formats): string {
  const { state, source, isStale } = place.state
  const said = headline(place, now, t, f)
  if (source !== 'report') return state === 'open' ? t('situation.noReport') : said
  if (isStale || state !== 'open') return said
  const wait = longestWait(place, now)
  return wait
    ? t('situation.waitFact', {
        mode: t(`modeText.${wait.mode}`),
        time: f.duration(wait.minutes),
        direction: wait.direction,
      })
    : said
}
