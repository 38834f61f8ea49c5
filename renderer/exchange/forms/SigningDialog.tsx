import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { ReleasabilityChip } from '../../ui/ReleasabilityChip.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { Dialog } from '../../ui/parts/Dialog.tsx'
import { PersonalDataWarning } from '../../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import type { useSigning } from './use-signing.ts'

/** A dialog that signs a shared entry: who signs stands beside the button; Ctrl Enter signs from any field. */
export function SigningDialog(props: {
  title: string
  submit: string
  signing: ReturnType<typeof useSigning>
  onSign: () => void
  children: ReactNode
  isDanger?: boolean
  width?: 'medium' | 'wide'
}) {
  const t = useTranslate()
  const acting = useDesk((state) => state.acting)
  const inside = useRef<HTMLFormElement>(null)
  const { signing } = props
  const { personal } = signing
  const sign = () => {
    props.onSign()
    requestAnimationFrame(() => inside.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const latest = useRef(sign)
  useEffect(() => {
    latest.current = sign
  })
  useEffect(() => {
    const form = inside.current
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      latest.current()
    }
    form?.addEventListener('keydown', press)
    return () => form?.removeEventListener('keydown', press)
  }, [])
  return (
    <Dialog
      title={props.title}
      width={props.width ?? 'medium'}
      onClose={signing.close}
      footer={
        <>
          {acting && (
            <div className="row wrap grow">
              <span className="sub">{t('log.compose.signed', { name: acting.official.name })}</span>
              <CountryMark country={acting.desk.country} />
              <span className="sub">{t('log.compose.goes')}</span>
              <ReleasabilityChip releasability="SHARED" />
            </div>
          )}
          <Button onPress={signing.close}>{t('ui.cancel')}</Button>
          <Button
            variant={props.isDanger ? 'danger' : 'primary'}
            hotkey="Ctrl ↵"
            isPending={signing.isBusy}
            onPress={sign}
          >
            {props.submit}
          </Button>
        </>
      }
    >
      <form
        ref={inside}
        className="signing"
        noValidate
        aria-label={props.title}
        onSubmit={(event) => event.preventDefault()}
      >
        {props.children}
        <PersonalDataWarning
          found={personal.found}
          reason={personal.reason}
          onReason={personal.setReason}
          error={signing.isTried && !personal.isSettled ? t('exchange.reasonMissing') : undefined}
        />
        {signing.problem && <ProblemNotice problem={signing.problem} />}
      </form>
    </Dialog>
  )
}
