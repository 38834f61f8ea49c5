import { Paperclip, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { NoteTag } from '../../data/model/entries/note.ts'
import { linkLabel, type SentenceContext } from '../../data/words/links.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { StillWriting } from '../signing/StillWriting.tsx'
import type { Acting } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { announce } from '../ui/parts/announce.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Kbd } from '../ui/parts/Kbd.tsx'
import { PersonalDataWarning } from '../ui/parts/PersonalDataWarning.tsx'
import { ProblemNotice } from '../ui/parts/ProblemNotice.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import { EventTime, Restored, SignsAndGoes } from './composer-parts.tsx'
import { linkIcons } from './kind-icons.tsx'
import { SuggestionList } from './SuggestionList.tsx'
import { suggestionsFor, type Suggestion } from './suggestions.ts'
import { replaceTrigger, triggerAt, type Trigger } from './triggers.ts'
import type { ComposerState } from './use-composer.ts'
import './composer.css'

const signs = {
  '@': 'log.compose.place',
  '#': 'log.compose.thing',
  '/': 'log.compose.type',
  '!': 'log.compose.time',
} as const

/** Where a note is written: signs open lists, Ctrl Enter logs, Escape leaves and keeps the draft. */
export function Composer(props: {
  composer: ComposerState
  context: SentenceContext
  acting: Acting
  onLeave?: () => void
  /** Takes the focus when it appears. */
  isFocused?: boolean
}) {
  const t = useTranslate()
  const id = useId()
  const { composer, context, acting } = props
  const { note, change } = composer
  const field = useRef<HTMLTextAreaElement>(null)
  const [trigger, setTrigger] = useState<Trigger | null>(null)
  const [active, setActive] = useState(0)
  const openForm = useSession((state) => state.openForm)
  const cycle = useSession((state) => state.cycleReleasability)
  const offered = trigger ? suggestionsFor(trigger, context, acting.desk.country, now()) : []
  const isOpen = offered.length > 0
  const isFocused = props.isFocused ?? false
  useEffect(() => {
    if (isFocused) field.current?.focus()
  }, [isFocused])

  const look = () => {
    const element = field.current
    const found =
      element && element.selectionStart === element.selectionEnd
        ? triggerAt(element.value, element.selectionStart)
        : null
    setTrigger(found)
    setActive(0)
  }

  function choose(chosen: Suggestion) {
    if (!trigger) return
    const { text, caret } = replaceTrigger(note.text, trigger, chosen.words)
    setTrigger(null)
    if (chosen.opens) {
      change({ text: '' })
      openForm({ name: chosen.opens, text: text.trim() })
      return
    }
    const link = chosen.link
    const isNew = link && !note.links.some((each) => each.type === link.type && each.id === link.id)
    change({
      text,
      ...(isNew && { links: [...note.links, link] }),
      ...(chosen.at && { at: chosen.at }),
      ...(chosen.form && { form: chosen.form }),
    })
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(caret, caret)
    })
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void composer.log()
    } else if (event.code === 'KeyS' && event.altKey && !event.ctrlKey) {
      event.preventDefault()
      announce(t(`releasabilityText.${cycle(acting.desk.country)}`))
    } else if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setActive((active + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length)
    } else if (isOpen && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault()
      const chosen = offered[active]
      if (chosen) choose(chosen)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (trigger) setTrigger(null)
      else if (props.onLeave) props.onLeave()
      else field.current?.blur()
    }
  }

  return (
    <section className="comp" aria-label={t('log.compose')}>
      <div className="comp-line">
        <Segment
          label={t('form.noteForm')}
          isLabelHidden
          items={(['note', 'call'] as const).map((form) => ({ id: form, label: t(`noteForm.${form}`) }))}
          value={note.form}
          onChange={(form) => change({ form })}
        />
        <EventTime at={note.at} onClear={() => change({ at: null })} />
        {note.links.map((link) => {
          const Icon = linkIcons[link.type]
          const name = linkLabel(link, context)
          return (
            <span key={`${link.type} ${link.id}`} className="tag line">
              <Icon aria-hidden="true" />
              {name}
              <button
                type="button"
                className="tag-x"
                aria-label={t('log.compose.removeLink', { name })}
                onClick={() => change({ links: note.links.filter((each) => each !== link) })}
              >
                <X aria-hidden="true" />
              </button>
            </span>
          )
        })}
        <span className="grow" />
        <SignsAndGoes acting={acting} />
      </div>
      {composer.restoredAt !== null && note.text !== '' && (
        <Restored at={composer.restoredAt} onDiscard={composer.clear} />
      )}
      <div className="comp-field">
        <textarea
          ref={field}
          className={`field${composer.isTextMissing ? ' invalid' : ''}`}
          rows={2}
          aria-label={t('log.compose.text')}
          placeholder={t('log.compose.placeholder')}
          value={note.text}
          maxLength={20_000}
          aria-invalid={composer.isTextMissing || undefined}
          aria-describedby={`${id}-error`}
          aria-haspopup="listbox"
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen ? `${id}-list-${active}` : undefined}
          onChange={(event) => {
            change({ text: event.target.value })
            look()
          }}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => {
            if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') look()
          }}
          onClick={look}
          onBlur={() => setTrigger(null)}
        />
        {isOpen && <SuggestionList id={`${id}-list`} items={offered} active={active} onChoose={choose} />}
      </div>
      <span id={`${id}-error`} className="fld-error">
        {composer.isTextMissing && t('form.error.required')}
      </span>
      <PersonalDataWarning
        found={composer.found}
        reason={composer.keepReason}
        onReason={composer.setKeepReason}
        error={composer.isReasonMissing ? t('form.error.required') : undefined}
      />
      {composer.problem && <ProblemNotice problem={composer.problem} />}
      <StillWriting isBusy={composer.isBusy} />
      <div className="comp-line">
        <span className="comp-hints">
          {Object.entries(signs).map(([sign, key]) => (
            <span key={sign} className="hint" title={sign === '!' ? t('log.compose.timeHint') : undefined}>
              <Kbd>{sign}</Kbd>
              {t(key)}
            </span>
          ))}
        </span>
        {NoteTag.options.map((tag) => (
          <button
            key={tag}
            type="button"
            className={`tag line tag-toggle${note.tags.includes(tag) ? ' on' : ''}`}
            aria-pressed={note.tags.includes(tag)}
            title={t('log.compose.tags')}
            onClick={() =>
              change({
                tags: note.tags.includes(tag)
                  ? note.tags.filter((each) => each !== tag)
                  : [...note.tags, tag],
              })
            }
          >
            {t(`tag.${tag}`)}
          </button>
        ))}
        <Button
          size="sm"
          icon={<Paperclip aria-hidden="true" />}
          label={t('log.compose.attach')}
          onPress={() => openForm({ name: 'attach' })}
        />
        <Button
          variant="primary"
          hotkey="Ctrl ↵"
          isPending={composer.isBusy}
          onPress={() => void composer.log()}
        >
          {t('log.compose.log')}
        </Button>
      </div>
    </section>
  )
}
