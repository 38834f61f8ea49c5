import { FileText, X } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { attachmentLimit } from '../../data/rules/attachment.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Button } from '../ui/parts/Button.tsx'
import '../ui/parts/picked.css'
import { Callout } from '../ui/parts/Callout.tsx'
import type { AttachmentFile, RefusedFile } from '../state/attachment-file.ts'

/** Files that will be added, each with a way to take it out again. */
export function FileList(props: { files: readonly AttachmentFile[]; onRemove: (sha256: string) => void }) {
  const t = useTranslate()
  const formats = useFormats()
  if (props.files.length === 0) return null
  return (
    <ul
      className="picked files"
      aria-label={t('form.attach.files')}
      data-typed={props.files.map(({ name }) => name).join(', ')}
    >
      {props.files.map((file) => (
        <li key={file.sha256} className="picked-item">
          <Preview file={file} />
          <span className="grow picked-title" dir="auto" title={file.name}>
            {file.name}
          </span>
          <span className="sub mono nowrap">{formats.bytes(file.bytes.length)}</span>
          <Button
            size="sm"
            variant="ghost"
            icon={<X aria-hidden="true" />}
            label={t('form.remove', { name: file.name })}
            onPress={() => props.onRemove(file.sha256)}
          />
        </li>
      ))}
    </ul>
  )
}

/** Files that cannot be added, each with the reason and what to do; the others are not affected. */
export function RefusedList(props: { refused: readonly RefusedFile[] }) {
  const t = useTranslate()
  const formats = useFormats()
  if (props.refused.length === 0) return null
  return (
    <Callout tone="bad">
      <p>{t('form.attach.refused', { count: props.refused.length })}</p>
      <ul className="refused">
        {props.refused.map(({ name, bytes, fault }, place) => (
          <li key={place}>
            <b dir="auto">{name}</b>:{' '}
            {t('form.attach.fault', {
              fault,
              size: formats.bytes(bytes),
              limit: formats.bytes(attachmentLimit),
            })}
          </li>
        ))}
      </ul>
    </Callout>
  )
}

function Preview(props: { file: AttachmentFile }) {
  const { file } = props
  const [isBroken, setBroken] = useState(false)
  const url = useMemo(
    () => URL.createObjectURL(new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: file.mediaType })),
    [file],
  )
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  if (file.mediaType === 'application/pdf' || isBroken)
    return <FileText aria-hidden="true" className="icon" />
  return <img className="file-preview" src={url} alt="" onError={() => setBroken(true)} />
}
