import { X } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { ProblemData } from '../../data/model/problem.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { focusZones } from '../state/focus-zones.ts'
import { clockBehind } from '../state/health/behind.ts'
import { putAway, useHealth, type Space } from '../state/health/health.ts'
import { reserveBytes, watchSpace } from '../state/health/space.ts'
import { useRealNow } from '../state/now.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'

/** What is wrong with this computer, in every screen: its copies of the log, its disk, its clock. */
export function HealthNotices(props: { folder: string | null }) {
  useEffect(watchSpace, [])
  const found = useHealth((state) => state.found)
  return (
    <>
      {found.map((problem) => (
        <Told
          key={problem.code}
          problem={problem}
          tone={problem.code === 'journal.rebuilt' ? 'warn' : 'bad'}
          onAway={() => putAway(problem)}
        />
      ))}
      <DiskNotice folder={props.folder ?? ''} />
      <ClockNotice />
    </>
  )
}

const gravity: readonly Space[] = ['enough', 'low', 'short', 'none']

/** Put away it stays away until less is free than the next level. */
function DiskNotice(props: { folder: string }) {
  const formats = useFormats()
  const { space, free } = useHealth()
  const [away, setAway] = useState<Space>('enough')
  // Once there is room again, the next shortage is told anew.
  if (gravity.indexOf(space) < gravity.indexOf(away)) setAway(space)
  if (free === null || gravity.indexOf(space) <= gravity.indexOf(away)) return null
  const facts = {
    level: space,
    free: formats.bytes(free),
    reserve: formats.bytes(reserveBytes),
    folder: props.folder,
  }
  return (
    <Told
      key={space}
      problem={{ code: 'health.disk-low', facts }}
      tone={space === 'low' ? 'warn' : 'bad'}
      onAway={() => setAway(space)}
    />
  )
}

function ClockNotice() {
  const formats = useFormats()
  const desks = useDesk((state) => state.desks)
  const country = useDesk((state) => state.acting?.desk.country ?? 'US')
  const entries = useWorkspace((state) => state.entries)
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities)
  const now = useRealNow(60_000)
  const behind = useMemo(() => clockBehind(entries, desks, now), [entries, desks, now])
  const [away, setAway] = useState('')
  if (!behind || behind.at === away) return null
  const facts = {
    duration: formats.duration(behind.minutes),
    at: formats.instant(behind.at, focusZones(focus)[country]),
  }
  return (
    <Told problem={{ code: 'health.clock-behind', facts }} tone="warn" onAway={() => setAway(behind.at)} />
  )
}

function Told(props: { problem: ProblemData; tone: 'warn' | 'bad'; onAway: () => void }) {
  const t = useTranslate()
  return (
    <ProblemNotice
      problem={props.problem}
      tone={props.tone}
      actions={
        <Button size="sm" icon={<X aria-hidden="true" />} onPress={props.onAway}>
          {t('ui.dismiss')}
        </Button>
      }
    />
  )
}
