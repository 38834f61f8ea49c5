import { describe, expect, test } from 'vitest'
import { personalDataIn } from '../../../data/rules/personal-data.ts'

const flagged: readonly [string, string][] = [
  ['phone', 'Driver can be reached at 519-555-0123'],
  ['phone', 'Call him: (313) 555-0199 before noon'],
  ['phone', 'Joindre au 1 514 555 0134'],
  ['phone', 'Tél. : 555-0142'],
  ['phone', 'Office +44 20 7946 0958'],
  ['phone', 'number 5195550123 given'],
  ['email', 'write to jean.tremblay@example.ca'],
  ['plate', 'Grey sedan CKTR 482 turned back'],
  ['plate', 'Truck ABC 1234 refuses'],
  ['plate', 'plaque : K12 ABC'],
  ['plate', 'License plate AB-12345 seen twice'],
  ['plate', 'Plaque d’immatriculation no FLK 4812'],
  ['birthDate', 'Driver born 12 March 1981'],
  ['birthDate', 'DOB 1981-03-12'],
  ['birthDate', 'née le 3 mai 1975'],
  ['birthDate', 'date de naissance : 03/05/1975'],
  ['document', 'Passport GA123456 shown'],
  ['document', 'NEXUS card no. 981 234 567'],
  ['document', 'passeport numéro 512345678'],
  ['document', 'SSN 123-45-6789'],
  ['document', 'permis de conduire T1234-56789-01234'],
]

const clean: readonly string[] = [
  'Six officers moved from Fort Street to Blue Water for the 16:00 shift.',
  'Hwy 402 westbound queue now 7.4 km (4.6 mi), tail at Modeland Road at 14:38:51Z.',
  'HWY 401 closed at Km 218, exit EXIT 221. RTE 117 open.',
  'DET-7 is linked to WIN-12, DET-US-3 and DET#1204.',
  'UN1005 anhydrous ammonia, ERG 125, GMU 125, UN 1203',
  'CBP port 3801, CBSA office 0453, PORT 3801, CBSA 453',
  'NEXUS lanes 2 of 4 open; FAST lane 1, 45 minutes; passport control normal.',
  'From 2025-10-14 06:22 EDT until 15 Oct 2025 18:00 HAE. OCT 2025, EDT 1430',
  'Counts: 10 482 vehicles, 1 234 567 in the year; 7 of 13 lanes; 25 m (75 ft).',
  'Position 42.3118, -83.0740; I-94, I-75, M-85, A-20, QC-15',
  'Vessel IMO 9321483, MMSI 316001234, container MSCU 1234567',
  'Appel avec CBP Detroit : les deux quarts gardent 13 guérites camions jusqu’à 22:00Z.',
  'Tous les passeports sont lus à la main, 30 min de plus.',
  'Call Windsor at 14:30; téléphone en panne depuis 06:00.',
  'L’Ambassador a été ouvert en 1929; né d’un accord de 1927.',
  'Plates cannot be read by the cameras; plaque tournante à 3 km.',
]

describe('text that looks like personal data', () => {
  test.each(flagged)('[PRV-1] a %s is noticed: %s', (kind, text) => {
    expect(personalDataIn(text)).toContain(kind)
  })

  test.each(clean)('[PRV-2] ordinary words of the trade raise no warning: %s', (text) => {
    expect(personalDataIn(text)).toEqual([])
  })

  test('[PRV-1] every kind in a text is named once', () => {
    expect(personalDataIn('519-555-0123, 519-555-0124, a@b.ca').sort()).toEqual(['email', 'phone'])
  })
})
