import { Fragment } from 'react'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { keyTable, type KeyScope } from '../ui/key-table.ts'
import { Callout } from '../ui/parts/Callout.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'
import { Kbd } from '../ui/parts/Kbd.tsx'
import './dialogs.css'

const columns: readonly (readonly KeyScope[])[] = [
  ['everywhere', 'form', 'write', 'situation'],
  ['log', 'decisions', 'playbooks', 'editor', 'replay'],
  ['coverage', 'plans', 'guide', 'committees'],
  ['exercise', 'design', 'conduct', 'players'],
  ['observe', 'evaluation', 'improvement', 'report', 'exchange'],
]

/** Every key, from the table that binds them. */
export function KeysDialog() {
  const t = useTranslate()
  const closeForm = useSession((state) => state.closeForm)
  const singleKeys = useSession((state) => state.singleKeys)
  return (
    <Dialog title={t('app.keysTitle')} onClose={closeForm} width="wide">
      {!singleKeys && <Callout tone="warn">{t('app.keysOff')}</Callout>}
      <div className="key-columns">
        {columns.map((scopes) => (
          <div key={scopes.join(' ')}>
            {scopes.map((scope) => (
              <section key={scope} aria-label={t(`app.keys.${scope}`)}>
                <h3 className="sec">{t(`app.keys.${scope}`)}</h3>
                <dl className="keys">
                  {rowsOf(scope).map(({ words, pressed }) => (
                    <Fragment key={words}>
                      <dt>
                        {pressed.map((key) => (
                          <KeyPress key={key} name={key} />
                        ))}
                      </dt>
                      <dd>{t(words)}</dd>
                    </Fragment>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        ))}
      </div>
      <p className="sub">{t('app.keysNote')}</p>
    </Dialog>
  )
}

/** One row for each thing that is done, with all keys that do it. */
function rowsOf(scope: KeyScope): { words: MessageKey; pressed: string[] }[] {
  const rows = new Map<MessageKey, string[]>()
  for (const [key, words] of Object.entries(keyTable[scope]))
    rows.set(words, [...(rows.get(words) ?? []), key])
  return [...rows].map(([words, pressed]) => ({ words, pressed }))
}

const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  Enter: '↵',
  Shift: '⇧',
}

function KeyPress(props: { name: string }) {
  const parts = props.name.split('+')
  return (
    <span className="key-press">
      <span className="vh">{parts.join(' ')}</span>
      {parts.map((part) => (
        <Kbd key={part}>{signs[part] ?? (part.length === 1 ? part.toUpperCase() : part)}</Kbd>
      ))}
    </span>
  )
}
