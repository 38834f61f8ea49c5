import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Language } from '../../../data/model/country.ts'
import type { ProblemData } from '../../../data/model/problem.ts'
import { Notices } from '../../../renderer/app/Notices.tsx'
import { LanguageProvider } from '../../../renderer/i18n/LanguageProvider.tsx'
import { closedWorkspace, useWorkspace } from '../../../renderer/state/workspace.ts'

let root: Root
let host: HTMLElement
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  root.unmount()
  host.remove()
  useWorkspace.setState({ ...closedWorkspace })
})

const altered = (lines: readonly number[]): ProblemData[] =>
  lines.map((line) => ({ code: 'journal.altered-line', facts: { line } }))

function show(notices: readonly ProblemData[], language: Language = 'en'): void {
  useWorkspace.setState({ status: 'ready', notices: [...notices] })
  root.render(
    <LanguageProvider language={language}>
      <Notices info={null} />
    </LanguageProvider>,
  )
}

it('[TWO-10] many altered lines are one notice, which names them all and goes at once', async () => {
  show([...altered([9, 2, 3, 4]), { code: 'journal.rebuilt', facts: { count: 3 } }])
  await expect
    .element(page.getByText('4 lines of the second copy were altered: 2–4, 9.', { exact: false }))
    .toBeVisible()
  expect(page.getByRole('alert').elements()).toHaveLength(2)
  await userEvent.click(page.getByRole('button', { name: 'Dismiss' }).first())
  await expect.poll(() => page.getByRole('alert').elements().length).toBe(1)
})

it('[TWO-10] one altered line keeps its own sentence, and very many do not fill the window', async () => {
  show(altered([7]), 'fr')
  await expect
    .element(page.getByText('La ligne 7 de la seconde copie a été altérée.', { exact: false }))
    .toBeVisible()
  show(altered(Array.from({ length: 5000 }, (_, index) => index * 2 + 1)), 'fr')
  await expect.element(page.getByText(/37, 39, …\./)).toBeVisible()
  expect(page.getByRole('alert').elements()).toHaveLength(1)
})
