import type { Role } from '#model/access.ts';

/** Who is in the sample client beside the person who asked for it (`owner`, its CMO). */
export const CAST = {
  helen: { name: 'Helen Marsh', role: 'owner', company: 'marshlane' },
  ingrid: { name: 'Ingrid Solberg', role: 'lead', company: 'tallyport' },
  tomas: { name: 'Tomás Ferreira', role: 'lead', company: 'tallyport' },
  nadia: { name: 'Nadia Haddad', role: 'member', company: 'tallyport' },
  jonas: { name: 'Jonas Weber', role: 'member', company: 'tallyport', seesMoney: true },
  aiko: { name: 'Aiko Tanaka', role: 'member', company: 'tallyport' },
  samuel: { name: 'Samuel Osei', role: 'member', company: 'tallyport' },
  lucia: { name: 'Lucía Ramos', role: 'vendor', company: 'brackwater' },
  pieter: { name: 'Pieter de Vries', role: 'vendor', company: 'brackwater' },
  priya: { name: 'Priya Nair', role: 'viewer', company: 'tallyport' },
  oskar: { name: 'Oskar Lind', role: 'viewer', company: 'tallyport' },
} as const satisfies Record<string, SamplePerson>;

export type SamplePerson = {
  readonly name: string;
  readonly role: Role;
  readonly company: string;
  readonly seesMoney?: boolean;
};

export type CastKey = keyof typeof CAST;
export type PersonKey = CastKey | 'owner';
