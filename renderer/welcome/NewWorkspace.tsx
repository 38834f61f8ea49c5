import { useState } from 'react'
import type { WorkspaceMode } from '../../data/model/entries/workspace.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import type { Scenario } from '../../data/reference/scenario.ts'
import { shippedScenario } from '../../data/reference/scenarios.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { createWorkspace } from '../state/open-workspace.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { TextField } from '../ui/parts/TextField.tsx'
import { FocusField } from './FocusField.tsx'
import { ModeHead } from './ModeHead.tsx'
import { ScenarioField } from './ScenarioField.tsx'

/** Opens an event, an exercise or a plan: name, crossings and purpose. */
export function NewWorkspace(props: {
  mode: WorkspaceMode
  /** The scenario that an exercise begins with. */
  scenario?: string | undefined
  onClose: () => void
}) {
  const t = useTranslate()
  const language = useLanguage()
  const { mode } = props
  const [scenario, setScenario] = useState(() => shippedScenario(props.scenario ?? '') ?? null)
  const [name, setName] = useState(scenario?.title[language] ?? '')
  const [facilities, setFacilities] = useState<readonly string[]>(scenario?.facilities ?? [])
  const [purpose, setPurpose] = useState(t(`welcome.purposeOf.${mode}`))
  const [marks, setMarks] = useState('')
  const [isTried, setTried] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const [failed, setFailed] = useState<ProblemData | null>(null)
  const lacksCrossing = mode !== 'planning' && facilities.length === 0

  /** What the scenario before it filled in gives way; what was typed stays. */
  function begin(next: Scenario | null) {
    if (name === '' || name === scenario?.title[language]) setName(next?.title[language] ?? '')
    if (String(facilities) === String(scenario?.facilities ?? [])) setFacilities(next?.facilities ?? [])
    setScenario(next)
  }

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
      if (!scenario) return
      useSession.getState().goTo('exercise')
      useSession.getState().openForm({ name: 'exercisePrepare', subject: scenario.id })
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
      {mode === 'exercise' && <ScenarioField value={scenario?.id ?? null} onChange={begin} />}
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
