import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession, type FormName } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { useHotkeys, type Hotkeys } from '../ui/hotkeys.ts'
import { announce } from '../ui/parts/announce.ts'
import { workspaceScreens } from './Rail.tsx'

/** The keys that work on every screen of a workspace. */
export function useFrameKeys(isOpen: boolean): void {
  const t = useTranslate()
  const { goTo, openForm, cycleReleasability } = useSession.getState()
  const isArchived = useWorkspace((state) => Boolean(state.picture?.workspace?.archived))
  const country = useDesk((state) => state.acting?.desk.country)

  const form = (name: FormName) => () => openForm({ name })
  /** About the crossing in hand, when one is selected. */
  const formHere = (name: FormName) => () => {
    const { selection } = useSession.getState()
    openForm({ name, ...(selection?.type === 'facility' && { subject: selection.id }) })
  }
  const writing: Hotkeys = isArchived
    ? {}
    : { n: form('note'), d: formHere('disruption'), p: formHere('decision') }
  const screens = Object.fromEntries(
    workspaceScreens.map((screen, place) => [`Alt+${place + 1}`, () => goTo(screen)]),
  )
  useHotkeys(
    {
      ...screens,
      ...writing,
      'Ctrl+K': form('find'),
      'Alt+S': () => {
        if (!country) return
        const value = t(`releasability.${cycleReleasability(country)}`)
        announce(t('app.releasabilitySaid', { value }))
      },
    },
    isOpen,
  )
  useHotkeys({
    o: form('switchOfficial'),
    '?': form('keys'),
    F6: () => cycleRegion(1),
    'Shift+F6': () => cycleRegion(-1),
  })
}

/** Moves the focus to the next part of the window; a screen marks its own with `data-region`. */
function cycleRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const current = regions.findLastIndex((region) => region.contains(document.activeElement))
  const next = regions[(current + step + regions.length) % regions.length]
  const inside = next?.querySelector<HTMLElement>('button:not(:disabled), a[href], input, [tabindex="0"]')
  ;(inside ?? next)?.focus()
}
