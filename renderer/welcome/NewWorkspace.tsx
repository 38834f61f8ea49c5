import { useState } from 'react'
import type { WorkspaceMode } from '../../data/model/entries/workspace.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { createWorkspace } from '../state/open-workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { TextField } from '../ui/parts/TextField.tsx'
import { FocusField } from './FocusField.tsx'
import { ModeHead } from './ModeHead.tsx'

/** Opens an event, an exercise or a plan: name, crossings and purpose. */
export function NewWorkspace(props: { mode: WorkspaceMode; onClose: () => void }) {
  const t = useTranslate()
  const { mode } = props
  const [name, setName] = useState('')
  const [facilities, setFacilities] = useState<readonly string[]>([])
  const [purpose, setPurpose] = useState(t(`welcome.purposeOf.${mode}`))
  const [marks, setMarks] = useState('')
  const [isTried, setTried] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const [failed, setFailed] = useState<ProblemData | null>(null)
  const lacksCrossing = mode !== 'planning' && facilities.length === 0

  async function open() {
    setTried(true)
    if (isOpening || name.trim() === '' || purpose.trim() === '' || lacksCrossing) return
    setOpening(true)
    try {
      const [given, why, mark] = [name.trim(), purpose.trim(), marks.trim()]
      await createWorkspace({
        name: given,
        mode,
        purpose: why,
        facilities: [...facilities],
        ...(mark && { marks: mark }),
      })
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setFailed({ code, facts })
      setOpening(false)
    }
  }

  return (
    <Dialog
      title={t(`welcome.modeNew.${mode}`)}
      onClose={props.onClose}
      footer={
        <>
          <span className="sub grow">{t('welcome.modeFixed', { mode: t(`workspaceMode.${mode}`) })}</span>
          <Button onPress={props.onClose}>{t('ui.cancel')}</Button>
          <Button className={`mode-button ${mode}`} isPending={isOpening} onPress={() => void open()}>
            {t(`welcome.modeDo.${mode}`)}
          </Button>
        </>
      }
    >
      <ModeHead mode={mode} />
      <TextField
        label={t('welcome.workspaceName')}
        hint={t('welcome.workspaceNameHint')}
        isRequired
        autoFocus
        value={name}
        onChange={setName}
        maxLength={120}
        error={isTried && name.trim() === '' ? t('welcome.errorName') : undefined}
      />
      <FocusField
        value={facilities}
        onChange={setFacilities}
        isRequired={mode !== 'planning'}
        error={isTried && lacksCrossing ? t('welcome.errorCrossing') : undefined}
      />
      <TextField
        label={t('welcome.purpose')}
        hint={t('welcome.purposeHint')}
        isRequired
        value={purpose}
        onChange={setPurpose}
        error={isTried && purpose.trim() === '' ? t('welcome.errorPurpose') : undefined}
      />
      <TextField
        label={t('welcome.marks')}
        hint={t('welcome.marksHint')}
        value={marks}
        onChange={setMarks}
        maxLength={100}
      />
      {failed && <ProblemNotice problem={failed} />}
    </Dialog>
  )
}
