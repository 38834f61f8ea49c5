import { shell as en } from './en/shell.ts'
import { shell as fr } from './fr/shell.ts'

/** Why there is no window: it could not be opened, its process ended, the disk takes nothing, a newer version wrote here. */
export type Failure = 'failed' | 'stopped' | 'unwritable' | 'newer'

/** The page shown instead of a white window, in both languages: the window's own catalogue may be what failed. */
export function failurePage(
  failure: Failure,
  facts: { reason: string; folder: string; address: string },
): string {
  const section = (words: Record<keyof typeof en, string>, language: string) => `
    <section lang="${language}">
      <h1>${words[`shell.${failure}.title`]}</h1>
      <p>${filled(words[`shell.${failure}.body`], facts)}</p>
      <p><a href="${escaped(facts.address)}">${words['shell.again']}</a></p>
      ${failure === 'newer' ? '' : `<p>${filled(words['shell.reason'], facts)}</p>`}
      <p>${filled(words['shell.data'], facts)}</p>
    </section>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Entente</title><style>
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem;
      color: #14202b; background: #f4f6f7 }
    h1 { font-size: 1.4rem } section + section { border-top: 1px solid #8a97a3; margin-top: 2rem }
    a { display: inline-block; padding: .6rem 1.2rem; border-radius: 4px; color: #fff; background: #14518a }
    a:focus-visible { outline: 3px solid #14202b; outline-offset: 2px }
    p { overflow-wrap: anywhere }
  </style></head><body role="alert">${section(en, 'en-CA')}${section(fr, 'fr-CA')}</body></html>`
}

function filled(sentence: string, facts: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_all, name: string) => escaped(facts[name] ?? ''))
}

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
