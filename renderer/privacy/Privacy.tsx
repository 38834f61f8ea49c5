import { FileText } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { Tabs } from '../ui/parts/Tabs.tsx'
import { Concerns } from './Concerns.tsx'
import { Corrections } from './Corrections.tsx'
import { Holds } from './Holds.tsx'
import { Names } from './Names.tsx'
import { Notice } from './Notice.tsx'
import { Register } from './Register.tsx'
import { Retention } from './Retention.tsx'
import { usePrivacy } from './use-privacy.ts'
import './privacy.css'

const tabs = ['retention', 'holds', 'register', 'corrections', 'concerns', 'names', 'notice'] as const
type TabName = (typeof tabs)[number]

/** What is kept here and how long, who got it, and what was done about it. */
export function Privacy() {
  const t = useTranslate()
  const goTo = useSession((state) => state.goTo)
  const [tab, setTab] = useState<TabName>('retention')
  const { view, picture } = usePrivacy()
  if (!view || !picture) return <Skeleton rows={8} />
  const open = view.concerns.filter(({ closed }) => closed === null).length
  const old = view.oldVersions.filter(({ notifiedAt }) => notifiedAt === null).length
  const counts: Partial<Record<TabName, number>> = { concerns: open, corrections: old }
  const content = {
    retention: <Retention view={view} />,
    holds: <Holds view={view} />,
    register: <Register view={view} />,
    corrections: <Corrections view={view} />,
    concerns: <Concerns view={view} />,
    names: <Names />,
    notice: <Notice view={view} />,
  }
  return (
    <div className="privacy">
      <header className="privacy-head">
        <div className="grow">
          <h1>{t('privacy.title')}</h1>
          <p className="sub">{t('privacy.text')}</p>
        </div>
        <Button icon={<FileText aria-hidden="true" />} onPress={() => goTo('report')}>
          {t('privacy.report.open')}
        </Button>
      </header>
      <Tabs
        label={t('privacy.title')}
        value={tab}
        onChange={setTab}
        items={tabs.map((id) => {
          const count = counts[id] ?? 0
          const name = t(`privacy.tab.${id}`)
          return { id, label: count > 0 ? `${name} ${String(count)}` : name, content: content[id] }
        })}
      />
    </div>
  )
}
