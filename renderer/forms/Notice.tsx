import type { ReactNode } from 'react'
import type { ProblemCode } from '../../data/model/problem.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'

/** Why a form does not open: what it is about is gone, or is not this country's to change. */
export function Notice(props: { code: ProblemCode; actions?: ReactNode }) {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  return (
    <Dialog
      title={t('form.refused')}
      width="narrow"
      onClose={closeForm}
      footer={<Button onPress={closeForm}>{t('ui.close')}</Button>}
    >
      <ProblemNotice problem={{ code: props.code, facts: {} }} actions={props.actions} />
    </Dialog>
  )
}
