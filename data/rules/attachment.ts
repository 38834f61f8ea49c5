/** The largest attachment in bytes, 25 MiB; the machine refuses more. */
export const attachmentLimit = 25 * 1024 * 1024
