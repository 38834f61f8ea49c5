import { MonitorUp } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate.ts'
import { machine } from '../state/machine.ts'
import { Button } from '../ui/parts/Button.tsx'

/** The window for the room's screen: what it is, and the way to it. */
export function WallSection() {
  const t = useTranslate()
  return (
    <>
      <h3 className="sec">{t('wall.title')}</h3>
      <p className="sub">{t('wall.text')}</p>
      <div className="row">
        <Button
          icon={<MonitorUp aria-hidden="true" />}
          hotkey="Alt+W"
          onPress={() =>
            void machine()
              .toggleWall()
              .catch(() => undefined)
          }
        >
          {t('wall.open')}
        </Button>
      </div>
    </>
  )
}
