import { create } from 'zustand'
import { useSession } from '../session.ts'
import { closedWorkspace, useWorkspace } from '../workspace.ts'
import { askEveryMs, patienceMs, wallChannel, type FromWall, type Shown, type ToWall } from './feed.ts'

/** What the wall display has to show; `waiting`: nothing came from the main window. */
export const useWall = create<{ status: Shown['status'] | 'waiting' }>()(() => ({ status: 'waiting' }))

/** Makes this window follow the main one: its stores hold what it is sent and nothing else; ends with the answer. */
export function followMain(): () => void {
  const channel = wallChannel()
  let have = ''
  let heardAt = performance.now()
  const ask = () => channel.postMessage({ type: 'hello', have } satisfies FromWall)
  channel.onmessage = ({ data }: MessageEvent<ToWall | FromWall>) => {
    if (data.type === 'hello') return
    heardAt = performance.now()
    if (data.type === 'look') useSession.setState(data.look)
    if (data.type !== 'shown') return
    have = data.seq
    take(data.shown)
  }
  const asking = setInterval(() => {
    if (performance.now() - heardAt > patienceMs) {
      have = ''
      blank('waiting')
    }
    ask()
  }, askEveryMs)
  useSession.setState({ scale: 'wall' })
  ask()
  return () => {
    clearInterval(asking)
    channel.close()
    blank('waiting')
  }
}

function take(shown: Shown): void {
  if (shown.status !== 'shown') return blank(shown.status)
  const { picture, moment } = shown
  useWorkspace.setState({ status: 'ready', picture, present: picture, moment })
  useWall.setState({ status: 'shown' })
}

function blank(status: Exclude<Shown['status'], 'shown'> | 'waiting'): void {
  useWorkspace.setState(closedWorkspace)
  useWall.setState({ status })
}
