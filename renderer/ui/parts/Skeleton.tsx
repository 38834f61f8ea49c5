import { useEffect, useState } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import './skeleton.css'

/** Before this many milliseconds nothing is shown: most reads are faster than a flicker. */
const silence = 400

/** Bars in the shape of what is coming. */
export function Skeleton(props: { rows?: number }) {
  const t = useTranslate()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), silence)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  return (
    <div className="skeleton" role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: props.rows ?? 4 }, (_, row) => (
        <div key={row} className="sk" style={{ width: `${[38, 92, 78, 64][row % 4]}%` }} />
      ))}
    </div>
  )
}
