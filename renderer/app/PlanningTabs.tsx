import { Button } from 'react-aria-components'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession, type Screen } from '../state/session.ts'
import './planning-tabs.css'

const planningScreens = ['coverage', 'plans', 'committees'] as const
/** The three screens of planning, which share one place in the rail. */
export type PlanningScreen = (typeof planningScreens)[number]

/** Whether a screen is one of the three of planning. */
export const isPlanningScreen = (screen: Screen): screen is PlanningScreen =>
  planningScreens.some((each) => each === screen)

/** The ways between the measure, the plans and the committees. */
export function PlanningTabs(props: { current: PlanningScreen }) {
  const t = useTranslate()
  const goTo = useSession((state) => state.goTo)
  return (
    <nav className="planning-tabs" aria-label={t('app.planning')} data-region="planning" tabIndex={-1}>
      {planningScreens.map((screen) => (
        <Button
          key={screen}
          className={`planning-tab${screen === props.current ? ' on' : ''}`}
          onPress={() => goTo(screen)}
          {...(screen === props.current && { 'aria-current': 'page' as const })}
        >
          {t(`app.screen.${screen}`)}
        </Button>
      ))}
    </nav>
  )
}
