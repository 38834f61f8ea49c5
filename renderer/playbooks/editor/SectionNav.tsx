import type { Playbook } from '../../../data/model/playbook.ts'
import type { PlaybookFault } from '../../../data/rules/playbook-faults.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { partsOf, placeOf } from './edit-playbook.ts'
import { useEditor } from './editor-store.ts'
import { sections } from './part-fields.ts'

/** The parts of the document, with how many there are and how many faults are among them. */
export function SectionNav(props: { document: Playbook; faults: readonly PlaybookFault[] }) {
  const t = useTranslate()
  const { section, show } = useEditor()
  return (
    <nav className="editor-sections" aria-label={t('editor.sections')} data-region>
      {sections.map((each) => {
        const count = partsOf(props.document, each).length
        const faults = props.faults.filter(({ pointer }) => placeOf(pointer).section === each).length
        return (
          <button
            key={each}
            type="button"
            className="editor-section"
            aria-current={each === section ? 'true' : undefined}
            onClick={() => show(each)}
          >
            <span className="grow">{t(`editor.section.${each}`)}</span>
            {count > 0 && <span className="sub">{count}</span>}
            {faults > 0 && (
              <span className="editor-badge">
                <span aria-hidden="true">{faults}</span>
                <span className="vh">{t('editor.faults', { count: faults })}</span>
              </span>
            )}
          </button>
        )
      })}
    </nav>
  )
}
