import { FlaskConical, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import type { MachineInfo } from '../machine/machine.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { ProblemToasts } from '../ui/parts/Toast.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'

/** What has to be known in every screen: a stand-in runtime, what healing found, entries of a newer version. */
export function Notices(props: { info: MachineInfo | null }) {
  const t = useTranslate()
  const isReady = useWorkspace((state) => state.status === 'ready')
  const notices = useWorkspace((state) => state.notices)
  const unread = useWorkspace((state) => state.unread.length)
  const [dismissed, setDismissed] = useState<readonly unknown[]>([])
  const shown = isReady ? notices.filter((notice) => !dismissed.includes(notice)) : []
  return (
    <div className="notices">
      {props.info?.isStandIn && (
        <p className="stand-in">
          <FlaskConical aria-hidden="true" className="icon" />
          {t('app.standIn')}
        </p>
      )}
      <ProblemToasts />
      {shown.map((notice) => (
        <ProblemNotice
          key={`${notice.code} ${JSON.stringify(notice.facts)}`}
          tone={notice.code === 'journal.altered-line' ? 'bad' : 'warn'}
          problem={notice}
          actions={
            <Button
              size="sm"
              icon={<X aria-hidden="true" />}
              onPress={() => setDismissed([...dismissed, notice])}
            >
              {t('ui.dismiss')}
            </Button>
          }
        />
      ))}
      {isReady && unread > 0 && <Callout tone="warn">{t('app.unread', { count: unread })}</Callout>}
    </div>
  )
}
