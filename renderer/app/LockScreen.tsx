import { LockKeyhole } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { translate } from '../../data/words/translate.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { unlock } from '../state/lock/lock.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Checkbox } from '../ui/parts/Checkbox.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { TextField } from '../ui/parts/TextField.tsx'
import './lock-screen.css'
import { Logo } from './Logo.tsx'

/** All that a locked window shows: its name, that it is locked, in both languages, and a field. */
export function LockScreen(props: { onUnlocked: () => void }) {
  const t = useTranslate()
  const [text, setText] = useState('')
  const [isShown, setShown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const form = useRef<HTMLFormElement>(null)
  // What was typed stays, to be mended or typed over.
  useEffect(() => {
    if (problem) form.current?.querySelector('input')?.select()
  }, [problem])

  async function open() {
    if (text === '' || isBusy) return
    setBusy(true)
    setProblem(null)
    try {
      await unlock(text)
      props.onUnlocked()
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setProblem({ code, facts })
      setBusy(false)
    }
  }

  return (
    <main className="lock-screen">
      <form
        className="lock-card"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <header>
          <Logo />
          <h1>Entente</h1>
          <p className="row strong">
            <LockKeyhole aria-hidden="true" className="icon" />
            <span lang="en">{translate('en', 'lock.locked')}</span>
            <span aria-hidden="true">|</span>
            <span lang="fr">{translate('fr', 'lock.locked')}</span>
          </p>
        </header>
        <TextField
          label={t('lock.type')}
          value={text}
          onChange={setText}
          isSecret={!isShown}
          autoFocus
          maxLength={200}
        />
        <Checkbox isSelected={isShown} onChange={setShown}>
          {t('exchange.pass.show')}
        </Checkbox>
        {problem && <ProblemNotice problem={problem} />}
        <Button type="submit" variant="primary" isDisabled={text === ''} isPending={isBusy}>
          {t('lock.open')}
        </Button>
        <p role="status" className="sub">
          {isBusy ? t('lock.opening') : ''}
        </p>
      </form>
    </main>
  )
}
