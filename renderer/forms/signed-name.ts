import { foldText } from '../../data/reference/search.ts'
import type { FormValues } from './form-field.ts'

/**
 * Nothing when the name typed to sign is the signer's own; else the name as a field that no body has, so that it
 * is refused at its own field.
 */
export const unsigned = (typed: unknown, name: string): FormValues =>
  foldText(String(typed)) === foldText(name) ? {} : { signName: typed }
