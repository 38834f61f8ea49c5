import { FileUp } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ProblemCode } from '../../data/model/problem.ts'
import { attachmentLimit } from '../../data/rules/attachment.ts'
import { entryReference } from '../../data/words/sentence.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { machine } from '../state/machine.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { readAttachment, type AttachmentFile } from './attachment-file.ts'
import { takeDroppedFile, useDroppedFiles } from '../state/dropped-files.ts'
import { EntryFields } from './EntryFields.tsx'
import { focusFirst } from './focus-first.ts'
import { FormDialog } from './FormDialog.tsx'
import { useEntryForm } from './use-entry-form.ts'
import { useSaved } from './use-saved.ts'

/** Adds photos and PDF documents; the bytes are on the disk, by their hash, before the entry that names them. */
export function AttachForm() {
  const t = useTranslate()
  const formats = useFormats()
  const saved = useSaved()
  const closeForm = useSession((state) => state.closeForm)
  const [target] = useState(() => {
    const { picture } = useWorkspace.getState()
    const hash = useSession.getState().form?.subject
    const entry = picture?.timeline.find((each) => each.entry.hash === hash)?.entry
    return picture && entry
      ? { hash: entry.hash, releasability: entry.releasability, name: entryReference(entry, picture) }
      : null
  })
  const [file, setFile] = useState<AttachmentFile | null>(null)
  const [problem, setProblem] = useState<ProblemCode | null>(null)
  const waiting = useDroppedFiles((state) => state.files.length)
  const chooser = useRef<HTMLInputElement>(null)

  async function take(chosen: File | null | undefined) {
    if (!chosen) return
    const read = await readAttachment(chosen)
    setProblem(typeof read === 'string' ? read : null)
    if (typeof read !== 'string') setFile(read)
  }
  useEffect(() => {
    if (waiting > 0 && !file) void take(takeDroppedFile())
  }, [waiting, file])

  const form = useEntryForm({
    kind: 'attachment.added',
    initial: { caption: '' },
    toBody: (values) => ({
      sha256: file?.sha256 ?? null,
      name: file?.name ?? '',
      mediaType: file?.mediaType ?? null,
      bytes: file?.bytes.length ?? 0,
      entry: target?.hash ?? null,
      ...values,
    }),
    ...(target && target.releasability !== 'SHARED' && { releasability: target.releasability }),
    attachments: file ? [file.sha256] : [],
    before: async () => {
      if (file) await machine().putAttachment(file.sha256, file.bytes)
    },
    onSaved: (entries) => {
      setFile(null)
      if (waiting === 0) saved(entries)
    },
  })
  const isMissing = form.attempts > 0 && !file
  return (
    <FormDialog
      form={{ ...form, isDirty: form.isDirty || file !== null }}
      title={target ? t('form.attach.to', { entry: target.name }) : t('form.attach')}
      submit="form.attach.submit"
      hint={t('form.attach.hint', { size: formats.bytes(attachmentLimit) })}
      onClose={closeForm}
    >
      <div data-field="sha256" className="col">
        <div className="row wrap">
          <Button
            icon={<FileUp aria-hidden="true" />}
            {...focusFirst}
            onPress={() => chooser.current?.click()}
          >
            {t('form.attach.choose')}
          </Button>
          <span className={isMissing ? 'fld-error' : 'sub'}>
            {file ? `${file.name} (${formats.bytes(file.bytes.length)})` : t('form.attach.none')}
          </span>
        </div>
        <input
          ref={chooser}
          type="file"
          className="vh"
          tabIndex={-1}
          aria-label={t('form.attach.choose')}
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        {problem && <ProblemNotice problem={{ code: problem, facts: {} }} />}
        {file && <Preview file={file} />}
      </div>
      <EntryFields form={form} />
    </FormDialog>
  )
}

function Preview(props: { file: AttachmentFile }) {
  const { file } = props
  const url = useMemo(
    () => URL.createObjectURL(new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: file.mediaType })),
    [file],
  )
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  if (file.mediaType === 'application/pdf') return null
  return <img className="file-preview" src={url} alt={file.name} />
}
