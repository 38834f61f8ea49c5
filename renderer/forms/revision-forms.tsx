import { useState } from 'react'
import type { Entry } from '../../data/model/entry.ts'
import type { BodyOf } from '../../data/model/kinds.ts'
import { whyNotRevise } from '../../data/projections/may-write.ts'
import { entryReference } from '../../data/words/links.ts'
import { entrySentence } from '../../data/words/sentence.ts'
import { entryIn } from '../../data/projections/entry-in.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { useWorkspace } from '../state/workspace.ts'
import { draft } from '../state/write.ts'
import { Button } from '../ui/parts/Button.tsx'
import { TextArea } from '../ui/parts/TextField.tsx'
import { EntryFields } from './EntryFields.tsx'
import { FormDialog } from './FormDialog.tsx'
import { withHoursInWords } from './hours-in-words.ts'
import { KindForm } from './KindForm.tsx'
import { Notice } from './Notice.tsx'
import { useEntryForm } from './use-entry-form.ts'
import { useSaved } from './use-saved.ts'
import { without } from './without.ts'

/** The entry to revise as it stood when the form opened, and why it may not be. */
function useTarget(how: 'correct' | 'retract') {
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [opened] = useState(() => ({
    hash: useSession.getState().form?.subject ?? '',
    picture: useWorkspace.getState().picture,
  }))
  const entry = opened.picture && entryIn(opened.picture.timeline, opened.hash)?.entry
  const refusal = opened.picture
    ? whyNotRevise(opened.hash, how, opened.picture, country)
    : 'log.unknown-target'
  return { entry, refusal, picture: opened.picture }
}

/** Corrects an entry: its own form, filled with the words in force; the first wording stays readable. */
export function CorrectForm() {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const { entry, refusal } = useTarget('correct')
  if (refusal || !entry) {
    const isDecision = refusal === 'log.decision-terms' && entry && 'decision' in entry.body
    const decision = isDecision && 'decision' in entry.body ? entry.body.decision : null
    return (
      <Notice
        code={refusal ?? 'log.unknown-target'}
        actions={
          decision && (
            <Button onPress={() => openForm({ name: 'decisionAmend', subject: decision })}>
              {t('form.amend')}
            </Button>
          )
        }
      />
    )
  }
  return <Correction entry={entry} />
}

function Correction(props: { entry: Entry }) {
  const t = useTranslate()
  const saved = useSaved()
  const closeForm = useSession((state) => state.closeForm)
  const context = useSentenceContext()
  const language = useLanguage()
  const { entry } = props
  const body = without(entry.body, 'personalDataKept')
  const initial = { ...body, ...shownWith(entry, useWorkspace.getState().picture), correctionReason: '' }
  const form = useEntryForm({
    kind: entry.kind,
    initial,
    toBody: (values) => {
      const kept = Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(body, name)))
      return entry.kind === 'hours.changed' ? withHoursInWords(kept, language) : kept
    },
    releasability: entry.releasability,
    wrap: (made, values) => {
      const replacement = Object.hasOwn(body, 'number')
        ? { ...made.body, number: (body as { number: string }).number }
        : made.body
      const correction: BodyOf<'entry.corrected'> = {
        entry: entry.hash,
        replacement,
        reason: String(values['correctionReason']),
      }
      return draft('entry.corrected', correction, {
        releasability: entry.releasability,
        basedOn: [entry.hash],
      })
    },
    faults: ({ correctionReason }) =>
      String(correctionReason).trim() === '' ? { correctionReason: 'form.error.required' } : {},
    onSaved: saved,
  })
  const why = String(form.values['correctionReason'])
  const fault = form.faults['correctionReason']
  return (
    <FormDialog
      form={form}
      title={t('form.correct', { entry: context ? entryReference(entry, context.picture) : '' })}
      submit="form.correct.submit"
      width={entry.kind === 'note.added' ? 'medium' : 'wide'}
      hint={t('form.correct.hint')}
      onClose={closeForm}
      hasNoTime
    >
      <EntryFields form={form} />
      <div data-field="correctionReason">
        <TextArea
          label={t('form.correct.reason')}
          isRequired
          value={why}
          onChange={(correctionReason) => form.set({ correctionReason })}
          rows={2}
          error={fault && t(fault)}
        />
      </div>
    </FormDialog>
  )
}

/** What the fields of a change need to know of its thing: the facility for its modes and zone, a measure's type. */
function shownWith(entry: Entry, picture: ReturnType<typeof useWorkspace.getState>['picture']) {
  if (entry.kind === 'disruption.updated' || entry.kind === 'disruption.closed')
    return { facility: picture?.disruptions[entry.body.disruption]?.facility ?? null }
  if (entry.kind === 'measure.updated') return { type: picture?.measures[entry.body.measure]?.type ?? null }
  return {}
}

/** Takes an entry out of the picture, with a reason; its words stay readable. */
export function RetractForm() {
  const t = useTranslate()
  const context = useSentenceContext()
  const { entry, refusal, picture } = useTarget('retract')
  if (refusal || !entry || !picture || !context) return <Notice code={refusal ?? 'log.unknown-target'} />
  return (
    <KindForm
      kind="entry.retracted"
      title={t('form.retract', { entry: entryReference(entry, picture) })}
      submit="form.retract.submit"
      hint={entrySentence(entry, context)}
      isDanger
      hasNoTime
      initial={{ reason: '' }}
      toBody={(values) => ({ entry: entry.hash, ...values })}
      releasability={entry.releasability}
      basedOn={[entry.hash]}
    />
  )
}
