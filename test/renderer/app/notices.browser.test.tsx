import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Language } from '../../../data/model/country.ts'
import type { ProblemData } from '../../../data/model/problem.ts'
import { Notices } from '../../../renderer/app/Notices.tsx'
import { closedWorkspace, useWorkspace } from '../../../renderer/state/workspace.ts'
import { hide, show } from '../../support/show.tsx'

afterEach(() => {
  hide()
  useWorkspace.setState({ ...closedWorkspace })
})

const altered = (lines: readonly number[]): ProblemData[] =>
  lines.map((line) => ({ code: 'journal.altered-line', facts: { line } }))

function showNotices(notices: readonly ProblemData[], language: Language = 'en'): void {
  useWorkspace.setState({ status: 'ready', notices: [...notices] })
  show(<Notices info={null} />, language)
}

it('[TWO-10] many altered lines are one notice, which names them all and goes at once', async () => {
  showNotices([...altered([9, 2, 3, 4]), { code: 'journal.rebuilt', facts: { count: 3 } }])
  await expect
    .element(page.getByText('4 lines of the second copy were altered: 2–4, 9.', { exact: false }))
    .toBeVisible()
  expect(page.getByRole('alert').elements()).toHaveLength(2)
  await userEvent.click(page.getByRole('button', { name: 'Dismiss' }).first())
  await expect.poll(() => page.getByRole('alert').elements().length).toBe(1)
})

it('[TWO-10] one altered line keeps its own sentence, and very many do not fill the window', async () => {
  showNotices(altered([7]), 'fr')
  await expect
    .element(page.getByText('La ligne 7 de la seconde copie a été altérée.', { exact: false }))
    .toBeVisible()
  showNotices(altered(Array.from({ length: 5000 }, (_, index) => index * 2 + 1)), 'fr')
  await expect.element(page.getByText(/37, 39, …\./)).toBeVisible()
  expect(page.getByRole('alert').elements()).toHaveLength(1)
})
