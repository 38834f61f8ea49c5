import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from './Button.tsx'
import './dialog.css'

/** A modal that opens under the mode band, which nothing may cover. Escape closes it; a click beside it does not, so that nothing typed is lost. */
export function Dialog(props: {
  title: ReactNode
  onClose: () => void
  children: ReactNode
  /** Buttons, the main one last to be read and first in weight. */
  footer?: ReactNode
  /** `alert` interrupts: for a confirmation. */
  role?: 'dialog' | 'alertdialog'
  width?: 'narrow' | 'medium' | 'wide'
  isOpen?: boolean
}) {
  const t = useTranslate()
  return (
    <ModalOverlay
      className="overlay"
      isOpen={props.isOpen ?? true}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose()
      }}
    >
      <Modal className={`modal ${props.width ?? 'medium'}`}>
        <AriaDialog className="dialog" role={props.role ?? 'dialog'}>
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            <Button
              variant="ghost"
              size="sm"
              icon={<X aria-hidden="true" />}
              label={t('ui.close')}
              onPress={props.onClose}
            />
          </header>
          <div className="dialog-body">{props.children}</div>
          {props.footer && <footer className="dialog-foot">{props.footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
