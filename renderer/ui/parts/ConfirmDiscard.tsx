import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { focusFirst } from './focus-first.ts'

/** Asks before what was typed is thrown away. */
export function ConfirmDiscard(props: {
  onKeep: () => void
  onDiscard: () => void
  /** Absent for what cannot wait, e.g. chosen files. */
  onDraft?: (() => void) | undefined
}) {
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
          {props.onDraft && <Button onPress={props.onDraft}>{t('form.discard.draft')}</Button>}
          <Button variant="primary" {...focusFirst} onPress={props.onKeep}>
            {t('form.discard.keep')}
          </Button>
        </>
      }
    >
      <p>{t('form.discard.text', { keeps: props.onDraft ? 'yes' : 'no' })}</p>
    </Dialog>
  )
}
