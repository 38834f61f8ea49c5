import { useEffect, useRef } from 'react'
import { beforeLock } from './typed.ts'

/** How long typing rests before it is kept, in milliseconds. */
const rest = 800
/** How often what is unfinished is kept, in milliseconds (design notes, section 8). */
const keepEvery = 1000

/** Keeps what is typed whenever typing rests, when the page is left and before the window is locked. */
export function useKeptAtRest(keepNow: () => void): void {
  const latest = useRef(keepNow)
  useEffect(() => {
    latest.current = keepNow
    const timer = setTimeout(() => latest.current(), rest)
    return () => clearTimeout(timer)
  })
  useEffect(() => {
    const keep = () => latest.current()
    const ended = beforeLock(keep)
    return () => {
      ended()
      keep()
    }
  }, [])
}

/** Keeps every second what `keep` finds, and when it gives way to another, the page is left or the window is locked. */
export function useKeptEachSecond(keep: () => void): void {
  useEffect(() => {
    const timer = setInterval(keep, keepEvery)
    window.addEventListener('pagehide', keep)
    const ended = beforeLock(keep)
    return () => {
      keep()
      ended()
      clearInterval(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [keep])
}
