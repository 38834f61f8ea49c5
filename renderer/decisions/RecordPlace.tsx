import { X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'

/** Where a record stands: beside the board, or over it as a drawer that Escape and leaving it close. */
export function RecordPlace(props: {
  isDrawer: boolean
  /** The thing shown: another one takes the focus into the drawer anew. */
  subject: string
  /** The element that chose it, to which the focus returns. */
  origin: string
  onClose: () => void
  children: ReactNode
}) {
  const t = useTranslate()
  const { isDrawer, subject, origin, onClose } = props
  const place = useRef<HTMLElement>(null)
  const close = () => {
    onClose()
    document.getElementById(origin)?.focus()
  }
  useHotkeys('decisions', { Escape: close }, isDrawer)
  useEffect(() => {
    if (isDrawer) place.current?.focus()
  }, [isDrawer, subject])
  return (
    <aside
      ref={place}
      className={`decisions-record${isDrawer ? ' drawer' : ''}`}
      aria-label={t('decisions.record')}
      data-region
      tabIndex={-1}
      onBlur={({ relatedTarget }) => {
        // What lies under the drawer must not have the focus unseen.
        if (isDrawer && relatedTarget?.closest('.decisions-main')) onClose()
      }}
    >
      {isDrawer && (
        <Button
          variant="ghost"
          size="sm"
          className="drawer-close"
          icon={<X aria-hidden="true" />}
          label={t('decisions.close')}
          onPress={close}
        />
      )}
      {props.children}
    </aside>
  )
}
