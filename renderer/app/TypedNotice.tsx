import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { forgetTyped, typedBefore, watchTyping } from '../state/lock/typed.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import './lock-screen.css'

/** What was being typed when the window was locked or the app ended, until the official puts it away. */
export function TypedNotice() {
  const t = useTranslate()
  const [typed, setTyped] = useState(typedBefore)
  useEffect(watchTyping, [])
  if (typed.length === 0) return null
  return (
    <Callout
      tone="warn"
      actions={
        <Button
          size="sm"
          icon={<X aria-hidden="true" />}
          onPress={() => {
            forgetTyped()
            setTyped([])
          }}
        >
          {t('ui.dismiss')}
        </Button>
      }
    >
      {typed.map(({ title, fields }, index) => (
        <section key={index} className="typed">
          <p className="strong">{t('lock.typed', { title })}</p>
          <dl>
            {fields.map(({ label, text }, place) => (
              <div key={place}>
                <dt className="sub">{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Callout>
  )
}
