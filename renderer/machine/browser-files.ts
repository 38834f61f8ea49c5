/** Hands a file to the browser's downloads. */
export function download(name: string, content: string | Uint8Array): void {
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
