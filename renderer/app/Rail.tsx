import {
  ArrowLeftRight,
  Drama,
  FileText,
  Grid3x3,
  Handshake,
  House,
  ListChecks,
  Map,
  NotebookText,
  Search,
  Settings2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslate } from '../i18n/use-translate.ts'
import { railScreenOf, railScreens, screenDigit, shownScreen, type RailScreen } from '../state/screens.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { leaveWorkspace } from '../state/leave-workspace.ts'
import { Logo } from './Logo.tsx'
import { useWaitingForUs } from './use-waiting.ts'

const icons: Record<RailScreen, ReactNode> = {
  situation: <Map aria-hidden="true" />,
  log: <NotebookText aria-hidden="true" />,
  decisions: <Handshake aria-hidden="true" />,
  playbooks: <ListChecks aria-hidden="true" />,
  coverage: <Grid3x3 aria-hidden="true" />,
  exercise: <Drama aria-hidden="true" />,
  report: <FileText aria-hidden="true" />,
  exchange: <ArrowLeftRight aria-hidden="true" />,
}

/** Ways between the screens, and the language. */
export function Rail(props: { isOpen: boolean; hasDesk: boolean }) {
  const t = useTranslate()
  const screen = useSession((state) => state.screen)
  const goTo = useSession((state) => state.goTo)
  const openForm = useSession((state) => state.openForm)
  const mode = useWorkspace((state) => state.picture?.workspace?.mode ?? 'real')
  const current = railScreenOf(shownScreen(screen, mode))
  const waiting = useWaitingForUs()
  const conflicts = useWorkspace((state) => state.picture?.conflicts.length ?? 0)
  return (
    <nav className="rail" aria-label={t('app.rail')} data-region="rail" tabIndex={-1}>
      <div className="rail-logo">
        <Logo />
      </div>
      {props.isOpen &&
        railScreens(mode).map((name) => (
          <RailItem
            key={name}
            icon={icons[name]}
            name={t(`app.screen.${name}`)}
            hotkey={`Alt+${screenDigit[name]}`}
            isCurrent={current === name}
            onPress={() => goTo(name)}
            {...(name === 'decisions' &&
              waiting > 0 && { badge: waiting, badgeText: t('app.waiting', { count: waiting }) })}
            {...(name === 'exchange' &&
              conflicts > 0 && {
                badge: conflicts,
                badgeText: t('exchange.conflicts', { count: conflicts }),
              })}
          />
        ))}
      <div className="grow" />
      {props.isOpen && (
        <RailItem
          icon={<House aria-hidden="true" />}
          name={t('app.home')}
          isCurrent={false}
          hotkey="Alt+0"
          onPress={() => void leaveWorkspace()}
        />
      )}
      {props.isOpen && (
        <RailItem
          icon={<Search aria-hidden="true" />}
          name={t('app.find')}
          hotkey="Control+K"
          isCurrent={false}
          onPress={() => openForm({ name: 'find' })}
        />
      )}
      {props.hasDesk && (
        <RailItem
          icon={<Settings2 aria-hidden="true" />}
          name={t('app.settings')}
          hotkey="Control+,"
          isCurrent={screen === 'settings'}
          onPress={() => goTo(screen === 'settings' ? 'situation' : 'settings')}
        />
      )}
      <LanguageSwitch />
    </nav>
  )
}

function RailItem(props: {
  icon: ReactNode
  name: string
  isCurrent: boolean
  onPress: () => void
  hotkey?: string
  badge?: number
  badgeText?: string
}) {
  return (
    <Button
      className={`rail-item${props.isCurrent ? ' on' : ''}`}
      onPress={props.onPress}
      {...(props.isCurrent && { 'aria-current': 'page' as const })}
      {...(props.hotkey && { 'aria-keyshortcuts': props.hotkey })}
    >
      {props.icon}
      <span>{props.name}</span>
      {props.badge !== undefined && (
        <span className="rail-badge">
          <span aria-hidden="true">{props.badge}</span>
          <span className="vh">{props.badgeText}</span>
        </span>
      )}
    </Button>
  )
}

function LanguageSwitch() {
  const t = useTranslate()
  const language = useSession((state) => state.language)
  const setPreference = useSession((state) => state.setPreference)
  return (
    <div className="rail-lang" role="group" aria-label={t('app.language')} aria-keyshortcuts="Alt+L">
      {(['en', 'fr'] as const).map((each) => (
        <Button
          key={each}
          className={language === each ? 'on' : ''}
          aria-pressed={language === each}
          aria-label={each === 'en' ? 'EN, English' : 'FR, français'}
          onPress={() => setPreference({ language: each })}
        >
          {each.toUpperCase()}
        </Button>
      ))}
    </div>
  )
}
