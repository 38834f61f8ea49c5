import { FlaskConical, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Country } from '../../data/model/country.ts'
import type { ProblemData } from '../../data/model/problem.ts'
import { HealthNotices } from '../health/HealthNotices.tsx'
import { useTranslate } from '../i18n/use-translate.ts'
import { BackupNotice } from '../backup/BackupNotice.tsx'
import type { MachineInfo } from '../machine/machine.ts'
import { useDesk } from '../state/desk.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { ProblemToasts } from '../ui/parts/Toast.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { groupNotices } from './group-notices.ts'
import { TypedNotice } from './TypedNotice.tsx'

/** What has to be known in every screen: a stand-in runtime, what healing found, entries of a newer version. */
export function Notices(props: { info: MachineInfo | null }) {
  const t = useTranslate()
  const isReady = useWorkspace((state) => state.status === 'ready')
  const found = useWorkspace((state) => state.notices)
  const notices = useMemo(() => groupNotices(found), [found])
  const unread = useWorkspace((state) => state.unread.filter(({ reason }) => reason === 'unknownKind').length)
  const [dismissed, setDismissed] = useState<readonly unknown[]>([])
  const country = useDesk((state) => state.acting?.desk.country)
  const shown = isReady
    ? notices.filter((notice) => !dismissed.includes(notice) && isFor(notice, country))
    : []
  return (
    <div className="notices">
      {props.info?.isStandIn && (
        <p className="stand-in">
          <FlaskConical aria-hidden="true" className="icon" />
          {t('app.standIn')}
        </p>
      )}
      <ProblemToasts />
      {props.info && <TypedNotice />}
      {props.info && <BackupNotice />}
      {props.info && <HealthNotices folder={props.info.dataFolder} />}
      {shown.map((notice) => (
        <ProblemNotice
          key={`${notice.code} ${JSON.stringify(notice.facts)}`}
          tone={grave.has(notice.code) ? 'bad' : 'warn'}
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

const grave: ReadonlySet<string> = new Set(['journal.altered-line', 'journal.forked', 'log.damaged-row'])

/** What concerns only the other country's own entries is told only to the other country. */
const isFor = ({ facts }: ProblemData, country: Country | undefined) =>
  facts['releasability'] === undefined ||
  facts['releasability'] === 'SHARED' ||
  facts['releasability'] === country
