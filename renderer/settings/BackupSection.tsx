import { ArchiveRestore, FolderOutput, HardDriveDownload } from 'lucide-react'
import { useState } from 'react'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { BackupState, MachineBackup } from '../machine/machine.ts'
import { asProblem, useBackups } from '../state/backup/backups.ts'
import { useLock } from '../state/lock/lock.ts'
import { machine } from '../state/machine.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Tag } from '../ui/parts/Tag.tsx'

/** Where backups are kept and how they do; a second folder, restoring, and saving everything; nothing in a browser. */
export function BackupSection() {
  const t = useTranslate()
  const { backup } = machine()
  const state = useBackups((found) => found.state)
  const status = useLock((found) => found.status)
  const openForm = useSession((found) => found.openForm)
  const [isBusy, setBusy] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  if (!backup || !state) return null

  async function attempt(work: (backup: MachineBackup) => Promise<unknown>) {
    if (!backup || isBusy) return
    setBusy(true)
    setProblem(null)
    try {
      await work(backup)
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setProblem({ code, facts })
    }
    setBusy(false)
  }

  return (
    <section className="card-block">
      <h2 className="title">{t('backup.title')}</h2>
      <p className="sub">{t('backup.text', { every: state.every })}</p>
      <p className="sub">
        {t('backup.textCountry')} {t(status === 'none' ? 'backup.textOpen' : 'backup.textLocked')}
      </p>
      <h3 className="sec">{t('backup.beside')}</h3>
      <Home home={state.beside} />
      <h3 className="sec">{t('backup.second')}</h3>
      {state.second ? (
        <>
          <Home home={state.second} />
          <p className="sub">{t('backup.secondText')}</p>
        </>
      ) : (
        <Callout tone="warn">{t('backup.secondNone')}</Callout>
      )}
      <div className="row wrap">
        <Button
          icon={<HardDriveDownload aria-hidden="true" />}
          isDisabled={isBusy}
          onPress={() => void attempt((each) => each.choose())}
        >
          {t(state.second ? 'backup.chooseOther' : 'backup.choose')}
        </Button>
        {state.second && (
          <Button isDisabled={isBusy} onPress={() => void attempt((each) => each.stop())}>
            {t('backup.stop')}
          </Button>
        )}
      </div>
      <p className="sub">{t('backup.exportText')}</p>
      <div className="row wrap">
        <Button
          icon={<FolderOutput aria-hidden="true" />}
          isPending={isBusy}
          onPress={() => void attempt(async (each) => setSaved(await each.export()))}
        >
          {t('backup.export')}
        </Button>
        <Button
          icon={<ArchiveRestore aria-hidden="true" />}
          hotkey="Alt+B"
          onPress={() => openForm({ name: 'restore' })}
        >
          {t('backup.restore.title')}
        </Button>
      </div>
      {saved !== null && (
        <p role="status" className="bk-path">
          {t('backup.exported', { path: saved })}
        </p>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </section>
  )
}

function Home({ home }: { home: BackupState['beside'] }) {
  const t = useTranslate()
  const formats = useFormats()
  const isBad = asProblem(home.problem) !== null || home.isBehind
  const { lastAt } = home
  return (
    <div className="col">
      <p className="bk-path mono">{home.path}</p>
      <p>
        <Tag tone={isBad ? 'bad' : 'good'}>
          {isBad
            ? t('backup.behind')
            : lastAt
              ? t('backup.okAt', { when: formats.instant(lastAt, 'UTC', 'short') })
              : t('backup.ok')}
        </Tag>
      </p>
    </div>
  )
}
