import { app } from 'electron'
import { shell as en } from '../data/words/en/shell.ts'
import { shell as fr } from '../data/words/fr/shell.ts'

/** What is shown instead of a white window, in both languages: the window's own catalogue may be what failed. */
export function failurePage(reason: string): string {
  const facts = { reason, folder: app.getPath('userData') }
  const section = (words: Record<keyof typeof en, string>, language: string) => `
    <section lang="${language}">
      <h1>${words['shell.failed.title']}</h1>
      <p>${words['shell.failed.body']}</p>
      <p>${filled(words['shell.failed.reason'], facts)}</p>
      <p>${filled(words['shell.failed.data'], facts)}</p>
    </section>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Entente</title><style>
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem;
      color: #14202b; background: #f4f6f7 }
    h1 { font-size: 1.4rem } section + section { border-top: 1px solid #8a97a3; margin-top: 2rem }
  </style></head><body role="alert">${section(en, 'en-CA')}${section(fr, 'fr-CA')}</body></html>`
}

function filled(sentence: string, facts: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_all, name: string) => escaped(facts[name] ?? ''))
}

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
