import type { PersonalDataKind } from '../model/entries/body.ts'

type Pattern = { kind: PersonalDataKind; pattern: RegExp; isExempt?: (found: string) => boolean }

/** Capitals before digits that this trade writes all day: roads, agencies, zones, months, places of work. */
const notPlates = new Set(
  [
    'HWY RTE AUT ROUTE FROM UNTIL PORT GATE LANE LANES DOCK ZONE UNIT TEAM ROOM EXIT PAGE STEP FORM LOCK PIER',
    'VOIE QUAI PONT SALLE POSTE PORTE CAR BUS BOX SEC REF VER ISO ICS ERG GMU CFR USC IMO MMSI VHF AIS UNLO',
    'CBP CBSA ASFC MTO MDOT OPP RCMP GRC FEMA USCG SEMA NTSB POE EOC COU DHS DOT MTQ ITD',
    'UTC GMT EST EDT CST CDT MST MDT PST PDT AST ADT NST NDT HNE HAE HNC HAC HNR HAR HNP HAP HNA HAA',
    'JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC FEV AVR MAI JUIN JUIL AOUT DET WIN',
  ].flatMap((words) => words.split(' ')),
)

const date = String.raw`(?:\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:er)?\s+\p{L}{3,}\.?\s+\d{4}|\p{L}{3,}\.?\s+\d{1,2},?\s+\d{4}|(?:in\s+|en\s+)?(?:19|20)\d\d)`

const patterns: readonly Pattern[] = [
  { kind: 'email', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  {
    kind: 'phone',
    pattern: /(?<![\w.-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?![\w-])/gu,
  },
  { kind: 'phone', pattern: /(?<![\w.-])(?:\+?1)?[2-9]\d{2}[2-9]\d{6}(?![\w.-])/gu },
  { kind: 'phone', pattern: /(?<![\w.])\+\d{1,3}(?:[\s.-]?\d{2,4}){3,4}(?![\w-])/gu },
  {
    kind: 'phone',
    pattern:
      /(?<!\p{L})(?:phone|tel|tél|téléphone|telephone|cell|cellulaire|call|appeler|joindre|mobile)\b\W{0,5}(?:\p{L}+\s+){0,3}?\d{3}[\s.-]\d{4}(?!\d)/giu,
  },
  {
    kind: 'plate',
    pattern: /(?<![\w-])(?:([A-Z]{3,4})\s?\d{3}|([A-Z]{3})\s?\d{4})(?![\w-])/gu,
    isExempt: (found) => notPlates.has(found.replace(/[\s\d]/g, '')),
  },
  {
    kind: 'plate',
    pattern: /(?<![\w-])(?:[A-Z]\d{2}\s?[A-Z]{3}|[A-Z]{2}\d\s?\d{2}[A-Z]|\d[A-Z]{3}\d{2})(?![\w-])/gu,
  },
  {
    kind: 'plate',
    pattern:
      /(?<!\p{L})(?:(?:licen[cs]e |number )?plates?|plaques?(?: d[’']immatriculation)?|immatricul\p{L}+|matricules?)(?!\p{L})\W{0,3}(?:(?:no|number|numéro|is|est|n°)\W{0,2})?(?=[A-Z0-9 -]*\d)[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,5}(?![\w])/giu,
    isExempt: (found) => !/[A-Z0-9 -]*\d[A-Z0-9 -]*$/.test(found),
  },
  {
    kind: 'birthDate',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:born|dob|d\.o\.b\.?|date of birth|birth ?date|née?s?|né\(e\)|ddn|date de naissance|naissance)(?!\p{L})\W{0,3}(?:(?:on|le|the|is|est|in|en)\W{1,2})?${date}`,
      'giu',
    ),
  },
  { kind: 'document', pattern: /(?<![\w-])(?:[A-Z]{2}\d{6}|[A-Z]\d{6}[A-Z]{2}|[A-Z]\d{8})(?![\w-])/gu },
  {
    kind: 'document',
    pattern: /(?<![\w-])(?:\d{3}-\d{2}-\d{4}|\d{3}-\d{3}-\d{3}|[A-Z]\d{4}-\d{5}-\d{5})(?![\w-])/gu,
  },
  {
    kind: 'document',
    pattern:
      /(?<!\p{L})(?:passports?|passeports?|nexus|fast|sentri|passid|visa|sin|nas|ssn|permis de conduire|driver[’']?s? licen[cs]e|green card|carte de résident)(?!\p{L})[^\d\n]{0,24}?[A-Z]{0,2}(?:\d[ -]?){6,12}(?!\d)/giu,
  },
]

/** Kinds of personal data that a text seems to hold, in EN or FR; a warning, never a proof (privacy facts, PS-02). */
export function personalDataIn(text: string): PersonalDataKind[] {
  const found = new Set<PersonalDataKind>()
  for (const { kind, pattern, isExempt } of patterns) {
    // No matchAll: it makes a copy of the pattern, which the engine compiles anew once it has collected garbage.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      if (!isExempt?.(match[0])) found.add(kind)
  }
  return [...found]
}
