import { byLogOrder } from '../../../data/model/entry.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import { replayOf, type Replay } from '../../../data/projections/replay.ts'
import {
  sharedOf,
  sharedPicture,
  withoutLog,
  type SharedPicture,
} from '../../../data/projections/shared-picture.ts'
import { useLock } from '../lock/lock.ts'
import { useReplay, type Replayed } from '../replay.ts'
import { useSession } from '../session.ts'
import { useWorkspace } from '../workspace.ts'
import { patienceMs, wallChannel, type FromWall, type Look, type Shown, type ToWall } from './feed.ts'

/** Sends the wall display what this window shows of the shared picture, as long as one is there; ends with the answer. */
export function publishToWall(): () => void {
  const channel = wallChannel()
  const post = (message: ToWall) => channel.postMessage(message)
  const start = crypto.randomUUID()
  let count = 0
  let heardAt = -Infinity
  let isDue = false
  const seq = () => `${start} ${String(count)}`
  const isThere = () => performance.now() - heardAt < patienceMs
  const sendShown = () => {
    isDue = false
    post({ type: 'shown', seq: seq(), shown: shownNow() })
  }
  const onChange = () => {
    count += 1
    if (isDue || !isThere()) return
    isDue = true
    // Changes of one moment go together.
    queueMicrotask(sendShown)
  }
  channel.onmessage = ({ data }: MessageEvent<FromWall | ToWall>) => {
    if (data.type !== 'hello') return
    heardAt = performance.now()
    if (data.have === seq()) return post({ type: 'current', seq: seq() })
    post({ type: 'look', look: lookNow() })
    sendShown()
  }
  const ending = [
    useWorkspace.subscribe((now, before) => {
      if (
        now.status !== before.status ||
        now.present !== before.present ||
        now.moment !== before.moment ||
        now.picture !== before.picture
      )
        onChange()
    }),
    useLock.subscribe((now, before) => {
      if (now.status !== before.status) onChange()
    }),
    useSession.subscribe(() => {
      if (isThere()) post({ type: 'look', look: lookNow() })
    }),
  ]
  return () => {
    ending.forEach((end) => end())
    channel.close()
  }
}

function lookNow(): Look {
  const { language, theme, selection } = useSession.getState()
  return { language, theme, selection: selection?.type === 'facility' ? selection : null }
}

/** What the wall may show now. */
function shownNow(): Shown {
  const { status, present, entries, moment } = useWorkspace.getState()
  if (useLock.getState().status === 'locked') return { status: 'locked' }
  if (status !== 'ready' || !present) return { status: 'closed' }
  if (present.workspace?.mode === 'planning') return { status: 'planning' }
  const { replayed } = useReplay.getState()
  if (moment && replayed)
    return { status: 'shown', picture: withoutLog(pictureAt(replayed, moment.count)), moment }
  kept = sharedPicture(entries, present.country, kept)
  return { status: 'shown', picture: withoutLog(kept.told), moment: null }
}

let kept: SharedPicture | null = null
let shared: { of: Replayed; replay: Replay; counts: readonly number[] } | null = null

/** The shared picture of a replayed moment: after as many shared entries as there were by then. */
function pictureAt(replayed: Replayed, count: number): Picture {
  if (shared?.of !== replayed) {
    const { entries, present } = useWorkspace.getState()
    const seen = entries.slice(0, replayed.entries)
    let sum = 0
    const counts = [...seen]
      .sort(byLogOrder)
      .map(({ releasability }) => (sum += releasability === 'SHARED' ? 1 : 0))
    shared = { of: replayed, replay: replayOf(sharedOf(seen), present?.country ?? 'US'), counts }
  }
  return shared.replay.at(shared.counts[count - 1] ?? 0)
}
