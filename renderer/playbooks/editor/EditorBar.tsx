import { Download } from 'lucide-react'
import { useState } from 'react'
import type { ReadPlaybook } from '../../../data/playbooks/read-playbook.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useDesk } from '../../state/desk.ts'
import { useSession } from '../../state/session.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Dialog } from '../../ui/parts/Dialog.tsx'
import { PersonalDataWarning } from '../../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'
import { ReleasabilityChip } from '../../ui/ReleasabilityChip.tsx'
import { usePlaybooks } from '../playbooks-store.ts'
import { isChanged, useEditor, type Edited } from './editor-store.ts'
import { savePlaybookFile } from './playbook-files.ts'
import { useAdopt } from './use-adopt.ts'

/** What is edited, from what, which version it becomes, and what can be done with it. */
export function EditorBar(props: { edited: Edited; version: number; checked: ReadPlaybook }) {
  const t = useTranslate()
  const language = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const { edited, version, checked } = props
  const { document, source } = edited
  const adopting = useAdopt(edited, version, checked)
  const { close, setText } = useEditor.getState()
  const leave = () => (isChanged(edited) ? setAsking(true) : discard())
  const discard = () => {
    usePlaybooks.getState().showLibrary()
    close()
  }
  const save = () => {
    if (checked.ok) void savePlaybookFile({ ...document, version: version })
  }
  useHotkeys('editor', { 'Ctrl+Enter': () => void adopting.adopt(), Escape: leave, 'Alt+X': save })
  const title = document.title[language] || document.title.en || document.title.fr || t('editor.untitled')
  return (
    <header className="editor-bar" data-region>
      <div className="row wrap">
        <div className="grow">
          <h1>{title}</h1>
          <p className="sub">
            {t('editor.becomes', { id: document.id, version: version })}{' '}
            {source?.type === 'file' && t('editor.fromFile', { name: source.name })}
            {document.copiedFrom &&
              t('editor.copiedFrom', {
                id: document.copiedFrom.id,
                version: document.copiedFrom.version,
              })}
          </p>
        </div>
        <Button onPress={leave} hotkey="Esc">
          {t('editor.leave')}
        </Button>
        <Button hotkey="Alt X" icon={<Download aria-hidden="true" />} isDisabled={!checked.ok} onPress={save}>
          {t('editor.export')}
        </Button>
        <Button
          variant="primary"
          hotkey="Ctrl ↵"
          isPending={adopting.isBusy}
          isDisabled={adopting.reason !== null}
          onPress={() => void adopting.adopt()}
        >
          {t('editor.adopt', { version: version })}
        </Button>
      </div>
      <div className="row wrap editor-sign">
        <div className="grow">
          <TextField label={t('editor.remarks')} value={edited.text} maxLength={300} onChange={setText} />
        </div>
        <Signed />
        {adopting.reason && <p className="sub editor-why">{t(adopting.reason)}</p>}
      </div>
      <PersonalDataWarning
        found={adopting.personal.found}
        reason={adopting.personal.reason}
        onReason={adopting.personal.setReason}
      />
      {adopting.problem && <ProblemNotice problem={adopting.problem} />}
      {isAsking && (
        <Dialog
          title={t('editor.discard.title')}
          role="alertdialog"
          width="narrow"
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button variant="danger" onPress={discard}>
                {t('form.discard.discard')}
              </Button>
              <Button
                onPress={() => {
                  setAsking(false)
                  usePlaybooks.getState().showLibrary()
                }}
              >
                {t('editor.discard.keep')}
              </Button>
              <Button variant="primary" autoFocus onPress={() => setAsking(false)}>
                {t('editor.discard.on')}
              </Button>
            </>
          }
        >
          <p>{t('editor.discard.text')}</p>
        </Dialog>
      )}
    </header>
  )
}

/** Who signs the adoption, and who may hold it. */
function Signed() {
  const t = useTranslate()
  const acting = useDesk((state) => state.acting)
  const releasability = useSession((state) => state.releasability)
  if (!acting) return null
  return (
    <p className="row sub">
      {t('log.compose.signed', { name: acting.official.name })}
      <CountryMark country={acting.desk.country} size="sm" />
      {t('log.compose.goes')}
      <ReleasabilityChip releasability={releasability} />
    </p>
  )
}
