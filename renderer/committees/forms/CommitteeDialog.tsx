import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Releasability } from '../../../data/model/country.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { keyName } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { ConfirmDiscard } from '../../ui/parts/ConfirmDiscard.tsx'
import { Dialog } from '../../ui/parts/Dialog.tsx'
import { PersonalDataWarning } from '../../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { ReleasabilityChip } from '../../ui/ReleasabilityChip.tsx'
import type { useCommitteeForm } from './use-committee-form.ts'

/** A form about a committee: who signs stands beside the button; Ctrl Enter saves; closing asks first when anything was typed. */
export function CommitteeDialog(props: {
  title: string
  submit: string
  form: ReturnType<typeof useCommitteeForm>
  releasability: Releasability
  onSubmit: () => void
  children: ReactNode
}) {
  const t = useTranslate()
  const inside = useRef<HTMLFormElement>(null)
  const [isAsking, setAsking] = useState(false)
  const acting = useDesk((state) => state.acting)
  const { form } = props
  const { personal } = form
  const submit = () => {
    // A day takes its value when its field is left.
    const active = document.activeElement
    if (active instanceof HTMLElement && inside.current?.contains(active)) {
      active.blur()
      active.focus()
    }
    requestAnimationFrame(() => {
      latest.current()
      requestAnimationFrame(() =>
        inside.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )
    })
  }
  const latest = useRef(props.onSubmit)
  useEffect(() => {
    latest.current = props.onSubmit
  })
  const press = useRef(submit)
  useEffect(() => {
    press.current = submit
  })
  useEffect(() => {
    const place = inside.current
    const listen = (event: KeyboardEvent) => {
      if (keyName(event) !== 'Ctrl+Enter') return
      event.preventDefault()
      press.current()
    }
    place?.addEventListener('keydown', listen)
    return () => place?.removeEventListener('keydown', listen)
  }, [])
  const close = () => (form.isDirty ? setAsking(true) : form.close())
  return (
    <Dialog
      title={props.title}
      width="wide"
      onClose={close}
      footer={
        <>
          {acting && (
            <div className="row wrap grow">
              <span className="sub">{t('log.compose.signed', { name: acting.official.name })}</span>
              <CountryMark country={acting.desk.country} />
              <span className="sub">{t('log.compose.goes')}</span>
              <ReleasabilityChip releasability={props.releasability} />
            </div>
          )}
          <Button onPress={close}>{t('ui.cancel')}</Button>
          <Button
            variant="primary"
            hotkey="Ctrl ↵"
            isPending={form.isBusy}
            isDisabled={!acting}
            onPress={submit}
          >
            {props.submit}
          </Button>
        </>
      }
    >
      <form
        ref={inside}
        className="committee-form"
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
      </form>
      {isAsking && <ConfirmDiscard onKeep={() => setAsking(false)} onDiscard={form.close} />}
    </Dialog>
  )
}
