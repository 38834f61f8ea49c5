import type { outlineOf } from '../../data/reports/html.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'

/** The headings of the report, each a jump to its place in the preview. */
export function Outline(props: { headings: ReturnType<typeof outlineOf>; onJump: (id: string) => void }) {
  const t = useTranslate()
  const language = useSession((state) => state.language)
  return (
    <nav className="report-outline" aria-label={t('report.screen.contents')}>
      <ul>
        {props.headings.map(({ id, level, words }) => (
          <li key={id}>
            <button type="button" className={`report-jump level-${level}`} onClick={() => props.onJump(id)}>
              {words.said ?? words[language] ?? words.en ?? words.fr}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
