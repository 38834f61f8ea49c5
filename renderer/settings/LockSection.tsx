import { KeyRound, LockKeyhole, LockKeyholeOpen } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate.ts'
import { idleChoices, lockNow, setMinutes, useLock } from '../state/lock/lock.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Select } from '../ui/parts/Select.tsx'

/** Locks what is on this computer with a passphrase; nothing where that cannot be done. */
export function LockSection() {
  const t = useTranslate()
  const { status, minutes, isLeftover } = useLock()
  const openForm = useSession((state) => state.openForm)
  if (status !== 'none' && status !== 'unlocked') return null
  const ask = (option: 'set' | 'change' | 'remove') => () => openForm({ name: 'lock', option })
  return (
    <section className="card-block">
      <h2 className="title">{t('lock.title')}</h2>
      <p className="sub">{t(status === 'none' ? 'lock.none' : 'lock.on')}</p>
      {isLeftover && <Callout tone="warn">{t('lock.leftover')}</Callout>}
      {status === 'none' ? (
        <div className="row">
          <Button icon={<LockKeyhole aria-hidden="true" />} onPress={ask('set')}>
            {t('lock.set')}
          </Button>
        </div>
      ) : (
        <>
          <Select
            label={t('lock.after')}
            value={String(minutes)}
            items={idleChoices.map((count) => ({ id: String(count), label: t('lock.minutes', { count }) }))}
            onChange={(id) => void setMinutes(Number(id))}
          />
          <div className="row wrap">
            <Button
              icon={<LockKeyhole aria-hidden="true" />}
              hotkey="Ctrl+Shift+L"
              onPress={() => void lockNow()}
            >
              {t('lock.now')}
            </Button>
            <Button icon={<KeyRound aria-hidden="true" />} onPress={ask('change')}>
              {t('lock.change')}
            </Button>
            <Button icon={<LockKeyholeOpen aria-hidden="true" />} onPress={ask('remove')}>
              {t('lock.remove')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
