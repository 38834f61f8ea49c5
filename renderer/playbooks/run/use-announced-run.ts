import { useEffect, useRef } from 'react'
import type { Country } from '../../../data/model/country.ts'
import type { RunView } from '../../../data/projections/run-view.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { announce } from '../../ui/parts/announce.ts'
import { useSay } from '../use-say.ts'
import { allItems, isWorkedBy, timerOfItem } from './run-items.ts'

/** Minutes before a target at which it is said aloud. */
const warnings = [5, 1]

/** Says once when a step or point of the acting country has five minutes or one left, and when it falls late. */
export function useAnnouncedRun(view: RunView, country: Country): void {
  const t = useTranslate()
  const say = useSay()
  const said = useRef(new Map<string, number>())
  const begun = useRef<string | null>(null)
  useEffect(() => {
    const isFirst = begun.current !== view.run.run
    begun.current = view.run.run
    for (const item of allItems(view)) {
      const timer = timerOfItem(item)
      if (!timer || timer.leftMinutes === null || !isWorkedBy(item, country)) continue
      if (timer.state === 'inTime' || timer.state === 'late') continue
      const left = timer.leftMinutes
      // Nothing is said of a warning that is longer than the target itself.
      const marks = [...warnings.filter((mark) => mark < timer.target.minutes), 0]
      const passed = marks.filter((mark) => left <= mark).at(-1)
      if (passed === undefined) continue
      const key = `${view.run.run} ${item.key}`
      const known = said.current.get(key)
      said.current.set(key, passed)
      if (isFirst || known === passed) continue
      const title = say(item.type === 'lane' ? item.step.step.title : item.point.point.question)
      if (passed === 0) announce(t('run.said.late', { title }), 'assertive')
      else announce(t('run.said.left', { title, minutes: passed }))
    }
  }, [view, country, t, say])
}
