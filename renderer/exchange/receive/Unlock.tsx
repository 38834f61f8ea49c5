import { LockKeyhole } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ProblemData } from '../../../data/model/problem.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Checkbox } from '../../ui/parts/Checkbox.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'

/** Asks for the passphrase of a locked bundle. */
export function Unlock(props: {
  name: string
  problem: ProblemData | null
  /** What was typed before and did not open it. */
  typed: string
  onUnlock: (passphrase: string) => void
  onCancel: () => void
}) {
  const t = useTranslate()
  const [text, setText] = useState(props.typed)
  const [isShown, setShown] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // A slip is mended, or typed over.
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  return (
    <form
      className="unlock"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        if (text !== '') props.onUnlock(text)
      }}
    >
      <p className="row strong">
        <LockKeyhole aria-hidden="true" className="icon" />
        {t('exchange.locked', { name: props.name })}
      </p>
      <TextField
        label={t('exchange.pass.first')}
        hint={t('exchange.locked.hint')}
        value={text}
        onChange={setText}
        isSecret={!isShown}
        isRequired
        autoFocus
        maxLength={200}
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        {t('exchange.pass.show')}
      </Checkbox>
      {props.problem && <ProblemNotice problem={props.problem} />}
      <div className="row">
        <Button type="submit" variant="primary" isDisabled={text === ''}>
          {t('exchange.unlock')}
        </Button>
        <Button onPress={props.onCancel}>{t('exchange.setAside')}</Button>
      </div>
    </form>
  )
}
