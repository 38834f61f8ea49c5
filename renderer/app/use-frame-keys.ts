import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { placeInHand } from '../state/place-in-hand.ts'
import { useSession, type FormName } from '../state/session.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { announce } from '../ui/parts/announce.ts'
import { leaveWorkspace } from '../state/leave-workspace.ts'

/** The keys that work on every screen of a workspace. */
export function useFrameKeys(isOpen: boolean): void {
  const t = useTranslate()
  const { goTo, openForm, setPreference, cycleReleasability } = useSession.getState()
  const isClosed = useWorkspace(isReadOnly)
  const country = useDesk((state) => state.acting?.desk.country)

  const form = (name: FormName) => () => openForm({ name })
  /** About the crossing in hand, when one is selected. */
  const formHere = (name: FormName) => () => {
    const place = placeInHand(useSession.getState().selection, useWorkspace.getState().picture)
    openForm({ name, ...(place !== undefined && { subject: place }) })
  }
  useHotkeys(
    'write',
    {
      n: form('note'),
      d: formHere('disruption'),
      p: formHere('decision'),
      a: formHere('sovereign'),
      q: form('request'),
      s: formHere('status'),
      w: formHere('wait'),
      i: formHere('lanes'),
      u: formHere('hours'),
      m: formHere('measure'),
      h: form('handover'),
      b: form('message'),
      f: form('attach'),
      'Alt+Z': () => {
        const { selection } = useSession.getState()
        openForm({ name: 'erg', ...(selection?.type === 'run' && { subject: selection.id }) })
      },
    },
    isOpen && !isClosed && country !== undefined,
  )
  useHotkeys(
    'everywhere',
    {
      'Alt+1': () => goTo('situation'),
      'Alt+2': () => goTo('log'),
      'Alt+3': () => goTo('decisions'),
      'Alt+4': () => goTo('playbooks'),
      'Alt+5': () => goTo('coverage'),
      'Alt+6': () => goTo('exercise'),
      'Alt+7': () => goTo('report'),
      'Alt+8': () => goTo('exchange'),
      'Alt+P': () => goTo('privacy'),
      'Alt+0': () => void leaveWorkspace(),
      'Alt+R': form('archive'),
      'Alt+T': form('integrity'),
      'Ctrl+K': form('find'),
      'Alt+S': () => {
        if (!country) return
        const value = t(`releasability.${cycleReleasability(country)}`)
        announce(t('app.releasabilitySaid', { value }))
      },
    },
    isOpen,
  )
  useHotkeys(
    'everywhere',
    {
      o: form('switchOfficial'),
      'Ctrl+,': () => goTo(useSession.getState().screen === 'settings' ? 'situation' : 'settings'),
    },
    country !== undefined,
  )
  useHotkeys('everywhere', {
    '?': form('keys'),
    F1: form('keys'),
    'Alt+B': form('restore'),
    'Alt+L': () => setPreference({ language: useSession.getState().language === 'en' ? 'fr' : 'en' }),
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
