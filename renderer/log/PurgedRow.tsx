import { Eraser } from 'lucide-react'
import type { PurgedRun } from '../../data/projections/purged.ts'
import { purgedLines } from '../../data/words/purged-words.ts'
import type { SentenceContext } from '../../data/words/links.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { EntryTimes } from './EntryTimes.tsx'
import { sidesOf } from './sides.ts'

/** The place in the list where entries stood whose text was purged: when, whose, how many, and under what. */
export function PurgedRow(props: { run: PurgedRun; context: SentenceContext; times: 'both' | 'local' }) {
  const t = useTranslate()
  const { run, context } = props
  const { people, workspace } = context.picture
  return (
    <>
      <EntryTimes
        at={run.to}
        sides={sidesOf([], workspace?.facilities ?? [])}
        times={props.times}
        real={null}
      />
      <span className="ty system">
        <Eraser aria-hidden="true" />
      </span>
      <div className="ent-main">
        <p className="by">
          <b>{t('privacy.run.title', { count: run.count })}</b>
        </p>
        {purgedLines(run, people, context.language).map((line) => (
          <p key={line} className="sub">
            {line}
          </p>
        ))}
      </div>
    </>
  )
}
