import { BadgeCheck, UserPlus, Users } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { fingerprintOf, useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { AddOfficial } from './AddOfficial.tsx'

/** Who acts at this computer, and the key of the desk to be read aloud. */
export function WhoAreYou() {
  const t = useTranslate()
  const acting = useDesk((state) => state.acting)
  const openForm = useSession((state) => state.openForm)
  const [isAdding, setAdding] = useState(false)
  const [key, setKey] = useState('')
  useEffect(() => {
    let isCurrent = true
    if (acting)
      void Promise.resolve(fingerprintOf(acting.desk)).then((digits) => {
        if (isCurrent) setKey(digits)
      })
    return () => {
      isCurrent = false
    }
  }, [acting])
  if (!acting) return null
  const { desk, official } = acting
  return (
    <aside className="welcome-side">
      <section className="card pad">
        <h2>{t('welcome.who')}</h2>
        <div className="row who-now">
          <CountryMark country={desk.country} size="lg" />
          <div className="grow">
            <p className="strong">{official.name}</p>
            <p className="sub">
              {official.position}, {official.agency}
            </p>
            <p className="sub">{desk.name}</p>
          </div>
        </div>
        <div className="row wrap">
          <Button
            icon={<Users aria-hidden="true" />}
            hotkey="O"
            onPress={() => openForm({ name: 'switchOfficial' })}
          >
            {t('welcome.switch')}
          </Button>
          <Button icon={<UserPlus aria-hidden="true" />} onPress={() => setAdding(true)}>
            {t('welcome.addDesk')}
          </Button>
        </div>
      </section>
      <section className="card pad">
        <h2>{t('welcome.key', { code: desk.code })}</h2>
        <p className="seal">
          <BadgeCheck aria-hidden="true" />
          {t('welcome.keyHere')}
        </p>
        <p className="mono fingerprint">{key}</p>
        <p className="sub">{t('welcome.keyText')}</p>
      </section>
      {isAdding && <AddOfficial begin="desk" onClose={() => setAdding(false)} />}
    </aside>
  )
}
