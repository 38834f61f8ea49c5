import { useState } from 'react'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { whyNotPassphrase } from '../../data/rules/passphrase.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { changePassphrase, removeLock, setLock } from '../state/lock/lock.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { PassphrasePair } from '../ui/parts/PassphrasePair.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Progress } from '../ui/parts/Progress.tsx'
import { TextField } from '../ui/parts/TextField.tsx'
import { toast } from '../ui/parts/toast.ts'

/** Sets, changes or removes the lock, as the form's option says. */
export function LockDialog() {
  const t = useTranslate()
  const option = useSession((state) => state.form?.option)
  const closeForm = useSession((state) => state.closeForm)
  const [present, setPresent] = useState('')
  const [next, setNext] = useState({ first: '', again: '' })
  const [isTried, setTried] = useState(false)
  const [progress, setProgress] = useState<{ done: number; of: number } | 'waiting' | null>(null)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const act = option === 'change' || option === 'remove' ? option : 'set'
  const isBusy = progress !== null
  const fault = act === 'remove' ? null : whyNotPassphrase(next.first, next.again)

  async function save() {
    setTried(true)
    setProblem(null)
    if (isBusy || fault || (act !== 'set' && present === '')) return
    setProgress('waiting')
    const told = (done: number, of: number) => setProgress({ done, of })
    try {
      if (act === 'set') await setLock(next.first, told)
      else if (act === 'remove') await removeLock(present, told)
      else await changePassphrase(present, next.first)
      closeForm()
      if (act === 'change') toast(t('lock.changed'))
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setProblem({ code, facts })
      setProgress(null)
    }
  }

  return (
    <Dialog
      title={t(`lock.${act}Title`)}
      // What has begun is ended by itself, or by a failure that is told.
      onClose={isBusy ? () => undefined : closeForm}
      footer={
        <>
          <Button onPress={closeForm} isDisabled={isBusy}>
            {t('ui.cancel')}
          </Button>
          <Button
            variant={act === 'remove' ? 'danger' : 'primary'}
            isPending={isBusy}
            onPress={() => void save()}
          >
            {t(act === 'set' ? 'lock.setNow' : `lock.${act}`)}
          </Button>
        </>
      }
    >
      <form
        className="col lock-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className="sub">{t(`lock.${act}Text`)}</p>
        {act !== 'set' && (
          <TextField
            label={t('lock.present')}
            value={present}
            onChange={setPresent}
            isSecret
            isRequired
            isDisabled={isBusy}
            autoFocus
            maxLength={200}
          />
        )}
        {act !== 'remove' && (
          <PassphrasePair
            first={next.first}
            again={next.again}
            onChange={setNext}
            fault={isTried ? fault : null}
            isDisabled={isBusy}
            autoFocus={act === 'set'}
          />
        )}
        {act === 'set' && <Callout tone="warn">{t('lock.warning')}</Callout>}
        {problem && <ProblemNotice problem={problem} />}
        {progress !== null && <Working progress={progress} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}

function Working({ progress }: { progress: { done: number; of: number } | 'waiting' }) {
  const t = useTranslate()
  if (progress === 'waiting' || progress.done === progress.of)
    return <Progress label={t('lock.checking')} value={null} />
  const { done, of } = progress
  return <Progress label={t('lock.working', { done, of })} value={done / Math.max(1, of)} />
}
