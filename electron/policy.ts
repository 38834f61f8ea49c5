/** The one fixed style element that react-aria injects (usePress); a test computes it from the package. */
const STYLE_HASHES: readonly string[] = ["'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"]

/** No inline script, no eval, nothing from outside; styles from files, or exactly those named by hash. */
export const WINDOW_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  ["style-src 'self'", ...STYLE_HASHES].join(' '),
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A report is one self-contained page: its own styles, data images, no script, no address to call. */
export const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; sandbox"
