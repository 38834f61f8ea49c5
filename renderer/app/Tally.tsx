import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslate } from '../i18n/use-translate.ts'
import { useNow } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { VisuallyHidden } from '../ui/parts/VisuallyHidden.tsx'
import { StatusShape } from '../ui/StatusMark.tsx'
import { tallyOf } from './tally.ts'

const always = ['open', 'restricted', 'closed', 'unknown'] as const
const sometimes = ['outsideHours', 'notInService'] as const

/** How many places of this log are open, restricted, closed and unknown; leads to the map. */
export function Tally() {
  const goTo = useSession((state) => state.goTo)
  const mode = useWorkspace((state) => state.picture?.workspace?.mode)
  // Nothing runs in a planning workspace, and it has no map to lead to.
  if (mode === undefined || mode === 'planning') return null
  return (
    <Button className="tally" onPress={() => goTo('situation')}>
      <TallyCounts />
    </Button>
  )
}

/** The counts alone. */
export function TallyCounts() {
  const t = useTranslate()
  const picture = useWorkspace((state) => state.picture)
  const now = useNow(60_000)
  const counts = useMemo(() => (picture ? tallyOf(picture, now) : null), [picture, now])
  if (!counts) return null
  return (
    <>
      <VisuallyHidden>{t('app.tally')}</VisuallyHidden>
      {[...always, ...sometimes.filter((state) => counts[state] > 0)].map((state) => (
        <span key={state} className="tally-count">
          <StatusShape state={state} />
          {counts[state]}
          <VisuallyHidden> {t(`state.${state}`)}</VisuallyHidden>
        </span>
      ))}
      <small>{t('app.tallyWord')}</small>
    </>
  )
}
