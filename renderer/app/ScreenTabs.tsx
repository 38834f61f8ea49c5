import { Button } from 'react-aria-components'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession, type Screen } from '../state/session.ts'
import './screen-tabs.css'

/** Screens that share one place in the rail: those of planning, and those of what is told and learned afterwards. */
const families = {
  planning: ['coverage', 'plans', 'committees'],
  closing: ['report', 'improvement'],
} as const satisfies Record<string, readonly Screen[]>
type Family = keyof typeof families

/** The family that a screen belongs to, if any. */
export const familyOf = (screen: Screen): Family | null =>
  (['planning', 'closing'] as const).find((family) => families[family].some((each) => each === screen)) ??
  null

/** The ways between the screens of a family. */
export function ScreenTabs(props: { family: Family; current: Screen }) {
  const t = useTranslate()
  const goTo = useSession((state) => state.goTo)
  return (
    <nav
      className="screen-tabs"
      aria-label={t(`app.tabs.${props.family}`)}
      data-region="planning"
      tabIndex={-1}
    >
      {families[props.family].map((screen) => (
        <Button
          key={screen}
          className={`screen-tab${screen === props.current ? ' on' : ''}`}
          onPress={() => goTo(screen)}
          {...(screen === props.current && { 'aria-current': 'page' as const })}
        >
          {t(`app.screen.${screen}`)}
        </Button>
      ))}
    </nav>
  )
}
