import { CircleCheck } from 'lucide-react'
import type { PlaybookFault } from '../../../data/rules/playbook-faults.ts'
import { playbookFaultWords } from '../../../data/words/playbook-fault.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useEditor } from './editor-store.ts'

/** What keeps the document from being a playbook, place by place; each leads to its field. */
export function FaultList(props: { faults: readonly PlaybookFault[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const jump = useEditor((state) => state.jump)
  const { faults } = props
  return (
    <section className="editor-faults" aria-label={t('editor.check')} data-region>
      <h2 className="sec" aria-live="polite">
        {t('editor.faults', { count: faults.length })}
      </h2>
      {faults.length === 0 ? (
        <p className="row">
          <CircleCheck aria-hidden="true" className="icon" />
          {t('editor.valid')}
        </p>
      ) : (
        <ol>
          {faults.map((fault) => (
            <li key={`${fault.pointer} ${fault.code} ${fault.detail}`}>
              <button type="button" className="editor-fault" onClick={() => jump(fault.pointer)}>
                {playbookFaultWords(fault, language)}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
