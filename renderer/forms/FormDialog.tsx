import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { announce } from '../ui/parts/announce.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { ConfirmDiscard } from '../ui/parts/ConfirmDiscard.tsx'
import { DateTimeField } from '../ui/parts/DateTimeField.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { useCycleReleasability } from './use-cycle-releasability.ts'
import { useDialogKeys } from './use-dialog-keys.ts'
import { PersonalDataWarning } from '../ui/parts/PersonalDataWarning.tsx'
import type { EntryForm } from './use-entry-form.ts'
import { zoneFor } from './zone-for.ts'
import './forms.css'

/**
 * A form in its dialog: what is asked, when it happened, who signs and who may hold it. Closing asks first when
 * anything was typed; Ctrl Enter saves from any field; a refusal puts the focus on the first field to mend.
 */
export function FormDialog(props: {
  form: EntryForm
  title: string
  submit: MessageKey
  children: ReactNode
  onClose: () => void
  width?: 'narrow' | 'medium' | 'wide'
  isDanger?: boolean
  /** Without a time of its own, e.g. a wait time that has its time of observation. */
  hasNoTime?: boolean
  hint?: string
  /** For what cannot wait until the form opens again, e.g. chosen files. */
  isWithoutDraft?: boolean
}) {
  const t = useTranslate()
  const { form } = props
  const [isAsking, setAsking] = useState(false)
  const inside = useRef<HTMLFormElement>(null)
  useFocusOnFault(form, inside)
  useDialogKeys(inside, form)
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const close = () => (form.isDirty ? setAsking(true) : props.onClose())
  return (
    <Dialog
      title={props.title}
      onClose={close}
      width={props.width ?? 'medium'}
      footer={
        <>
          <SignedBy form={form} />
          <Button onPress={close}>{t('ui.cancel')}</Button>
          <Button
            variant={props.isDanger ? 'danger' : 'primary'}
            hotkey="Ctrl ↵"
            isPending={form.isBusy}
            onPress={() => void form.submit()}
          >
            {t(props.submit)}
          </Button>
        </>
      }
    >
      <form
        ref={inside}
        className="entry-form"
        noValidate
        aria-label={props.title}
        onSubmit={(event) => {
          event.preventDefault()
        }}
      >
        {props.hint && <p className="sub read">{props.hint}</p>}
        <DraftNotice form={form} />
        {props.children}
        {!props.hasNoTime && (
          <div data-field="occurredAt">
            <DateTimeField
              label={t('form.occurredAt')}
              hint={t('form.occurredAt.hint')}
              isRequired
              value={form.occurredAt}
              onChange={form.setOccurredAt}
              tz={zoneFor(form.values['facility'] ?? form.values['from'], country)}
              now={now}
              error={form.faults['occurredAt'] && t(form.faults['occurredAt'])}
            />
          </div>
        )}
        <PersonalDataWarning
          found={form.found}
          reason={form.keepReason}
          onReason={form.setKeepReason}
          error={form.faults['keepReason'] && t(form.faults['keepReason'])}
        />
        {Object.keys(form.faults).length > 0 && (
          <Callout tone="bad">{t('form.faults', { count: Object.keys(form.faults).length })}</Callout>
        )}
        {form.problem && <ProblemNotice problem={form.problem} />}
      </form>
      {isAsking && (
        <ConfirmDiscard
          onKeep={() => setAsking(false)}
          onDraft={props.isWithoutDraft ? undefined : props.onClose}
          onDiscard={() => {
            form.discard()
            props.onClose()
          }}
        />
      )}
    </Dialog>
  )
}

/** Says that a form begins with what was typed before, and lets it begin anew. */
function DraftNotice(props: { form: Pick<EntryForm, 'draftOf' | 'isDraftOutdated' | 'beginAnew'> }) {
  const t = useTranslate()
  const formats = useFormats()
  const { draftOf, isDraftOutdated, beginAnew } = props.form
  if (draftOf === null) return null
  return (
    <Callout tone={isDraftOutdated ? 'warn' : 'info'}>
      <p>
        {t('log.compose.draft', { time: formats.utc(draftOf) })} {isDraftOutdated && t('form.draft.changed')}
      </p>
      <Button size="sm" onPress={beginAnew}>
        {t('log.compose.discardDraft')}
      </Button>
    </Callout>
  )
}

const focusable = 'input:not([type="hidden"]), textarea, button, [tabindex="0"]'

function useFocusOnFault(form: EntryForm, inside: { current: HTMLFormElement | null }): void {
  const t = useTranslate()
  const { attempts, faults } = form
  const seen = useRef(0)
  useEffect(() => {
    if (attempts === seen.current) return
    seen.current = attempts
    const fields = [...(inside.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
    const first = fields.find((field) => faults[field.dataset['field'] ?? ''])
    if (!first) return
    first.querySelector<HTMLElement>(focusable)?.focus()
    first.scrollIntoView({ block: 'nearest' })
    announce(t('form.faults', { count: Object.keys(faults).length }), 'assertive')
  }, [attempts, faults, inside, t])
}

/** Who signs and who may hold the entry, beside the button that signs (design notes 13.3). */
function SignedBy(props: { form: Pick<EntryForm, 'releasability' | 'isReleasabilityFixed'> }) {
  const t = useTranslate()
  const acting = useDesk((state) => state.acting)
  const change = useCycleReleasability()
  if (!acting) return null
  const { releasability, isReleasabilityFixed } = props.form
  return (
    <div className="signed-by grow">
      <span className="sub">{t('log.compose.signed', { name: acting.official.name })}</span>
      <CountryMark country={acting.desk.country} />
      <span className="sub">{t('log.compose.goes')}</span>
      {isReleasabilityFixed ? (
        <ReleasabilityChip releasability={releasability} />
      ) : (
        <button type="button" className="rel-change" onClick={change} title={t('log.compose.change')}>
          <span className="vh">{t('log.compose.change')}: </span>
          <ReleasabilityChip releasability={releasability} />
        </button>
      )}
    </div>
  )
}
