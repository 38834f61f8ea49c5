import { create } from 'zustand'
import { byLogOrder } from '../../data/model/entry.ts'
import type { Instant, Sha256 } from '../../data/model/ids.ts'
import { replayMarks, type ReplayMark } from '../../data/projections/replay-marks.ts'
import { replayOf, type Replay } from '../../data/projections/replay.ts'
import { playedOn, type ReplaySpeed } from '../../data/rules/replay-pace.ts'
import { useSession } from './session.ts'
import { useWorkspace } from './workspace.ts'

/** A log that is being replayed. */
export type Replayed = {
  replay: Replay
  /** The first moment that there is something to show of: the workspace was opened. */
  first: number
  /** Entries that there were when the replay began, on this computer and seen by the acting country. */
  entries: number
  /** The entry that makes each moment. */
  order: readonly Sha256[]
  marks: readonly ReplayMark[]
}

type ReplayState = { replayed: Replayed | null; isPlaying: boolean; speed: ReplaySpeed }

/** The replay of the open workspace; which moment of it is shown stands in `useWorkspace.moment`. */
export const useReplay = create<ReplayState>()(() => ({ replayed: null, isPlaying: false, speed: 60 }))

/** Shows a past moment of the open log: that of the entry in hand, or the last one. */
export function startReplay(): void {
  const { entries, present, status, moment } = useWorkspace.getState()
  if (status !== 'ready' || !present || moment) return
  const seen = [...entries].sort(byLogOrder)
  const replay = replayOf(entries, present.country)
  const order = seen.map(({ hash }) => hash)
  const first = seen.findIndex(({ kind }) => kind === 'workspace.opened') + 1
  const marks = replayMarks(present.timeline)
  useReplay.setState({
    replayed: { replay, first, entries: entries.length, order, marks },
    isPlaying: false,
  })
  const { selection } = useSession.getState()
  const inHand = selection?.type === 'entry' ? order.indexOf(selection.id) + 1 : 0
  showCount(inHand > 0 ? inHand : replay.length)
}

/** Shows the moment after so many entries, held within the log. */
export function showCount(wanted: number): void {
  const { replayed } = useReplay.getState()
  if (!replayed) return
  const { replay, first } = replayed
  const count = Math.max(first, Math.min(replay.length, wanted))
  show(count, replay.timeOf(count))
}

/** Shows what had been written by a time. */
export function showTime(at: Instant): void {
  const { replayed } = useReplay.getState()
  if (!replayed) return
  const { replay, first } = replayed
  const start = replay.timeOf(first)
  show(Math.max(first, replay.countAt(at)), start !== null && at < start ? start : at)
}

function show(count: number, at: Instant | null): void {
  const { replayed } = useReplay.getState()
  const { moment } = useWorkspace.getState()
  if (!replayed || at === null) return
  if (moment?.count === count) useWorkspace.setState({ moment: { count, at } })
  else useWorkspace.setState({ moment: { count, at }, picture: replayed.replay.at(count) })
}

/** Goes to the entry before or after the moment shown; playing stops. */
export function stepReplay(by: 1 | -1): void {
  const { moment } = useWorkspace.getState()
  useReplay.setState({ isPlaying: false })
  if (moment) showCount(moment.count + by)
}

/** Plays on from the moment shown, from the first one when it was the last. */
export function playReplay(isPlaying: boolean): void {
  const { replayed } = useReplay.getState()
  const { moment } = useWorkspace.getState()
  if (!replayed || !moment) return
  if (isPlaying && moment.count >= replayed.replay.length) showCount(replayed.first)
  useReplay.setState({ isPlaying })
}

/** Plays on by so many milliseconds of watching. */
export function watchReplay(ms: number): void {
  const { replayed, speed } = useReplay.getState()
  const { moment } = useWorkspace.getState()
  if (!replayed || !moment) return
  const { replay } = replayed
  const next = moment.count < replay.length ? replay.timeOf(moment.count + 1) : null
  const at = playedOn(moment.at, ms, speed, next)
  if (at === null) useReplay.setState({ isPlaying: false })
  else showTime(at)
}

/** Shows the present again, where entries can be written. */
export function endReplay(): void {
  const { moment, present } = useWorkspace.getState()
  if (moment) useWorkspace.setState({ moment: null, picture: present })
}

// Another workspace or country ends it too: there is no moment any more.
useWorkspace.subscribe(({ moment }) => {
  if (!moment && useReplay.getState().replayed) useReplay.setState({ replayed: null, isPlaying: false })
})
