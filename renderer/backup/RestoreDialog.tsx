import { ArchiveRestore, FileSearch, FolderSearch } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Progress } from '../ui/parts/Progress.tsx'
import { TextField } from '../ui/parts/TextField.tsx'
import { toast } from '../ui/parts/toast.ts'
import './backup.css'
import { FoundList } from './FoundList.tsx'
import { LookCard } from './LookCard.tsx'
import { useRestore, type Outcome } from './use-restore.ts'

/** Finds backups, shows what one holds and what it would bring, and restores it. */
export function RestoreDialog() {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  // Restoring into the open event opens it anew, and closes this form.
  const restoring = useRestore((name, count) => toast(t('backup.restore.done', { name, count })))
  const { groups, status, chosen, looked, problem, done } = restoring
  const isBusy = status === 'restoring'
  const isLocked = problem?.code === 'backup.locked' || problem?.code === 'lock.wrong-passphrase'
  return (
    <Dialog
      title={t('backup.restore.title')}
      width="wide"
      onClose={isBusy ? () => undefined : closeForm}
      footer={
        <>
          <Button
            key={done ? 'close' : 'cancel'}
            autoFocus={done !== null}
            onPress={closeForm}
            isDisabled={isBusy}
          >
            {t(done ? 'ui.close' : 'ui.cancel')}
          </Button>
          {groups.length > 1 && !done && (
            <Button isDisabled={isBusy} onPress={() => void restoring.restoreAll()}>
              {t('backup.restore.all', { count: groups.length })}
            </Button>
          )}
          {!done && (
            <Button
              variant="primary"
              icon={<ArchiveRestore aria-hidden="true" />}
              isDisabled={!looked}
              isPending={isBusy}
              onPress={() => void restoring.restoreOne()}
            >
              {t('backup.restore.do')}
            </Button>
          )}
        </>
      }
    >
      <div className="bk-restore">
        <section className="bk-find" aria-labelledby="bk-found">
          <h3 className="title" id="bk-found">
            {t('backup.restore.found')}
          </h3>
          <div className="row wrap">
            <Button
              icon={<FolderSearch aria-hidden="true" />}
              isDisabled={isBusy}
              onPress={() => void restoring.find('folder')}
            >
              {t('backup.restore.folder')}
            </Button>
            <Button
              icon={<FileSearch aria-hidden="true" />}
              isDisabled={isBusy}
              onPress={() => void restoring.find('file')}
            >
              {t('backup.restore.file')}
            </Button>
          </div>
          {status === 'searching' && <Progress label={t('backup.restore.searching')} value={null} />}
          {status !== 'searching' && groups.length === 0 && (
            <EmptyState title={t('backup.restore.none')} text={t('backup.restore.noneText')} />
          )}
          <FoundList
            groups={groups}
            chosen={chosen}
            isDisabled={isBusy}
            onChoose={(each) => void restoring.look(each)}
          />
        </section>
        <section className="bk-look" aria-live="polite" aria-label={t('backup.look.title')}>
          {status === 'looking' && <Progress label={t('backup.restore.looking')} value={null} />}
          {isBusy && <Progress label={t('backup.restore.working')} value={null} />}
          {problem && (
            <ProblemNotice problem={problem} {...(problem.code === 'backup.locked' && { tone: 'warn' })} />
          )}
          {isLocked && chosen && <Passphrase onGiven={(text) => void restoring.look(chosen, text)} />}
          {done ? <Outcomes done={done} /> : looked && !isBusy && <LookCard looked={looked} />}
          {!chosen && !done && !problem && groups.length > 0 && (
            <p className="sub">{t('backup.restore.chooseOne')}</p>
          )}
        </section>
      </div>
    </Dialog>
  )
}

function Passphrase(props: { onGiven: (text: string) => void }) {
  const t = useTranslate()
  const [text, setText] = useState('')
  return (
    <form
      className="col"
      onSubmit={(event) => {
        event.preventDefault()
        if (text !== '') props.onGiven(text)
      }}
    >
      <TextField label={t('lock.type')} value={text} onChange={setText} isSecret autoFocus maxLength={200} />
      <div className="row">
        <Button type="submit" isDisabled={text === ''}>
          {t('backup.restore.unlock')}
        </Button>
      </div>
    </form>
  )
}

function Outcomes(props: { done: readonly Outcome[] }) {
  const t = useTranslate()
  return (
    <ul className="col" role="status">
      {props.done.map((each, at) => (
        <li key={at}>
          {'problem' in each ? (
            <>
              <p className="strong">{each.name}</p>
              <ProblemNotice problem={each.problem} />
            </>
          ) : (
            <Callout tone="info">{t('backup.restore.done', { name: each.name, count: each.added })}</Callout>
          )}
        </li>
      ))}
    </ul>
  )
}
