import { History, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useEffect, type KeyboardEvent } from 'react'
import { epochMs, instantAt } from '../../../data/rules/instant.ts'
import { replaySpeeds } from '../../../data/rules/replay-pace.ts'
import { translate } from '../../../data/words/translate.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import {
  endReplay,
  playReplay,
  showTime,
  stepReplay,
  useReplay,
  watchReplay,
  type Replayed,
} from '../../state/replay.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { announce } from '../../ui/parts/announce.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { useSides } from '../use-sides.ts'
import './replay.css'
import { ReplayAxis } from './ReplayAxis.tsx'

/** While a past moment is shown: which one, and the ways through the others; it cannot be put away without leaving it. */
export function ReplayBar() {
  const replayed = useReplay((state) => state.replayed)
  const moment = useWorkspace((state) => state.moment)
  const t = useTranslate()
  const isShown = replayed !== null && moment !== null
  useEffect(() => {
    if (!isShown) return
    announce(t('replay.began'), 'assertive')
    return () => announce(t('replay.ended'))
  }, [isShown, t])
  return replayed && moment ? <Shown replayed={replayed} moment={moment} /> : null
}

function Shown(props: { replayed: Replayed; moment: { count: number; at: string } }) {
  const t = useTranslate()
  const { replayed, moment } = props
  const { isPlaying, speed } = useReplay()
  const newer = useWorkspace((state) => Math.max(0, state.entries.length - replayed.entries))
  usePlaying(isPlaying)
  const { length } = replayed.replay
  return (
    <section className="replay" aria-label={t('replay.title')} data-region="replay" tabIndex={-1}>
      <div className="replay-top">
        <ReplaySign />
        <MomentShown at={moment.at} />
        <span className="replay-count">{t('replay.moment', { count: moment.count, all: length })}</span>
        <div className="row" role="group" aria-label={t('replay.play')}>
          <Button
            icon={<SkipBack aria-hidden="true" />}
            label={t('replay.before')}
            isDisabled={moment.count <= replayed.first}
            onPress={() => stepReplay(-1)}
          />
          <Button
            variant="primary"
            icon={isPlaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
            onPress={() => playReplay(!isPlaying)}
            hotkey="Alt+K"
          >
            {t(isPlaying ? 'replay.pause' : 'replay.play')}
          </Button>
          <Button
            icon={<SkipForward aria-hidden="true" />}
            label={t('replay.next')}
            isDisabled={moment.count >= length}
            onPress={() => stepReplay(1)}
          />
        </div>
        <Segment
          label={t('replay.speed')}
          isLabelHidden
          items={replaySpeeds.map((each) => ({
            id: String(each),
            label: t('replay.times', { speed: String(each) }),
          }))}
          value={String(speed)}
          onChange={(id) =>
            useReplay.setState({ speed: replaySpeeds.find((each) => String(each) === id) ?? 1 })
          }
        />
        <span className="grow" />
        {newer > 0 && (
          <span className="replay-newer" role="status">
            {t('replay.newer', { count: newer })}
          </span>
        )}
        <Button hotkey="Esc" onPress={endReplay}>
          {t('replay.back')}
        </Button>
      </div>
      <Scrubber {...props} />
    </section>
  )
}

/** REPLAY | RELECTURE: both words always, as the mode is told. */
export function ReplaySign() {
  return (
    <span className="replay-sign">
      <History aria-hidden="true" />
      <span lang="en">{translate('en', 'replay.title').toUpperCase()}</span>
      <i aria-hidden="true">|</i>
      <span lang="fr">{translate('fr', 'replay.title').toUpperCase()}</span>
    </span>
  )
}

/** The moment that is shown: UTC, and by the clocks of the crossing in focus. */
export function MomentShown({ at }: { at: string }) {
  const formats = useFormats()
  const [side] = useSides()
  return (
    <time className="replay-at" dateTime={at}>
      <b>{formats.instant(at, side?.tz ?? 'UTC', 'short')}</b>
      <small>{formats.utc(at, 'seconds')}</small>
    </time>
  )
}

function Scrubber({ replayed, moment }: { replayed: Replayed; moment: { count: number; at: string } }) {
  const t = useTranslate()
  const formats = useFormats()
  const [side] = useSides()
  const { replay, first, marks } = replayed
  const [from, to] = [replay.timeOf(first) ?? moment.at, replay.timeOf(replay.length) ?? moment.at]
  // Arrows go from entry to entry: by the clock they would pass over most of them.
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
    if (by === undefined || event.altKey) return
    event.preventDefault()
    stepReplay(by === 1 ? 1 : -1)
  }
  const said = `${formats.instant(moment.at, side?.tz ?? 'UTC', 'full')}, ${t('replay.moment', { count: moment.count, all: replay.length })}`
  return (
    <div className="replay-scrub">
      <ReplayAxis from={from} to={to} tz={side?.tz ?? 'UTC'} marks={marks} />
      <input
        type="range"
        aria-label={t('replay.slider')}
        aria-valuetext={said}
        min={epochMs(from)}
        max={Math.max(epochMs(to), epochMs(from) + 1)}
        step={1}
        value={epochMs(moment.at)}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          playReplay(false)
          showTime(instantAt(Number(target.value)))
        }}
      />
    </div>
  )
}

/** Milliseconds between two pictures of a played replay. */
const everyMs = 200

function usePlaying(isPlaying: boolean): void {
  useEffect(() => {
    if (!isPlaying) return
    let before = performance.now()
    const playing = setInterval(() => {
      const now = performance.now()
      watchReplay(now - before)
      before = now
    }, everyMs)
    return () => clearInterval(playing)
  }, [isPlaying])
}
