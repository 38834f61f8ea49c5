import { useEffect, useRef } from 'react'
import type { Country } from '../../../data/model/country.ts'
import type { RunView } from '../../../data/projections/run-view.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { announce } from '../../ui/parts/announce.ts'
import { useSay } from '../use-say.ts'
import { marksPassed } from './said-of-timers.ts'

/** Says once when a step or point of the acting country has five minutes or one left, and when it falls late. */
export function useAnnouncedRun(view: RunView, country: Country): void {
  const t = useTranslate()
  const say = useSay()
  const before = useRef<ReturnType<typeof marksPassed> | null>(null)
  useEffect(() => {
    const now = marksPassed(view, country)
    const known = before.current
    before.current = now
    // What stood when the run came into sight is on the screen already.
    if (!known) return
    for (const [key, { mark, item }] of now) {
      if (known.get(key)?.mark === mark) continue
      const title = say(item.type === 'lane' ? item.step.step.title : item.point.point.question)
      if (mark === 0) announce(t('run.said.late', { title }), 'assertive')
      else announce(t('run.said.left', { title, minutes: mark }))
    }
  }, [view, country, t, say])
}
