import { useTranslate } from '../i18n/use-translate.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { focusFirst } from './focus-first.ts'

/** Asks before what was typed is thrown away. */
export function ConfirmDiscard(props: { onKeep: () => void; onDiscard: () => void }) {
  const t = useTranslate()
  return (
    <Dialog
      title={t('form.discard.title')}
      role="alertdialog"
      width="narrow"
      onClose={props.onKeep}
      footer={
        <>
          <Button variant="danger" onPress={props.onDiscard}>
            {t('form.discard.discard')}
          </Button>
          <Button variant="primary" {...focusFirst} onPress={props.onKeep}>
            {t('form.discard.keep')}
          </Button>
        </>
      }
    >
      <p>{t('form.discard.text')}</p>
    </Dialog>
  )
}
