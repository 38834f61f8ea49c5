import { copiedMessage } from '../../data/words/mode-mark.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { machine } from '../state/machine.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { toast } from '../ui/parts/toast.ts'
import { KindForm } from './KindForm.tsx'
import { useAnswered } from './use-answered.ts'
import { useSaved } from './use-saved.ts'

/** Drafts a message to the public in both languages; logged first, then copied to be pasted where it is given. */
export function MessageForm() {
  const t = useTranslate()
  const saved = useSaved()
  const mode = useWorkspace((state) => state.picture?.workspace?.mode ?? 'real')
  const text = useSession((state) => state.form?.text)
  const links = useAnswered()
  return (
    <KindForm
      kind="message.issued"
      title={t('form.message')}
      submit="form.message.submit"
      hint={t('form.message.hint')}
      initial={{ en: text ?? '', fr: '', channel: '', links }}
      onSaved={(entries) => {
        saved(entries)
        const message = entries.find((entry) => entry.kind === 'message.issued')
        if (!message) return
        machine()
          .writeClipboard(copiedMessage(message.body, mode))
          .then(
            () => toast(t('form.message.copied')),
            () => toast(t('form.message.notCopied'), 'problem'),
          )
      }}
    />
  )
}
