import { FileUp, Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { UnfinishedInject } from '../../../../data/exercises/design-faults.ts'
import { useFormats } from '../../../i18n/use-formats.ts'
import { attachmentLimit } from '../../../../data/rules/attachment.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { readAttachments, type AttachmentFile } from '../../../state/attachment-file.ts'
import { Button } from '../../../ui/parts/Button.tsx'
import { Callout } from '../../../ui/parts/Callout.tsx'
import { MenuButton } from '../../../ui/parts/MenuButton.tsx'
import { EffectFields, type Effect } from './EffectFields.tsx'

const types = ['status', 'wait', 'lanes', 'alert'] as const

/** What delivering the inject changes: states, waits, lanes, a message to the public, a document. */
export function EffectsField(props: {
  effects: UnfinishedInject['effects']
  onChange: (effects: readonly Effect[]) => void
  onFile: (file: AttachmentFile) => void
  faultAt: (at: string) => string | undefined
}) {
  const t = useTranslate()
  const f = useFormats()
  const { effects, onChange } = props
  const chooser = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const add = (effect: Effect) => onChange([...effects, effect])

  async function take(given: readonly File[]) {
    const isThere = (sha256: string) =>
      effects.some((each) => each.type === 'document' && each.sha256 === sha256)
    const read = await readAttachments(given, [], isThere)
    setRefused(read.refused[0]?.name ?? null)
    const [file] = read.files
    if (!file) return
    props.onFile(file)
    const { sha256, name, mediaType, bytes } = file
    add({ type: 'document', sha256, name, mediaType, bytes: bytes.length })
  }

  return (
    <section className="effects-field" aria-label={t('design.effects')}>
      <h3>{t('design.effects')}</h3>
      <p className="sub">{t('design.effects.text')}</p>
      {effects.map((effect, place) => (
        <fieldset key={place} className="effect-edit">
          <legend className="row">
            <span>{t(`design.effect.${effect.type}`)}</span>
            <Button
              size="sm"
              variant="ghost"
              icon={<Trash2 aria-hidden="true" />}
              label={t('form.remove', { name: `${t(`design.effect.${effect.type}`)} ${place + 1}` })}
              onPress={() => onChange(effects.filter((_, other) => other !== place))}
            />
          </legend>
          <EffectFields
            effect={effect}
            at={`/effects/${place}`}
            faultAt={props.faultAt}
            onChange={(next) => onChange(effects.map((each, other) => (other === place ? next : each)))}
          />
        </fieldset>
      ))}
      {refused !== null && (
        <Callout tone="bad" isAlert>
          {t('design.effect.refused', { name: refused, size: f.bytes(attachmentLimit) })}
        </Callout>
      )}
      {effects.length < 20 && (
        <div className="row wrap">
          <MenuButton
            label={t('design.effect.add')}
            trigger={
              <Button size="sm" icon={<Plus aria-hidden="true" />}>
                {t('design.effect.add')}
              </Button>
            }
            items={types.map((id) => ({ id, label: t(`design.effect.${id}`) }))}
            onAction={(type) => add(blank[type])}
          />
          <Button size="sm" icon={<FileUp aria-hidden="true" />} onPress={() => chooser.current?.click()}>
            {t('design.effect.addDocument')}
          </Button>
        </div>
      )}
      <input
        ref={chooser}
        type="file"
        className="vh"
        tabIndex={-1}
        aria-label={t('design.effect.addDocument')}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        onChange={(event) => {
          void take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </section>
  )
}

const blank = {
  status: { type: 'status', facility: '', cells: [] },
  wait: {
    ...{ type: 'wait', facility: '', direction: 'toCA', mode: 'commercial' },
    ...{ minutes: null, method: 'official' },
  },
  lanes: { type: 'lanes', facility: '', direction: 'toCA', mode: 'commercial', open: null, of: null },
  alert: { type: 'alert', en: '', fr: '' },
} as const satisfies Record<(typeof types)[number], Effect>
