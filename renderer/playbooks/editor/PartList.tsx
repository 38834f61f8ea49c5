import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { Playbook } from '../../../data/model/playbook.ts'
import type { PlaybookFault } from '../../../data/rules/playbook-faults.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { blankPart, moved, partsOf, placeOf } from './edit-playbook.ts'
import { useEditor } from './editor-store.ts'
import type { ListName } from './part-fields.ts'
import { partTitle } from './part-title.ts'

/** The parts of one list: chosen, added, moved and removed here. */
export function PartList(props: { document: Playbook; section: ListName; faults: readonly PlaybookFault[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const { part, set, show } = useEditor()
  const { document, section } = props
  const parts = partsOf(document, section)
  const chosen = Math.min(part, parts.length - 1)
  const name = t(`editor.section.${section}`)
  const put = (list: readonly unknown[], place: number) => {
    set(`/${section}`, list)
    show(section, Math.max(0, place))
  }
  const add = () => {
    const phase = parts[chosen]?.['phase']
    const made = blankPart(document, section, typeof phase === 'string' ? phase : null)
    const place = chosen < 0 ? parts.length : chosen + 1
    put([...parts.slice(0, place), made, ...parts.slice(place)], place)
  }
  const move = (by: -1 | 1) => () => {
    const place = chosen + by
    if (place >= 0 && place < parts.length) put(moved(parts, chosen, by), place)
  }
  useHotkeys('editor', { 'Alt+N': add, 'Alt+ArrowUp': move(-1), 'Alt+ArrowDown': move(1) })
  const shown = parts[chosen]
  return (
    <section className="editor-parts" aria-label={name} data-region>
      <div className="row wrap editor-part-tools">
        <Button size="sm" icon={<Plus aria-hidden="true" />} hotkey="Alt N" onPress={add}>
          {t('editor.add')}
        </Button>
        {shown && (
          <>
            <Button
              size="sm"
              variant="ghost"
              icon={<ArrowUp aria-hidden="true" />}
              label={t('editor.up')}
              isDisabled={chosen === 0}
              onPress={move(-1)}
            />
            <Button
              size="sm"
              variant="ghost"
              icon={<ArrowDown aria-hidden="true" />}
              label={t('editor.down')}
              isDisabled={chosen === parts.length - 1}
              onPress={move(1)}
            />
            <Button
              size="sm"
              variant="ghost"
              icon={<Trash2 aria-hidden="true" />}
              label={t('form.remove', { name: shown.id })}
              onPress={() =>
                put(
                  parts.filter((_each, i) => i !== chosen),
                  chosen - 1,
                )
              }
            />
          </>
        )}
      </div>
      {parts.length === 0 && <p className="sub editor-none">{t('editor.none')}</p>}
      <ol className="editor-list">
        {parts.map((each, place) => {
          const faults = props.faults.filter(({ pointer }) => {
            const at = placeOf(pointer)
            return at.section === section && at.part === place
          })
          return (
            <li key={place}>
              <button
                type="button"
                className="editor-part"
                aria-current={place === chosen ? 'true' : undefined}
                onClick={() => show(section, place)}
              >
                <span className="sign strong">{each.id}</span>
                <span className="grow">
                  {partTitle(each, language) || <em className="sub">{t('editor.untitled')}</em>}
                </span>
                {faults.length > 0 && (
                  <span className="editor-badge">
                    <span aria-hidden="true">{faults.length}</span>
                    <span className="vh">{t('editor.faults', { count: faults.length })}</span>
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
