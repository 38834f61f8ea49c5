import { useEffect, useMemo, useRef, useState } from 'react'
import { outlineOf } from '../../data/reports/html.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { machine } from '../state/machine.ts'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { Outline } from './Outline.tsx'
import type { MadeReport } from '../state/export-report.ts'

/** The page that will be written, in a frame of its own: no scripts, no way out; its headings beside it. */
export function Preview(props: MadeReport) {
  const t = useTranslate()
  const [shown, setShown] = useState<string | null>(null)
  const { document, html } = props
  const frame = useRef<HTMLIFrameElement>(null)
  const headings = useMemo(() => outlineOf(document), [document])
  useEffect(() => {
    let isCurrent = true
    let address: string | null = null
    void machine()
      .previewPage(html)
      .then((url) => {
        address = url
        if (isCurrent) setShown(url)
        else release(url)
      })
    return () => {
      isCurrent = false
      if (address !== null) release(address)
    }
  }, [html])
  if (shown === null) return <Skeleton rows={8} />
  return (
    <div className="report-preview">
      <Outline
        headings={headings}
        onJump={(id) => frame.current?.contentWindow?.location.replace(`${shown}#${id}`)}
      />
      <iframe
        ref={frame}
        className="report-frame"
        src={shown}
        title={t('report.screen.preview')}
        sandbox=""
      />
    </div>
  )
}

/** The frame may still be reading it when a newer page takes its place. */
function release(url: string): void {
  if (url.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(url), 5000)
}
