import { useState } from 'react'
import { openItems } from '../../data/words/open-items.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { actAs } from '../state/open-workspace.ts'
import { useSession } from '../state/session.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { useWorkspace } from '../state/workspace.ts'
import { draft, newId } from '../state/write.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { Select } from '../ui/parts/Select.tsx'
import { EntryFields } from './EntryFields.tsx'
import { focusFirst } from '../ui/parts/focus-first.ts'
import { FormDialog } from './FormDialog.tsx'
import { KindForm } from './KindForm.tsx'
import { Notice } from './Notice.tsx'
import { useEntryForm } from './use-entry-form.ts'
import { useSaved } from './use-saved.ts'

/** Hands the position over: what is open and due is listed from the log, and the outgoing official signs it. */
export function HandoverForm() {
  const t = useTranslate()
  const saved = useSaved()
  const closeForm = useSession((state) => state.closeForm)
  const openForm = useSession((state) => state.openForm)
  const { acting, officials } = useDesk()
  const context = useSentenceContext()
  const [id] = useState(newId)
  const [open] = useState(() => (context ? openItems(context, now()) : []))
  const [to, setTo] = useState<string | null>(null)
  const others = officials.filter((each) => each.desk === acting?.desk.id && each.id !== acting.official.id)
  const incoming = others.find((each) => each.id === to)
  const form = useEntryForm({
    kind: 'handover.offered',
    initial: { summary: '' },
    toBody: (values) => ({ handover: id, to, open, ...values }),
    releasability: 'SHARED',
    wrap: (made) => {
      const isKnown = incoming && useWorkspace.getState().picture?.people.officials[incoming.id]
      if (!incoming || isKnown) return made
      const { id: official, name, agency, position } = incoming
      return [
        draft('official.registered', { official, name, agency, position }, { releasability: 'SHARED' }),
        made,
      ]
    },
    onSaved: (entries) => {
      saved(entries)
      openForm({ name: 'handoverAccept', subject: id })
    },
  })
  return (
    <FormDialog
      form={{ ...form, isDirty: form.isDirty || to !== null }}
      title={t('form.handover')}
      submit="form.handover.submit"
      hint={t('form.handover.hint')}
      onClose={closeForm}
    >
      <div data-field="to">
        <Select
          label={t('form.handover.to')}
          hint={others.length === 0 ? t('form.handover.nobody') : undefined}
          isRequired
          {...focusFirst}
          items={others.map(({ id: official, name, position, agency }) => ({
            id: official,
            label: name,
            hint: `${position}, ${agency}`,
          }))}
          value={to}
          onChange={setTo}
          error={form.faults['to'] && t('form.error.required')}
        />
      </div>
      <OpenList items={open} />
      <EntryFields form={form} />
    </FormDialog>
  )
}

function OpenList(props: { items: readonly string[] }) {
  const t = useTranslate()
  return (
    <section className="col">
      <h3 className="sec">{t('form.handover.open', { count: props.items.length })}</h3>
      {props.items.length > 0 && (
        <ul className="form-list">
          {props.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Takes the position over: the incoming official first becomes the acting one, then signs. */
export function HandoverAcceptForm() {
  const t = useTranslate()
  const formats = useFormats()
  const subject = useSession((state) => state.form?.subject)
  const closeForm = useSession((state) => state.closeForm)
  const { acting, officials } = useDesk()
  const handover = useWorkspace((state) =>
    state.picture?.people.handovers.find((each) => (subject ? each.handover === subject : !each.accepted)),
  )
  const [isSwitching, setSwitching] = useState(false)
  if (!handover || handover.accepted || !acting) return <Notice code="log.unknown-target" />
  const incoming = officials.find((each) => each.id === handover.to)
  if (!incoming || handover.desk !== incoming.desk) return <Notice code="log.not-your-handover" />
  const heading = t('form.handoverAccept', { name: incoming.name })
  if (acting.official.id !== incoming.id)
    return (
      <Dialog
        title={heading}
        onClose={closeForm}
        footer={
          <>
            <Button onPress={closeForm}>{t('form.handoverAccept.later')}</Button>
            <Button
              variant="primary"
              {...focusFirst}
              isPending={isSwitching}
              onPress={() => {
                setSwitching(true)
                void actAs(incoming.id).finally(() => setSwitching(false))
              }}
            >
              {t('form.handoverAccept.actAs', { name: incoming.name })}
            </Button>
          </>
        }
      >
        <p>
          {t('form.handoverAccept.switch', {
            name: incoming.name,
            at: formats.instant(handover.at, 'UTC', 'short'),
          })}
        </p>
        <OpenList items={handover.open} />
      </Dialog>
    )
  return (
    <KindForm
      kind="handover.accepted"
      title={heading}
      submit="form.handoverAccept.submit"
      hint={handover.summary}
      initial={{ remarks: '' }}
      toBody={(values) => ({ handover: handover.handover, ...values })}
      releasability="SHARED"
      basedOn={[handover.hash]}
    >
      <OpenList items={handover.open} />
    </KindForm>
  )
}
