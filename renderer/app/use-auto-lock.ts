import { useEffect } from 'react'
import { lockNow, useLock } from '../state/lock/lock.ts'
import { machine } from '../state/machine.ts'
import { useHotkeys } from '../ui/hotkeys.ts'

/** How often it is looked whether anything was touched, in milliseconds. */
const everyMs = 5_000
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Locks by key, when nothing was touched for the minutes chosen, and when the computer is locked or sleeps. */
export function useAutoLock(): void {
  const isUnlocked = useLock((state) => state.status === 'unlocked')
  const minutes = useLock((state) => state.minutes)
  useHotkeys('everywhere', { 'Ctrl+Shift+L': lock }, isUnlocked, true)
  useEffect(() => {
    if (!isUnlocked || minutes === 0) return
    let touched = Date.now()
    const touch = () => {
      touched = Date.now()
    }
    for (const each of touches) document.addEventListener(each, touch, { capture: true, passive: true })
    const looking = setInterval(() => {
      if (Date.now() - touched >= minutes * 60_000) lock()
    }, everyMs)
    return () => {
      clearInterval(looking)
      for (const each of touches) document.removeEventListener(each, touch, { capture: true })
    }
  }, [isUnlocked, minutes])
  useEffect(() => {
    if (!isUnlocked) return
    let isOver = false
    void lockWhenAsked(() => isOver)
    return () => {
      isOver = true
    }
  }, [isUnlocked])
}

const lock = () => void lockNow().catch(() => undefined)

/** Who chose to lock only by hand is not locked out when the computer sleeps either. */
async function lockWhenAsked(isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await machine().lock?.asked()
    if (!isOver() && useLock.getState().minutes > 0) lock()
  }
}
