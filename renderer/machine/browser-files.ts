import { Problem } from '../../data/model/problem.ts'
import type { SavedStream } from './saved-stream.ts'

/** Hands a file to the browser's downloads. */
export function download(name: string, content: string | Uint8Array | Blob): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart]))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download reads the address after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}

/** Not in every browser. The stream writes beside, and takes the file's place when it is closed. */
type Picker = (options: { suggestedName: string }) => Promise<{
  name: string
  createWritable(): Promise<WritableStream<Uint8Array> & { write(bytes: Uint8Array): Promise<void> }>
}>

/** Writes a file piece by piece, straight to the disk where the browser can; null when the official cancelled. */
export async function saveInPieces(suggestedName: string): Promise<SavedStream | null> {
  const pick = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker
  if (!pick) {
    const parts: Uint8Array[] = []
    return {
      write: (chunk) => Promise.resolve(void parts.push(chunk.slice())),
      finish: () => {
        download(suggestedName, new Blob(parts as BlobPart[]))
        return Promise.resolve(suggestedName)
      },
      abort: () => Promise.resolve(void parts.splice(0)),
    }
  }
  const file = await pick({ suggestedName }).catch((thrown: unknown) => {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null
    throw notWritten(thrown)
  })
  if (!file) return null
  const stream = await file.createWritable().catch((thrown: unknown) => {
    throw notWritten(thrown)
  })
  const told = <T>(work: Promise<T>) =>
    work.catch((thrown: unknown) => {
      throw notWritten(thrown)
    })
  return {
    write: (chunk) => told(stream.write(chunk)),
    finish: () => told(stream.close().then(() => file.name)),
    abort: () => stream.abort().catch(() => undefined),
  }

  function notWritten(cause: unknown): Problem {
    const detail = cause instanceof Error ? cause.message : String(cause)
    return new Problem('file.not-written', { path: suggestedName, detail }, { cause })
  }
}

/** Asks for one file; null when the official closes the dialog. */
export function chooseFile(accept: string): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise((done) => {
    input.addEventListener('change', () => {
      done(input.files?.[0] ?? null)
    })
    input.addEventListener('cancel', () => {
      done(null)
    })
    input.click()
  })
}

/** The largest file that is read whole, in bytes (16 MiB). */
const WHOLE_LIMIT = 16 * 1024 * 1024

/** The whole content of a file. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > WHOLE_LIMIT) throw new Problem('file.too-large', { path: file.name })
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    throw new Problem('file.unreadable', { path: file.name }, { cause })
  }
}

/** The whole text of a file in UTF-8. */
export async function textOf(file: File): Promise<string> {
  const bytes = await bytesOf(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Problem('file.not-text', { path: file.name }, { cause })
  }
}

/** Opens the browser's print dialog on a page of its own, without scripts. */
export async function printPage(html: string): Promise<void> {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.className = 'print-frame'
  frame.style.cssText = 'position:fixed;inset:auto 0 0 auto;inline-size:0;block-size:0;border:0'
  frame.srcdoc = html
  const isLoaded = new Promise((done) => {
    frame.addEventListener('load', done, { once: true })
  })
  document.body.append(frame)
  await isLoaded
  keepStyles(frame)
  frame.contentWindow?.addEventListener('afterprint', () => {
    frame.remove()
  })
  frame.contentWindow?.print()
}

/** A frame inherits the policy of this page, which may forbid the report's own style; a constructed one it cannot. */
function keepStyles(frame: HTMLIFrameElement): void {
  const { contentDocument: page, contentWindow: view } = frame
  if (!page || !view) return
  // Each window makes style sheets for its own document alone.
  const Sheet = (view as Window & typeof globalThis).CSSStyleSheet
  page.adoptedStyleSheets = [...page.querySelectorAll('style')].map((style) => {
    const sheet = new Sheet()
    sheet.replaceSync(style.textContent)
    return sheet
  })
}
