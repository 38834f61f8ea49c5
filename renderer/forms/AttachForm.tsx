import { FileUp } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Draft } from '../../data/model/entry.ts'
import { attachmentLimit } from '../../data/rules/attachment.ts'
import { entryReference } from '../../data/words/links.ts'
import { entryIn } from '../../data/projections/entry-in.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { takeDroppedFiles, useDroppedFiles } from '../state/dropped-files.ts'
import { machine } from '../state/machine.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { readAttachments, type AttachmentFile, type RefusedFile } from '../state/attachment-file.ts'
import { Callout } from '../ui/parts/Callout.tsx'
import { EntryFields } from './EntryFields.tsx'
import { FileList, RefusedList } from './FileList.tsx'
import { focusFirst } from '../ui/parts/focus-first.ts'
import { FormDialog } from './FormDialog.tsx'
import { useEntryForm } from './use-entry-form.ts'
import { useSaved } from './use-saved.ts'

const noFile = { sha256: null, name: '', mediaType: null, bytes: 0 }
const bodyOf = ({ sha256, name, mediaType, bytes }: AttachmentFile) => ({
  sha256,
  name,
  mediaType,
  bytes: bytes.length,
})

/** Adds photos and PDF documents, all or none; their bytes are on the disk, by hash, before the entries that name them. */
export function AttachForm() {
  const t = useTranslate()
  const formats = useFormats()
  const saved = useSaved()
  const closeForm = useSession((state) => state.closeForm)
  const [target] = useState(targetOf)
  const { files, refused, take, remove } = useFiles(target?.attached)
  const chooser = useRef<HTMLInputElement>(null)
  const form = useEntryForm({
    kind: 'attachment.added',
    initial: { caption: '' },
    toBody: (values) => ({
      ...(files[0] ? bodyOf(files[0]) : noFile),
      entry: target?.hash ?? null,
      ...values,
    }),
    ...(target && target.releasability !== 'SHARED' && { releasability: target.releasability }),
    wrap: (made) =>
      files.map(
        (file) => ({ ...made, body: { ...made.body, ...bodyOf(file) }, attachments: [file.sha256] }) as Draft,
      ),
    before: async () => {
      for (const file of files) await machine().putAttachment(file.sha256, file.bytes)
    },
    onSaved: saved,
  })
  const isMissing = form.attempts > 0 && files.length === 0
  return (
    <FormDialog
      form={{ ...form, isDirty: form.isDirty || files.length > 0 }}
      title={target ? t('form.attach.to', { entry: target.name }) : t('form.attach')}
      submit="form.attach.submit"
      hint={t('form.attach.hint', { size: formats.bytes(attachmentLimit) })}
      onClose={closeForm}
      isWithoutDraft={files.length > 0}
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
          <span className={isMissing ? 'fld-error' : 'sub'} role="status">
            {t('form.attach.count', { count: files.length })}
          </span>
        </div>
        <input
          ref={chooser}
          type="file"
          multiple
          className="vh"
          tabIndex={-1}
          aria-label={t('form.attach.choose')}
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={(event) => {
            take([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        {form.draftOf !== null && files.length === 0 && (
          <Callout tone="warn">{t('form.attach.again')}</Callout>
        )}
        <RefusedList refused={refused} />
        <FileList files={files} onRemove={remove} />
      </div>
      <EntryFields form={form} />
    </FormDialog>
  )
}

/** The entry that files are added to, and what is attached to it already. */
function targetOf() {
  const { picture } = useWorkspace.getState()
  const hash = useSession.getState().form?.subject
  const entry = picture && hash !== undefined ? entryIn(picture.timeline, hash)?.entry : undefined
  if (!picture || !entry) return null
  const attached = picture.timeline.flatMap(({ entry: other, retracted }) =>
    other.kind === 'attachment.added' && other.body.entry === entry.hash && !retracted
      ? [other.body.sha256]
      : [],
  )
  return {
    hash: entry.hash,
    releasability: entry.releasability,
    name: entryReference(entry, picture),
    attached,
  }
}

/** Files chosen, dropped or pasted so far, and those that cannot be added. */
function useFiles(attached: readonly string[] | undefined) {
  const [files, setFiles] = useState<readonly AttachmentFile[]>([])
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const known = useRef<readonly AttachmentFile[]>([])
  const reading = useRef(Promise.resolve())
  const take = useCallback(
    (given: readonly File[]) => {
      // One batch after the other, so that the same file in two batches is seen.
      reading.current = reading.current.then(async () => {
        const read = await readAttachments(
          given,
          known.current,
          (sha256) => attached?.includes(sha256) ?? false,
        )
        known.current = read.files
        setFiles(read.files)
        setRefused(read.refused)
      })
    },
    [attached],
  )
  const waiting = useDroppedFiles((state) => state.files.length)
  useEffect(() => {
    if (waiting > 0) take(takeDroppedFiles())
  }, [waiting, take])
  const remove = (sha256: string) => {
    known.current = known.current.filter((file) => file.sha256 !== sha256)
    setFiles(known.current)
  }
  return { files, refused, take, remove }
}
