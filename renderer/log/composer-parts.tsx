import { Clock, X } from 'lucide-react'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { Acting } from '../state/desk.ts'
import { useNow } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { announce } from '../ui/parts/announce.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Kbd } from '../ui/parts/Kbd.tsx'

/** The event time of the note: now, or what was chosen. */
export function EventTime(props: { at: string | null; onClear: () => void }) {
  const t = useTranslate()
  const formats = useFormats()
  const current = useNow(60_000)
  return (
    <span className="tag line">
      <Clock aria-hidden="true" />
      {props.at === null
        ? t('log.compose.now', { time: formats.utc(current) })
        : `${formats.instant(props.at, 'UTC', 'short')}`}
      {props.at !== null && (
        <button
          type="button"
          className="tag-x"
          aria-label={t('log.compose.presentTime')}
          onClick={props.onClear}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  )
}

/** Says that an unfinished note was found again. */
export function Restored(props: { at: string; onDiscard: () => void }) {
  const t = useTranslate()
  const formats = useFormats()
  return (
    <p className="comp-restored">
      {t('log.compose.draft', { time: formats.utc(props.at) })}
      <Button size="sm" variant="ghost" onPress={props.onDiscard}>
        {t('log.compose.discardDraft')}
      </Button>
    </p>
  )
}

/** Who signs, and who may hold the note (design notes 13.3). */
export function SignsAndGoes(props: { acting: Acting }) {
  const t = useTranslate()
  const { acting } = props
  const releasability = useSession((state) => state.releasability)
  const cycle = useSession((state) => state.cycleReleasability)
  return (
    <span className="hint">
      {t('log.compose.signed', { name: acting.official.name })}
      <CountryMark country={acting.desk.country} />
      {t('log.compose.goes')}
      <button
        type="button"
        className="rel-change"
        title={t('log.compose.change')}
        onClick={() => announce(t(`releasabilityText.${cycle(acting.desk.country)}`))}
      >
        <span className="vh">{t('log.compose.change')}: </span>
        <ReleasabilityChip releasability={releasability} />
      </button>
      <Kbd>Alt S</Kbd>
    </span>
  )
}
