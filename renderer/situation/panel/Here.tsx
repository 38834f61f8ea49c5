import { useMemo } from 'react'
import type { Picture } from '../../../data/projections/picture.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { thingsHere } from './here-things.ts'
import { OpenThings } from './OpenThings.tsx'
import { isReadOnly, useWorkspace } from '../../state/workspace.ts'

/** What the log holds open here, each with what can be done to it. */
export function Here(props: { facility: string; picture: Picture; now: string }) {
  const t = useTranslate()
  const isClosed = useWorkspace(isReadOnly)
  const { facility, picture, now } = props
  const things = useMemo(() => thingsHere(facility, picture, now), [facility, picture, now])
  if (things.disruptions.length + things.measures.length + things.decisions.length === 0) return null
  return (
    <section>
      <h3 className="sec detail-sec">{t('situation.here')}</h3>
      <OpenThings things={things} now={now} isWritable={!isClosed} />
    </section>
  )
}
