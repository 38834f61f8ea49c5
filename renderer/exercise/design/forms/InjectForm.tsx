import { useRef, useState } from 'react'
import type { Picture } from '../../../../data/projections/picture.ts'
import type { EventView } from '../../../../data/projections/injects.ts'
import type { Draft } from '../../../../data/model/entry.ts'
import type { Inject } from '../../../../data/model/inject.ts'
import { plannedDraft } from '../../../../data/projections/delivery.ts'
import { Problem } from '../../../../data/model/problem.ts'
import { SignedDialog } from '../../../signing/SignedDialog.tsx'
import { refusalOf, useSignedForm } from '../../../signing/use-signed-form.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import type { AttachmentFile } from '../../../state/attachment-file.ts'
import { useDesk } from '../../../state/desk.ts'
import { machine } from '../../../state/machine.ts'
import { useSession } from '../../../state/session.ts'
import type { KeptPersonalData } from '../../../state/use-personal-data.ts'
import { draft, newId, write } from '../../../state/write.ts'
import { TextArea } from '../../../ui/parts/TextField.tsx'
import { faultIn } from '../fault-text.ts'
import { typedTexts } from '../typed-texts.ts'
import { EffectsField } from './EffectsField.tsx'
import { InjectLinks } from './InjectLinks.tsx'
import { InjectMain } from './InjectMain.tsx'
import { firstValues, numbersOf, readValues } from './inject-values.ts'
import { withReason } from './prepare-drafts.ts'

/** Writes one line of the list of events, new or changed, with all its fields. */
export function InjectForm({ picture, event }: { picture: Picture; event: EventView | null }) {
  const t = useTranslate()
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [first] = useState(() => firstValues(picture, event))
  const [id] = useState(() => event?.event ?? newId())
  const [values, setValues] = useState(first)
  const [reason, setReason] = useState('')
  const files = useRef(new Map<string, AttachmentFile>())
  const { words } = values
  const texts = typedTexts([words, values.time, reason])
  const form = useSignedForm(texts)
  const isDirty = JSON.stringify(values) !== JSON.stringify(first) || reason !== ''
  const { content, faults } = readValues(values, picture, event)
  const shown = form.isTried ? faults : []
  const set = (changed: Partial<typeof words>) =>
    setValues((before) => ({ ...before, words: { ...before.words, ...changed } }))
  const releasability = event?.releasability ?? country

  async function saved(line: Inject, kept: KeptPersonalData): ReturnType<typeof write> {
    const made = withReason(draftOf(id, line, event, { reason: reason.trim(), country }), kept)
    const problem = refusalOf(made)
    if (problem) return { ok: false, problem }
    try {
      // A file is on the disk, by its hash, before the entry that names it.
      for (const file of files.current.values()) await machine().putAttachment(file.sha256, file.bytes)
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      return { ok: false, problem: { code, facts } }
    }
    const outcome = await write(made)
    if (outcome.ok) useSession.getState().select({ type: 'inject', id })
    return outcome
  }

  return (
    <SignedDialog
      title={event ? t('design.inject.change', { number: event.content.number }) : t('design.inject.new')}
      submit={t(event ? 'design.inject.saveChange' : 'design.inject.save')}
      form={{ ...form, isDirty }}
      releasability={releasability}
      width="wide"
      onSubmit={() => void form.sign((kept) => content && saved(content, kept))}
    >
      <InjectMain
        values={values}
        set={set}
        setTime={(time) => setValues((before) => ({ ...before, time }))}
        faultAt={(at) => faultIn(shown, at, t)}
      />
      <InjectLinks
        words={words}
        set={set}
        picture={picture}
        numbers={numbersOf(picture, event)}
        faultAt={(at) => faultIn(shown, at, t)}
      />
      <EffectsField
        effects={words.effects}
        onChange={(effects) => set({ effects })}
        onFile={(file) => files.current.set(file.sha256, file)}
        faultAt={(at) => faultIn(shown, at, t)}
      />
      <TextArea
        label={t('design.inject.comments')}
        rows={2}
        value={words.comments}
        onChange={(comments) => set({ comments })}
        error={faultIn(shown, '/comments', t)}
      />
      {event && <TextArea label={t('design.changeNote')} rows={2} value={reason} onChange={setReason} />}
    </SignedDialog>
  )
}

/** What the line becomes: a new one of the list, or the next wording of one that is there. */
function draftOf(
  id: string,
  content: Inject,
  event: EventView | null,
  { reason, country }: { reason: string; country: 'US' | 'CA' },
): Draft {
  const planned = plannedDraft({ event: id, content }, country)
  if (!event) return planned
  const { releasability, heads: basedOn } = event
  const { attachments } = planned
  return draft('inject.changed', { event: id, content, reason }, { releasability, basedOn, attachments })
}
