import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { checkPlaybook } from '../../../data/playbooks/read-playbook.ts'
import type { PlaybookFault } from '../../../data/rules/playbook-faults.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { usePlaybooks } from '../playbooks-store.ts'
import { blankWorksheet } from './edit-playbook.ts'
import { EditorBar } from './EditorBar.tsx'
import './editor.css'
import { beginEditing, isChanged, useEditor, versionOf, type Edited } from './editor-store.ts'
import { FaultList } from './FaultList.tsx'
import { FaultsContext } from './faults.ts'
import { partFields } from './part-fields.ts'
import { PartFields } from './PartFields.tsx'
import { PartList } from './PartList.tsx'
import { NamedDocument } from './RefFields.tsx'
import { SectionNav } from './SectionNav.tsx'
import { useKnownPlaybooks } from './use-adopt.ts'

/** The editor of a playbook: a copy of the version that the playbooks screen names, or one begun anew. */
export function PlaybookEditor() {
  const t = useTranslate()
  const workspace = useWorkspace((state) => state.id)
  const asked = usePlaybooks((state) => state.playbook)
  const edited = useEditor((state) => state.edited)
  const known = useKnownPlaybooks()
  const source = known.find(({ hash }) => hash === asked)?.playbook ?? null
  // What was begun is gone on with; only where nothing is in hand, what is asked for opens.
  const isInHand = edited?.workspace === workspace && (isChanged(edited) || isOf(edited, asked))
  useEffect(() => {
    if (workspace !== null && !isInHand) beginEditing(workspace, source)
  }, [workspace, isInHand, source])
  if (!edited || !isInHand) return null
  const isOther = !isOf(edited, asked) && (edited.source?.type !== 'file' || asked !== null)
  return (
    <>
      {isOther && workspace !== null && (
        <Callout
          tone="warn"
          actions={
            <Button size="sm" onPress={() => beginEditing(workspace, source)}>
              {t('editor.other.open')}
            </Button>
          }
        >
          {t('editor.other')}
        </Callout>
      )}
      <Editing edited={edited} />
    </>
  )
}

const none: readonly PlaybookFault[] = []

const isOf = ({ source }: Edited, asked: string | null) =>
  asked === null ? source === null : source?.type === 'copy' && source.hash === asked

function Editing({ edited }: { edited: Edited }) {
  const { document } = edited
  const { section, part, wanted } = useEditor()
  const known = useKnownPlaybooks()
  const version = versionOf(edited, known)
  const shown = useDeferredValue(document)
  const checked = useMemo(() => checkPlaybook({ ...shown, version }), [shown, version])
  const faults = checked.ok ? none : checked.faults
  const inside = useRef<HTMLDivElement>(null)
  useFocusOn(inside, wanted)
  useNextFault(faults)
  const isList = section !== 'general' && section !== 'worksheet'
  const place = isList ? Math.max(0, Math.min(part, document[section].length - 1)) : 0
  return (
    <FaultsContext value={faults}>
      <NamedDocument value={shown}>
        <div className="editor" ref={inside}>
          <EditorBar edited={edited} version={version} checked={checked} />
          <div className={`editor-body${isList ? '' : ' without-list'}`}>
            <SectionNav document={document} faults={faults} />
            {isList && <PartList document={document} section={section} faults={faults} />}
            <Form key={`${section} ${String(place)}`} edited={edited} place={place} />
            <FaultList faults={faults} />
          </div>
        </div>
      </NamedDocument>
    </FaultsContext>
  )
}

/** The fields of the part that is shown. */
function Form(props: { edited: Edited; place: number }) {
  const t = useTranslate()
  const { section, set } = useEditor()
  const { document } = props.edited
  const isList = section !== 'general' && section !== 'worksheet'
  const isThere = isList ? document[section].length > 0 : section === 'general' || document.worksheet !== null
  const bases = { general: '', worksheet: '/worksheet' }
  const base = isList ? `/${section}/${String(props.place)}` : bases[section]
  return (
    <section className="editor-form" aria-label={t(`editor.section.${section}`)} data-region>
      {section === 'worksheet' && (
        <Button size="sm" onPress={() => set('/worksheet', document.worksheet ? null : blankWorksheet())}>
          {t(document.worksheet ? 'editor.worksheet.remove' : 'editor.worksheet.add')}
        </Button>
      )}
      {isThere ? (
        <PartFields document={document} fields={partFields[section]} pointer={base} />
      ) : (
        <p className="sub">{t('editor.none')}</p>
      )}
    </section>
  )
}

/** Puts the focus on the field at a place, or on the nearest one that holds it. */
function useFocusOn(inside: { current: HTMLElement | null }, wanted: string | null): void {
  const arrived = useEditor((state) => state.arrived)
  useEffect(() => {
    if (wanted === null) return
    const fields = [...(inside.current?.querySelectorAll<HTMLElement>('[data-pointer]') ?? [])]
    const near = fields
      .filter(({ dataset: { pointer = '' } }) => wanted === pointer || wanted.startsWith(`${pointer}/`))
      .sort((a, b) => (b.dataset['pointer']?.length ?? 0) - (a.dataset['pointer']?.length ?? 0))
    const field = near[0] ?? inside.current?.querySelector<HTMLElement>('.editor-form')
    field?.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"]')?.focus()
    field?.scrollIntoView({ block: 'center' })
    arrived()
  }, [wanted, inside, arrived])
}

/** Goes from fault to fault by key. */
function useNextFault(faults: readonly PlaybookFault[]): void {
  const jump = useEditor((state) => state.jump)
  const last = useRef(-1)
  useHotkeys('editor', {
    'Alt+G': () => {
      last.current = faults.length === 0 ? -1 : (last.current + 1) % faults.length
      const fault = faults[last.current]
      if (fault) jump(fault.pointer)
    },
  })
}
