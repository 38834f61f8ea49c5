import { useTranslate } from '../../i18n/use-translate.ts'
import { endReplay } from '../../state/replay.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Dialog } from '../../ui/parts/Dialog.tsx'

/** Says why a form does not open while a past moment is shown, and leads back to where it does. */
export function ReadOnlyNow() {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  return (
    <Dialog
      title={t('replay.readOnly')}
      width="narrow"
      onClose={closeForm}
      footer={
        <>
          <Button onPress={closeForm}>{t('ui.cancel')}</Button>
          <Button variant="primary" autoFocus onPress={endReplay}>
            {t('replay.back')}
          </Button>
        </>
      }
    >
      <p>{t('replay.readOnlyText')}</p>
    </Dialog>
  )
}
