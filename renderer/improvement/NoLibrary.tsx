import { useTranslate } from '../i18n/use-translate.ts'
import { leaveWorkspace } from '../state/leave-workspace.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'

/** Says that no plan library is on this computer, with the way to where one is opened. */
export function NoLibrary({ isAlert }: { isAlert: boolean }) {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const leave = () => {
    closeForm()
    void leaveWorkspace()
  }
  return (
    <Callout
      tone="warn"
      isAlert={isAlert}
      actions={<Button onPress={leave}>{t('improvement.openLibrary')}</Button>}
    >
      {t('improvement.noLibrary')}
    </Callout>
  )
}
