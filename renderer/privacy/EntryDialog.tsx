import { useState, type ReactNode } from 'react'
import type { ProblemData, Result } from '../../data/model/problem.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { usePersonalData, type KeptPersonalData } from '../state/use-personal-data.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { PersonalDataWarning } from '../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'

/** A form that writes one entry: what it does, its fields, and a button that names the act. */
export function EntryDialog(props: {
  title: string
  text: string
  act: string
  isDangerous?: boolean
  onClose: () => void
  /** Whether everything needed is there. */
  isReady: boolean
  /** The free texts of the entry, in which personal data is warned of. */
  texts: readonly string[]
  onSave: (kept: KeptPersonalData) => Promise<Result<unknown>>
  children: (isTried: boolean) => ReactNode
}) {
  const t = useTranslate()
  const personal = usePersonalData(props.texts)
  const [isTried, setTried] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [failed, setFailed] = useState<ProblemData | null>(null)

  async function save() {
    setTried(true)
    if (!props.isReady || !personal.isSettled || isSaving) return
    setSaving(true)
    const result = await props.onSave(personal.kept)
    setSaving(false)
    if (result.ok) props.onClose()
    else setFailed(result.problem)
  }

  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      width="narrow"
      footer={
        <>
          <Button onPress={props.onClose}>{t('ui.cancel')}</Button>
          <Button
            variant={props.isDangerous ? 'danger' : 'primary'}
            isPending={isSaving}
            onPress={() => void save()}
          >
            {props.act}
          </Button>
        </>
      }
    >
      <p className="sub">{props.text}</p>
      {props.children(isTried)}
      <PersonalDataWarning
        found={personal.found}
        reason={personal.reason}
        onReason={personal.setReason}
        error={isTried && !personal.isSettled ? t('privacy.missing') : undefined}
      />
      {failed && <ProblemNotice problem={failed} />}
    </Dialog>
  )
}
