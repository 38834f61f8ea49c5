import { useEffect, useState } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { machine } from '../state/machine.ts'
import { Skeleton } from '../ui/parts/Skeleton.tsx'

/** The page that will be written, in a frame of its own: no scripts, no way out. */
export function Preview(props: { html: string }) {
  const t = useTranslate()
  const [shown, setShown] = useState<string | null>(null)
  const { html } = props
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
  return <iframe className="report-frame" src={shown} title={t('report.screen.preview')} sandbox="" />
}

/** The frame may still be reading it when a newer page takes its place. */
function release(url: string): void {
  if (url.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(url), 5000)
}
