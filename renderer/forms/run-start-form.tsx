import { useState } from 'react'
import type { Draft } from '../../data/model/entry.ts'
import type { Element, Playbook } from '../../data/model/playbook.ts'
import { draftsToStart } from '../../data/projections/run-drafts.ts'
import { shippedPlaybooks } from '../../data/reference/playbooks.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { draft, newId } from '../state/write.ts'
import { DateTimeField } from '../ui/parts/DateTimeField.tsx'
import { TextField } from '../ui/parts/TextField.tsx'
import { EntryFields } from './EntryFields.tsx'
import { FormDialog } from './FormDialog.tsx'
import type { FormValues } from './form-field.ts'
import { Notice } from './Notice.tsx'
import { useEntryForm } from './use-entry-form.ts'
import { useSaved } from './use-saved.ts'
import { zoneFor } from './zone-for.ts'

type AtHand = { playbook: Playbook; hash: string }

/** A playbook by the hash of its document: shipped, or adopted in the open workspace. */
function playbookAtHand(hash: string): AtHand | undefined {
  return (
    useWorkspace.getState().picture?.playbooks[hash] ?? shippedPlaybooks().find((each) => each.hash === hash)
  )
}

/** Starts a run of a playbook at a crossing or port; what it counts from may be known already. */
export function RunStartForm() {
  const option = useSession((state) => state.form?.option ?? '')
  const [book] = useState(() => playbookAtHand(option))
  const picture = useWorkspace((state) => state.picture)
  if (!book || !picture) return <Notice code="log.unknown-target" />
  return <StartForm book={book} />
}

/** Starts that count from an instant which an official gives: the release, the arrival of responders. */
const namedStarts = ({
  starts,
  elements,
}: Playbook): { label: { en: string; fr: string }; element: Element }[] =>
  starts.flatMap(({ label, at }) => {
    const element = at.type === 'element' ? elements.find(({ id }) => id === at.element) : undefined
    return element?.type === 'instant' && element.subject === null ? [{ label, element }] : []
  })

const startName = ({ id }: Element) => `start.${id}`
const isGiven = (values: FormValues, starts: ReturnType<typeof namedStarts>) =>
  starts.some(({ element }) => typeof values[startName(element)] === 'string')

function StartForm({ book }: { book: AtHand }) {
  const t = useTranslate()
  const language = useLanguage()
  const saved = useSaved()
  const { closeForm, select, goTo } = useSession.getState()
  const subject = useSession((state) => state.form?.subject)
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities[0])
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [run] = useState(newId)
  const starts = namedStarts(book.playbook)
  const { id, version, title } = book.playbook
  const form = useEntryForm({
    kind: 'run.started',
    initial: { facility: subject ?? focus ?? null, startedAt: now(), text: '', links: [], source: '' },
    toBody: ({ facility, startedAt, text, links }) => ({
      run,
      playbook: { id, version, hash: book.hash, title },
      facility,
      startedAt,
      text,
      links,
    }),
    faults: (values) =>
      isGiven(values, starts) && String(values['source']).trim() === ''
        ? { source: 'form.error.required' }
        : {},
    wrap: (made, values) => [
      ...draftsOf(book, made),
      ...starts.flatMap(({ element }) => startDraft(run, element, values, made)),
    ],
    onSaved: (entries) => {
      saved(entries)
      select({ type: 'run', id: run })
      goTo('playbooks')
    },
  })
  const { values, set, faults } = form
  return (
    <FormDialog
      form={form}
      title={t('form.run.start', { title: title[language] })}
      submit="form.run.start.submit"
      hint={book.playbook.trigger[language]}
      width="wide"
      onClose={closeForm}
      hasNoTime
    >
      <EntryFields form={form} />
      {starts.length > 0 && (
        <fieldset className="col">
          <legend className="fld-label">{t('form.run.starts')}</legend>
          <p className="sub">{t('form.run.starts.hint')}</p>
          {starts.map(({ label, element }) => (
            <DateTimeField
              key={element.id}
              label={label[language]}
              value={(values[startName(element)] as string | undefined) ?? null}
              onChange={(at) => set({ [startName(element)]: at })}
              tz={zoneFor(values['facility'], country)}
              now={now}
            />
          ))}
          {isGiven(values, starts) && (
            <div data-field="source">
              <TextField
                label={t('form.source')}
                hint={t('form.source.hint')}
                isRequired
                value={String(values['source'])}
                onChange={(source) => set({ source })}
                error={faults['source'] && t(faults['source'])}
              />
            </div>
          )}
        </fieldset>
      )}
    </FormDialog>
  )
}

/** The playbook, unless it is at hand, and the start as the form made it. */
function draftsOf(book: AtHand, made: Draft): Draft[] {
  const { picture } = useWorkspace.getState()
  if (made.kind !== 'run.started' || !picture) return [made]
  const { run, facility, startedAt, text, links } = made.body
  const { releasability } = made
  return draftsToStart(book, { run, facility, startedAt, releasability, text, links }, picture).map((each) =>
    each.kind === 'run.started' ? made : each,
  )
}

/** What a named start says, as the information element that it is. */
function startDraft(run: string, element: Element, values: FormValues, made: Draft): Draft[] {
  const at = values[startName(element)]
  if (typeof at !== 'string') return []
  const body = {
    run,
    element: element.id,
    subject: null,
    value: at,
    unit: null,
    baseline: null,
    observedAt: now(),
    source: String(values['source']).trim(),
    confidence: 'medium' as const,
    nextUpdateAt: null,
  }
  return [draft('run.informationFilled', body, { releasability: made.releasability })]
}
