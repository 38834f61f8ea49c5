import { CircleCheck } from 'lucide-react'
import type { PlaybookFault } from '../../../data/rules/playbook-faults.ts'
import { useTranslate, type Translate } from '../../i18n/use-translate.ts'
import { keysOf, placeOf } from './edit-playbook.ts'
import { useEditor } from './editor-store.ts'
import { fieldLabel } from './part-fields.ts'

/** What keeps the document from being a playbook, place by place; each leads to its field. */
export function FaultList(props: { faults: readonly PlaybookFault[] }) {
  const t = useTranslate()
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
                <b>{placeWords(fault, t)}</b>
                <span>{t(`playbookFault.${fault.code}`, { detail: fault.detail })}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** A place as the form calls it: Steps, S1, Title, French. */
function placeWords({ pointer, part }: PlaybookFault, t: Translate): string {
  const { section, base } = placeOf(pointer)
  const inside = keysOf(pointer.slice(base.length)).flatMap((key) => {
    if (key === 'en' || key === 'fr') return [t(`editor.language.${key}`)]
    if (/^\d+$/.test(key)) return [String(Number(key) + 1)]
    const label = fieldLabel(key)
    return label === null ? [key] : [t(label)]
  })
  return [t(`editor.section.${section}`), ...(part === null ? [] : [part]), ...inside].join(' › ')
}
