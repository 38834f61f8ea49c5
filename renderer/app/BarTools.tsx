import { History, MonitorUp } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate.ts'
import { endReplay, startReplay } from '../state/replay.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { useToggleWall } from './use-toggle-wall.ts'

/** The ways to a past moment, and to the room's screen. */
export function BarTools() {
  const t = useTranslate()
  const isReplaying = useWorkspace((state) => state.moment !== null)
  const toggleWall = useToggleWall()
  return (
    <div className="bar-tools">
      <Button
        variant="ghost"
        icon={<History aria-hidden="true" />}
        label={t(isReplaying ? 'replay.back' : 'replay.start')}
        onPress={isReplaying ? endReplay : startReplay}
      />
      <Button
        variant="ghost"
        icon={<MonitorUp aria-hidden="true" />}
        label={t('wall.open')}
        onPress={toggleWall}
      />
    </div>
  )
}
