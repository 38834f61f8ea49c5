import { CircleCheck, X } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { modals } from '../hotkeys.ts'
import { Button } from './Button.tsx'
import { Callout } from './Callout.tsx'
import { toasts, type ToastTone } from './toast.ts'
import './toast.css'

/** How long a confirmation stays, in milliseconds. */
const shownFor = 6000

const useLines = (tone: ToastTone) =>
  useSyncExternalStore(toasts.subscribe, toasts.read).filter((line) => line.tone === tone)

/** Dismisses on Escape whatever else the key closes, but nothing that lies behind a modal. */
function useEscape(id: number | undefined): void {
  useEffect(() => {
    if (id === undefined) return
    const listen = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !document.querySelector(modals)) toasts.dismiss(id)
    }
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [id])
}

/** Where a confirmation appears: it takes room of its own and lies over nothing. Spoken by the live region. */
export function ToastSpot() {
  const t = useTranslate()
  const current = useLines('done').at(-1)
  const id = current?.id
  useEscape(id)
  useEffect(() => {
    if (id === undefined) return
    const timer = setTimeout(() => toasts.dismiss(id), shownFor)
    return () => clearTimeout(timer)
  }, [id])
  return (
    <div className="toast-spot">
      {current && (
        <div className="toast" key={current.id} title={current.text}>
          <CircleCheck aria-hidden="true" className="icon" />
          <span className="toast-text">{current.text}</span>
          <Button
            variant="ghost"
            size="sm"
            icon={<X aria-hidden="true" />}
            label={t('ui.dismiss')}
            onPress={() => toasts.dismiss(current.id)}
          />
        </div>
      )}
    </div>
  )
}

/** What went wrong and has no form of its own to say it in; each stays until it is dismissed. */
export function ProblemToasts() {
  const t = useTranslate()
  const lines = useLines('problem')
  useEscape(lines.at(-1)?.id)
  return lines.map(({ id, text }) => (
    <Callout
      key={id}
      tone="bad"
      actions={
        <Button size="sm" icon={<X aria-hidden="true" />} hotkey="Esc" onPress={() => toasts.dismiss(id)}>
          {t('ui.dismiss')}
        </Button>
      }
    >
      {text}
    </Callout>
  ))
}
