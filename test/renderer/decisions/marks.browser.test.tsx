import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { linksOf } from '../../../data/projections/links-of.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { DecisionCard } from '../../../renderer/decisions/DecisionCard.tsx'
import { sentenceContext } from '../../../renderer/exchange/sentence-context.ts'
import { EntryRow } from '../../../renderer/log/EntryRow.tsx'
import { LinkChips } from '../../../renderer/log/LinkChips.tsx'
import { rowsOf } from '../../../renderer/log/rows-of.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { at, LogWriter } from '../../support/log-fixture.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

const decision = '0192f000-0000-7000-8000-00000000c001'
const terms = {
  title: 'Divert trucks',
  text: 'Trucks to Canada go by Blue Water.',
  needs: ['US' as const, 'CA' as const],
  conditions: [],
  authority: { US: '', CA: '' },
  effectiveFrom: null,
  expiresAt: null,
  reviewAt: null,
  answerBy: null,
  links: [],
}

afterEach(() => {
  hide()
  useWorkspace.setState({ picture: null })
})

/** A decision whose answer from Canada comes from a key that nobody compared. */
function answered(): LogWriter {
  const log = new LogWriter().enrol(false)
  const proposed = log.write('US', 'decision.proposed', { decision, number: 'DET-1', ...terms })
  for (const country of ['US', 'CA'] as const)
    log.write(country, 'decision.concurred', { decision, terms: proposed.hash, remarks: '' })
  return log
}

function showCard(log: LogWriter): HTMLElement {
  const picture = pictureOf(log.entries, 'US')
  useWorkspace.setState({ picture })
  const shown = picture.decisions[decision]
  if (!shown) throw new Error('the decision is known')
  return show(
    <ul>
      <DecisionCard
        placed={{ decision: shown, state: 'awaiting' }}
        now={at(60)}
        isSelected={false}
        isEnded={false}
      />
    </ul>,
  )
}

it('[SCR-12] a card says in words that an answer on it does not count, until the key is endorsed', async () => {
  const log = answered()
  showCard(log)
  await expect.element(page.getByRole('button', { name: /Answer does not count/ })).toBeVisible()
  log.endorse('US', 'CA')
  showCard(log)
  await expect.element(page.getByText('Answer does not count')).not.toBeInTheDocument()
})

it('[SCR-12] a card says how many versions are in conflict', async () => {
  const log = answered().endorse('US', 'CA')
  const basedOn = log.entries.filter(({ kind }) => kind === 'decision.proposed').map(({ hash }) => hash)
  for (const country of ['US', 'CA'] as const)
    log.write(
      country,
      'decision.amended',
      { decision, ...terms, text: `As ${country} wants`, reason: 'New' },
      { basedOn },
    )
  const host = showCard(log)
  await expect.element(page.getByRole('button', { name: /2 versions/ })).toBeVisible()
  expect(host.querySelectorAll('button button')).toHaveLength(0)
})

it('[SCR-12] the row of the answer says the same in the log', async () => {
  const picture = pictureOf(answered().entries, 'US')
  const context = sentenceContext(picture, 'en')
  show(
    rowsOf(picture)
      .filter(({ entry }) => entry.kind === 'decision.concurred')
      .map((row) => (
        <article key={row.entry.hash} aria-label={row.country ?? ''}>
          <EntryRow
            row={row}
            context={context}
            focus={[]}
            times="both"
            verification="verified"
            attachments={0}
            isHeldOnce={false}
          />
        </article>
      )),
  )
  await expect
    .element(page.getByRole('article', { name: 'CA' }).getByText('Answer does not count'))
    .toBeVisible()
  expect(page.getByRole('article', { name: 'US' }).element().textContent).not.toContain('does not count')
})

it('[LNK-1] a link to what is not held here leads nowhere', async () => {
  const log = new LogWriter().enrol()
  const links = [{ type: 'decision' as const, id: decision }]
  log.write('CA', 'note.added', { form: 'note', text: 'See the decision', tags: [], links })
  const picture = pictureOf(log.entries, 'US')
  const [row] = rowsOf(picture)
  if (!row) throw new Error('the note is there')
  const host = show(<LinkChips links={linksOf(row.entry)} context={sentenceContext(picture, 'en')} />)
  await expect.element(page.getByText('Decision not held here')).toBeVisible()
  expect(host.querySelectorAll('button')).toHaveLength(0)
})
