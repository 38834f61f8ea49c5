import { ArrowRight, Import } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { extendPicture, pictureOf, type Picture } from '../../../data/projections/picture.ts'
import { purposeIn } from '../../../data/words/purpose.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { BundlePreview } from '../../state/exchange/preview-bundle.ts'
import { useDesk } from '../../state/desk.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { SignatureSeal } from '../../ui/SignatureSeal.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { Standing } from '../Standing.tsx'
import { sentenceContext } from '../sentence-context.ts'
import type { Receiving } from '../receiving.ts'
import { answerOf, isIncomplete, undecided, type KeyDraft } from './key-draft.ts'
import { JoinQuestion } from './JoinQuestion.tsx'
import { KeyQuestion } from './KeyQuestion.tsx'
import { ConflictsToCome, NewEntries, Numbers, Refused } from './PreviewParts.tsx'

/** Everything an import would do, before it is done. */
export function Preview(props: {
  preview: BundlePreview
  isAnswered: boolean
  picture: Picture | null
  receiving: Receiving
}) {
  const t = useTranslate()
  const formats = useFormats()
  const language = useLanguage()
  const { preview, receiving, isAnswered } = props
  const { other } = preview
  const mustAnswer = other !== null && other.refused === null && !isAnswered
  const { manifest } = preview.check
  const ours = useDesk((state) => state.acting?.desk.country ?? 'US')
  const [drafts, setDrafts] = useState<Readonly<Record<string, KeyDraft>>>({})
  const [isTried, setTried] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const draftOf = (desk: string) => drafts[desk] ?? undecided
  // The log as it would be afterwards, so that who is new in the bundle has a name.
  const context = useMemo(() => {
    const before = preview.isNewHere ? null : props.picture
    const after = before ? extendPicture(before, preview.added) : pictureOf(preview.added, ours)
    return sentenceContext(after, language)
  }, [preview, props.picture, ours, language])

  // Also the key that opened the event is only a claim until somebody here has compared it.
  const isAsked = preview.keys.some(({ desk }) => desk === manifest.from.desk)
  const standing = context.picture.trust[manifest.from.desk]?.standing
  const endorsed = preview.keys.filter(({ desk }) => draftOf(desk).answer === 'endorse').length
  // The disclosure of the first time stands: a bundle that brings nothing is not recorded once more.
  const isDone =
    preview.importedAt !== null &&
    preview.total.added === 0 &&
    preview.keys.every(({ desk }) => draftOf(desk).answer === 'later')
  const apply = () => {
    setTried(true)
    if (mustAnswer) {
      body.current?.querySelector<HTMLElement>('.join-ask input')?.focus()
      return
    }
    if (preview.keys.some(({ desk }) => isIncomplete(draftOf(desk)))) {
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    void receiving.apply(preview.keys.map((key) => answerOf(key, draftOf(key.desk))))
  }
  return (
    <>
      <div className="xc-body" ref={body}>
        <header className="xc-head">
          <CountryMark country={manifest.from.country} />
          <ArrowRight aria-hidden="true" className="icon" />
          <CountryMark country={ours} />
          <h2 id="receive-title">{t('exchange.from', { from: manifest.from.name })}</h2>
        </header>
        <p className="sub xc-path">
          {t('exchange.fileOf', {
            name: preview.source.name,
            size: formats.bytes(preview.source.size),
            at: formats.instant(manifest.createdAt, 'UTC', 'short'),
          })}
        </p>
        <p className="row wrap">
          <SignatureSeal state="verified" />
          <Standing standing={isAsked ? 'unchecked' : (standing ?? 'unchecked')} />
        </p>
        <p>
          <span className="sec">{t('exchange.purpose')}</span> {purposeIn(language, manifest.purpose)}
        </p>
        {other && (
          <JoinQuestion
            other={other}
            value={isAnswered ? other.choice : null}
            onChange={(choice) => void receiving.answer(choice)}
            isTried={isTried}
          />
        )}
        {preview.isNewHere && !mustAnswer && (
          <Callout>{t('exchange.newHere', { name: manifest.name })}</Callout>
        )}
        {preview.importedAt !== null && (
          <Callout>
            {t('exchange.importedBefore', { at: formats.instant(preview.importedAt, 'UTC', 'short') })}
          </Callout>
        )}
        <Numbers preview={preview} />
        <ClockNotice minutes={preview.clockAhead} />
        {manifest.withheld !== null && (
          <p className="sub">{t('exchange.theyKeep', { count: manifest.withheld })}</p>
        )}
        <Refused preview={preview} context={context} />
        {preview.keys.map((key) => (
          <KeyQuestion
            key={key.desk}
            wanted={key}
            value={draftOf(key.desk)}
            onChange={(draft) => setDrafts({ ...drafts, [key.desk]: draft })}
            isTried={isTried}
            isOpener={context.picture.trust[key.desk]?.standing === 'opener'}
          />
        ))}
        <ConflictsToCome conflicts={preview.conflicts} context={context} />
        <NewEntries preview={preview} context={context} />
      </div>
      <div className="xc-foot">
        <Button
          variant="primary"
          size="lg"
          icon={<Import aria-hidden="true" />}
          isDisabled={isDone}
          onPress={apply}
        >
          {t(other?.choice === 'join' && isAnswered ? 'exchange.opening.import' : 'exchange.import', {
            count: preview.total.added,
            text: formats.number(preview.total.added),
            keys: endorsed,
          })}
        </Button>
        <Button onPress={receiving.setAside}>{t('exchange.setAside')}</Button>
        <p className="sub xc-until">{t(isDone ? 'exchange.alreadyRecorded' : 'exchange.nothingUntil')}</p>
      </div>
    </>
  )
}

/** Clocks that differ by less than this many minutes are not worth a word. */
const worthSaying = 2

function ClockNotice({ minutes }: { minutes: number | null }) {
  const t = useTranslate()
  const formats = useFormats()
  if (minutes === null || Math.abs(minutes) < worthSaying) return null
  return (
    <Callout tone="warn">
      {t('exchange.clock', {
        way: minutes > 0 ? 'ahead' : 'behind',
        duration: formats.duration(Math.abs(minutes)),
      })}
    </Callout>
  )
}
