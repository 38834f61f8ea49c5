import { CircleCheck } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { toasts } from './toast.ts'
import './toast.css'

/** How long a confirmation stays, in milliseconds. */
const shownFor = 5000

/** Where confirmations appear; mounted once. Spoken through the live region, so silent itself. */
export function ToastRegion() {
  const current = useSyncExternalStore(toasts.subscribe, toasts.read)
  useEffect(() => {
    if (!current) return
    const timer = setTimeout(toasts.clear, shownFor)
    return () => clearTimeout(timer)
  }, [current])
  if (!current) return null
  return (
    <div className="toast" key={current.id} aria-hidden="true">
      <CircleCheck />
      {current.text}
    </div>
  )
}
