import { useState } from 'react'
import { systemKinds } from '../../../../data/model/kinds.ts'
import { isOfControl } from '../../../../data/projections/exercises.ts'
import { isEffect } from '../../../../data/projections/expected-actions.ts'
import { entryReference } from '../../../../data/words/links.ts'
import { entrySentence } from '../../../../data/words/sentence.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { SignedDialog } from '../../../signing/SignedDialog.tsx'
import { useSignedForm } from '../../../signing/use-signed-form.ts'
import { useSentenceContext } from '../../../state/use-sentence-context.ts'
import { draft } from '../../../state/write.ts'
import { Either } from '../../../ui/Either.tsx'
import { ComboBox } from '../../../ui/parts/ComboBox.tsx'
import { TextArea } from '../../../ui/parts/TextField.tsx'

/** Says which entry of the log did what an inject expects, where its author did not link it. */
export function MetForm({ inject: id }: { inject: string }) {
  const t = useTranslate()
  const context = useSentenceContext()
  const [entry, setEntry] = useState<string | null>(null)
  const [remarks, setRemarks] = useState('')
  const form = useSignedForm([entry ?? '', remarks])
  const inject = context?.picture.injects[id]
  if (!context || !inject) return null
  const { content, heads, at } = inject
  const items = context.picture.timeline
    .filter(
      ({ entry: each, retracted }) =>
        !retracted &&
        each.occurredAt >= at &&
        !systemKinds.has(each.kind) &&
        !isOfControl(each.kind) &&
        !isEffect(each),
    )
    .map(({ entry: each }) => ({
      id: each.hash,
      label: entryReference(each, context.picture),
      hint: entrySentence(each, context),
    }))
  return (
    <SignedDialog
      title={t('conduct.met.title', { number: content.number })}
      submit={t('conduct.met.submit')}
      form={form}
      releasability="SHARED"
      onSubmit={() =>
        void form.submit((kept) =>
          entry === null
            ? null
            : draft(
                'expectedAction.met',
                { inject: id, entry, remarks: remarks.trim(), ...kept },
                { releasability: 'SHARED', basedOn: [...heads] },
              ),
        )
      }
    >
      <p className="strong">
        <Either text={content.title} />
      </p>
      <ComboBox
        label={t('conduct.met.entry')}
        hint={t(items.length === 0 ? 'conduct.met.none' : 'conduct.met.hint')}
        isRequired
        autoFocus
        items={items}
        value={entry}
        onChange={setEntry}
        error={form.missing(entry)}
      />
      <TextArea label={t('conduct.remarks')} rows={2} value={remarks} onChange={setRemarks} />
    </SignedDialog>
  )
}
