import { FileText, ImageIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { FoldedEntry } from '../../data/projections/fold.ts'
import type { BodyOf } from '../../data/model/kinds.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { machine } from '../state/machine.ts'
import { useWorkspace } from '../state/workspace.ts'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { toast } from '../ui/parts/toast.ts'
import { savedAs } from './saved-attachment.ts'
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

/** A picture opens inside the window; a PDF, or a copy of a picture, is written where the official says. Nothing is run. */
function AttachmentLine(props: { attachment: Attachment }) {
  const t = useTranslate()
  const formats = useFormats()
  const { name, mediaType, bytes, caption } = props.attachment
  const [isOpen, setOpen] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const file = useAttachment(props.attachment)
  const mode = useWorkspace((state) => state.picture?.workspace?.mode ?? 'real')
  const isPicture = mediaType !== 'application/pdf' && !isBroken
  const save = async () => {
    if (!file.bytes) return
    try {
      const path = await machine().saveFile(savedAs(name, mediaType, file.bytes, mode))
      setProblem(null)
      if (path !== null) toast(t('log.entry.attachmentSaved', { path }))
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setProblem({ code, facts })
    }
  }
  const saveButton = (
    <Button size="sm" variant="ghost" isDisabled={!file.bytes} onPress={() => void save()}>
      {t('log.entry.saveAttachment')}
    </Button>
  )
  return (
    <div className="att">
      {isPicture ? (
        <Button
          variant="ghost"
          size="sm"
          icon={<ImageIcon aria-hidden="true" />}
          isDisabled={!file.bytes}
          onPress={() => setOpen(true)}
        >
          {t('log.entry.openAttachment', { name })}
        </Button>
      ) : (
        <span className="row att-name" dir="auto">
          <FileText aria-hidden="true" className="icon" />
          {name}
        </span>
      )}
      <span className="row">
        <span className="sub mono">{formats.bytes(bytes)}</span>
        {saveButton}
      </span>
      {caption && <p className="sub">{caption}</p>}
      {file.isMissing && <p className="fld-error">{t('log.entry.attachmentMissing')}</p>}
      {isBroken && <p className="fld-error">{t('log.entry.attachmentBroken')}</p>}
      {problem && <ProblemNotice problem={problem} />}
      {isPicture && file.url && (
        <img src={file.url} alt={caption || name} className="att-small" onError={() => setBroken(true)} />
      )}
      {isOpen && file.url && (
        <Dialog title={name} width="wide" onClose={() => setOpen(false)} footer={saveButton}>
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
