import { useEffect } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Dialog } from '../ui/parts/Dialog.tsx'
import './exchange.css'
import './exchange-parts.css'
import { ReceiveColumn } from './receive/ReceiveColumn.tsx'
import { receiving } from './receiving.ts'

/** A bundle where no event is open yet: an invitation opens its event on this computer. */
export function ReceiveDialog() {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const picture = useWorkspace((state) => state.real)
  // Whoever pressed the button that opens a bundle is asked for the file at once, and only once.
  useEffect(() => {
    const { form, openForm } = useSession.getState()
    if (form?.option !== 'choose') return
    openForm({ name: 'receive' })
    // What was taken in before is told where it was, and is not asked for again.
    if (receiving.read().status === 'done') receiving.setAside()
    if (receiving.read().status === 'idle') void receiving.choose()
  }, [])
  const close = () => {
    receiving.setAside()
    closeForm()
  }
  return (
    <Dialog title={t('exchange.join')} width="wide" onClose={close}>
      <div className="xc-alone">
        <ReceiveColumn receiving={receiving} picture={picture} />
      </div>
    </Dialog>
  )
}
