import { useSession, type FormName } from '../../state/session.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { lineId } from './EventList.tsx'
import type { Acts } from './use-act.ts'
import type { Conduct } from './use-conduct.ts'

/** The keys of the controllers' console. */
export function useConductKeys(
  conduct: Conduct,
  acts: Acts,
  selected: string | null,
  select: (event: string | null) => void,
): void {
  const { openForm } = useSession.getState()
  const { lines, mayControl, mayWrite } = conduct
  const place = lines.findIndex(({ event }) => event.event === selected)
  const event = lines[place]?.event
  const step = (by: number) => () => {
    const from = place < 0 ? lines.findIndex(({ isNext }) => isNext) - by : place
    const wanted = lines[Math.min(lines.length - 1, Math.max(0, from + by))]?.event.event
    if (wanted === undefined) return
    select(wanted)
    document.getElementById(lineId(wanted))?.focus()
  }
  const form = (name: FormName) => () => event && openForm({ name, subject: event.event })
  const isOpen = mayControl && event !== undefined && !event.sent
  useHotkeys('conduct', {
    j: step(1),
    ArrowDown: step(1),
    k: step(-1),
    ArrowUp: step(-1),
    ...(event && {
      Escape: () => {
        select(null)
        document.getElementById(lineId(event.event))?.focus()
      },
    }),
  })
  useHotkeys('conduct', { F8: acts.clock, z: () => openForm({ name: 'exerciseEnd' }) }, mayControl)
  useHotkeys(
    'conduct',
    {
      g: () => openForm({ name: 'clockJump' }),
      '[': () => acts.faster(-1),
      ']': () => acts.faster(1),
      'Ctrl+Shift+Enter': acts.sendNext,
      'Alt+I': () => openForm({ name: 'injectAdHoc' }),
    },
    acts.mayMove,
  )
  useHotkeys(
    'conduct',
    {
      e: () => event && void acts.send(event),
      l: () => event && acts.hold(event),
      t: form('injectRetime'),
      ...(!event?.skipped && { x: form('injectSkip') }),
    },
    isOpen,
  )
  useHotkeys('conduct', { c: form('injectMet') }, mayWrite && Boolean(event?.sent))
}
