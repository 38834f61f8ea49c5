import { useRef } from 'react'
import type { Draft } from '../../../data/model/entry.ts'
import type { EventView } from '../../../data/projections/injects.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { now } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { draft } from '../../state/write.ts'
import { toast } from '../../ui/parts/toast.ts'
import { act, deliver, holdDraft, type Outcome } from './act.ts'
import type { Conduct } from './use-conduct.ts'

/** For so many milliseconds after a delivery the key that sends what comes next does nothing: a stroke meant once is often made twice. */
const settling = 1000
const shared = { releasability: 'SHARED' } as const

/** Rates of the clock that are offered, of those between 0.5 and 60. */
export const rates = [0.5, 1, 2, 4, 10, 30, 60] as const

/** What controllers do with one stroke; each says what came of it. */
export function useAct(conduct: Conduct) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const isSettling = useRef(false)
  const { state, next, mayControl, at } = conduct
  const mayMove = mayControl && state !== 'unstarted'

  const say = (outcome: Outcome, done: string) => {
    if (outcome.type === 'done') toast(done)
    if (outcome.type === 'refused')
      toast(t(`problem.${outcome.code}`, { detail: '?', line: '?', count: 0 }), 'problem')
  }
  const write = async (said: Draft, done: string) => say(await act([said]), done)

  /** Starts, pauses or goes on. */
  function clock() {
    if (!mayControl) return
    if (state === 'unstarted') openForm({ name: 'clockStart' })
    else if (state === 'running')
      void write(draft('clock.paused', { exerciseTime: now() }, shared), t('conduct.said.paused'))
    else {
      const body = { exerciseTime: now(), rate: conduct.rate }
      void write(draft('clock.started', body, shared), t('conduct.said.running'))
    }
  }
  function rate(wanted: number) {
    if (!mayMove || wanted === conduct.rate) return
    const said = draft('clock.rateChanged', { exerciseTime: now(), rate: wanted }, shared)
    void write(said, t('conduct.said.rate', { rate: wanted }))
  }
  function faster(by: 1 | -1) {
    const wanted =
      by === 1
        ? rates.find((each) => each > conduct.rate)
        : rates.toReversed().find((each) => each < conduct.rate)
    if (wanted !== undefined) rate(wanted)
  }
  async function send(event: EventView) {
    if (!mayMove || event.sent || event.removed) return
    say(await deliver(event), t('conduct.said.sent', { number: event.content.number }))
  }
  function sendNext() {
    if (!next || isSettling.current) return
    isSettling.current = true
    setTimeout(() => {
      isSettling.current = false
    }, settling)
    void send(next.event)
  }
  function hold(event: EventView) {
    if (!mayControl || event.sent || event.skipped || event.removed) return
    const { number } = event.content
    void write(holdDraft(event), t(event.held ? 'conduct.said.released' : 'conduct.said.held', { number }))
  }
  return { clock, rate, faster, send, sendNext, hold, mayMove, hasTime: at !== null }
}
export type Acts = ReturnType<typeof useAct>
