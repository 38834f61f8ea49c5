import { useState } from 'react'
import type { ProblemData } from '../../data/model/problem.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { setArchived } from '../state/open-workspace.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { TextField } from '../ui/parts/TextField.tsx'

/** Closes the record of a workspace, or opens it again; both need a reason and are entries. */
export function ArchiveDialog() {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const isArchived = useWorkspace((state) => Boolean(state.picture?.workspace?.archived))
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [failed, setFailed] = useState<ProblemData | null>(null)
  const act = isArchived ? 'reopen' : 'archive'

  async function save() {
    setTried(true)
    if (reason.trim() === '') return
    const result = await setArchived(!isArchived, reason)
    if (result.ok) closeForm()
    else setFailed(result.problem)
  }

  return (
    <Dialog
      title={t(`app.recordTitle.${act}`)}
      onClose={closeForm}
      width="narrow"
      footer={
        <>
          <Button onPress={closeForm}>{t('ui.cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t(`app.record.${act}`)}
          </Button>
        </>
      }
    >
      <p className="sub">{t(`app.recordText.${act}`)}</p>
      <TextField
        label={t('app.reason')}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
        maxLength={300}
        error={isTried && reason.trim() === '' ? t('app.reasonMissing') : undefined}
      />
      {failed && <ProblemNotice problem={failed} />}
    </Dialog>
  )
}
