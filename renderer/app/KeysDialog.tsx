import { Fragment } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { Callout } from '../ui/parts/Callout.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { Kbd } from '../ui/parts/Kbd.tsx'
import './dialogs.css'

const keys = [
  [['Alt', '1–4'], 'app.keysScreens'],
  [['Ctrl', 'K'], 'app.keysFind'],
  [['N'], 'app.keysNote1'],
  [['D'], 'app.keysDisruption'],
  [['P'], 'app.keysDecision'],
  [['Alt', 'S'], 'app.keysReleasability'],
  [['O'], 'app.keysOfficial'],
  [['F6'], 'app.keysRegions'],
  [['Esc'], 'app.keysClose'],
  [['?'], 'app.keysList'],
] as const

/** Every key of the frame. */
export function KeysDialog() {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const singleKeys = useSession((state) => state.singleKeys)
  return (
    <Dialog title={t('app.keysTitle')} onClose={closeForm}>
      {!singleKeys && <Callout tone="warn">{t('app.keysOff')}</Callout>}
      <dl className="keys">
        {keys.map(([pressed, what]) => (
          <Fragment key={what}>
            <dt>
              <span className="vh">{pressed.join(' ')}</span>
              {pressed.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="sub">{t('app.keysNote')}</p>
    </Dialog>
  )
}
