import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Releasability } from '../../data/model/country.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { Button } from '../ui/parts/Button.tsx'
import { ConfirmDiscard } from '../ui/parts/ConfirmDiscard.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { PersonalDataWarning } from '../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { SignedBy } from './SignedBy.tsx'
import { StillWriting } from './StillWriting.tsx'
import { useSubmitKey } from '../ui/dialog-hotkeys.ts'
import './signed-form.css'
import type { useSignedForm } from './use-signed-form.ts'

/** A form that signs one entry: who signs stands beside the button; Ctrl Enter saves from any field; closing asks first when anything was typed. */
export function SignedDialog(props: {
  title: string
  submit: string
  form: Pick<
    ReturnType<typeof useSignedForm>,
    'isTried' | 'isBusy' | 'problem' | 'personal' | 'isDirty' | 'close'
  >
  releasability: Releasability
  onSubmit: () => void
  children: ReactNode
  isDanger?: boolean
  width?: 'medium' | 'wide'
}) {
  const t = useTranslate()
  const inside = useRef<HTMLFormElement>(null)
  const [isAsking, setAsking] = useState(false)
  const [tries, setTries] = useState(0)
  const hasOfficial = useDesk((state) => state.acting !== null)
  const { form } = props
  const { personal } = form
  const submit = () => {
    props.onSubmit()
    setTries((before) => before + 1)
  }
  // Once the faults are drawn.
  useEffect(() => {
    if (tries > 0) inside.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  useSubmitKey(inside, submit)
  const close = () => (form.isDirty ? setAsking(true) : form.close())
  return (
    <Dialog
      title={props.title}
      width={props.width ?? 'medium'}
      onClose={close}
      footer={
        <>
          <SignedBy releasability={props.releasability} />
          <Button onPress={close}>{t('ui.cancel')}</Button>
          <Button
            variant={props.isDanger ? 'danger' : 'primary'}
            hotkey="Ctrl ↵"
            isPending={form.isBusy}
            isDisabled={!hasOfficial}
            onPress={submit}
          >
            {props.submit}
          </Button>
        </>
      }
    >
      <form
        ref={inside}
        className="signed-form"
        noValidate
        aria-label={props.title}
        onSubmit={(event) => event.preventDefault()}
      >
        {props.children}
        <PersonalDataWarning
          found={personal.found}
          reason={personal.reason}
          onReason={personal.setReason}
          error={form.isTried && !personal.isSettled ? t('form.error.required') : undefined}
        />
        {form.problem && <ProblemNotice problem={form.problem} />}
        <StillWriting isBusy={form.isBusy} />
      </form>
      {isAsking && <ConfirmDiscard onKeep={() => setAsking(false)} onDiscard={form.close} />}
    </Dialog>
  )
}
