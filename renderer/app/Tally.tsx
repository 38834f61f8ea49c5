import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { VisuallyHidden } from '../ui/parts/VisuallyHidden.tsx'
import { StatusShape } from '../ui/StatusMark.tsx'
import { headlineState } from './tally.ts'

const shown = ['open', 'restricted', 'closed', 'unknown'] as const

/** How many places of this log are open, restricted, closed and unknown; leads to the map. */
export function Tally() {
  const t = useTranslate()
  const goTo = useSession((state) => state.goTo)
  const picture = useWorkspace((state) => state.picture)
  const counts = useMemo(() => {
    const count = { open: 0, restricted: 0, closed: 0, unknown: 0 }
    const places = new Set([
      ...(picture?.workspace?.facilities ?? []),
      ...Object.keys(picture?.facilities ?? {}),
    ])
    for (const id of places) count[headlineState(picture?.facilities[id])] += 1
    return count
  }, [picture])
  return (
    <Button className="tally" onPress={() => goTo('situation')}>
      <VisuallyHidden>{t('app.tally')}</VisuallyHidden>
      {shown.map((state) => (
        <span key={state} className="tally-count">
          <StatusShape state={state} />
          {counts[state]}
          <VisuallyHidden> {t(`state.${state}`)}</VisuallyHidden>
        </span>
      ))}
      <small>{t('app.tallyWord')}</small>
    </Button>
  )
}
