import { FileText, ImageIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { FoldedEntry } from '../../data/projections/fold.ts'
import type { BodyOf } from '../../data/model/kinds.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { machine } from '../state/machine.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'

type Attachment = BodyOf<'attachment.added'>

/** Files that were added to an entry, with a small picture of those that are pictures. */
export function Attachments(props: { attachments: readonly FoldedEntry[] }) {
  const t = useTranslate()
  return (
    <section className="det-part">
      <h3 className="sec">{t('log.entry.attachments')}</h3>
      <ul className="col">
        {props.attachments.map(({ entry }) =>
          entry.kind === 'attachment.added' ? (
            <li key={entry.hash}>
              <AttachmentLine attachment={entry.body} />
            </li>
          ) : null,
        )}
      </ul>
    </section>
  )
}

function AttachmentLine(props: { attachment: Attachment }) {
  const t = useTranslate()
  const formats = useFormats()
  const { name, mediaType, bytes, caption } = props.attachment
  const [isOpen, setOpen] = useState(false)
  const file = useAttachment(props.attachment)
  const isPicture = mediaType !== 'application/pdf'
  const Icon = isPicture ? ImageIcon : FileText
  const open = () => {
    if (isPicture) setOpen(true)
    else if (file.bytes)
      void machine().saveFile({
        suggestedName: name,
        content: file.bytes,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      })
  }
  return (
    <div className="att">
      <Button
        variant="ghost"
        size="sm"
        icon={<Icon aria-hidden="true" />}
        isDisabled={!file.bytes}
        onPress={open}
      >
        {t('log.entry.openAttachment', { name })}
      </Button>
      <span className="sub mono">{formats.bytes(bytes)}</span>
      {caption && <p className="sub">{caption}</p>}
      {file.isMissing && <p className="fld-error">{t('log.entry.attachmentMissing')}</p>}
      {isPicture && file.url && <img src={file.url} alt={caption || name} className="att-small" />}
      {isOpen && file.url && (
        <Dialog title={name} width="wide" onClose={() => setOpen(false)}>
          <img src={file.url} alt={caption || name} className="att-large" />
          {caption && <p>{caption}</p>}
        </Dialog>
      )}
    </div>
  )
}

type Loaded = { bytes: Uint8Array | null; url: string | null; isMissing: boolean }
const notLoaded: Loaded = { bytes: null, url: null, isMissing: false }

function useAttachment({ sha256, mediaType }: Attachment): Loaded {
  const [loaded, setLoaded] = useState(notLoaded)
  useEffect(() => {
    let isWanted = true
    let url: string | null = null
    machine()
      .getAttachment(sha256)
      .then((bytes) => {
        if (!isWanted) return
        url = bytes && URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }))
        setLoaded({ bytes, url, isMissing: bytes === null })
      })
      .catch(() => {
        if (isWanted) setLoaded({ ...notLoaded, isMissing: true })
      })
    return () => {
      isWanted = false
      if (url) URL.revokeObjectURL(url)
      setLoaded(notLoaded)
    }
  }, [sha256, mediaType])
  return loaded
}
