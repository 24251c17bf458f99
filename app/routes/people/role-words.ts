import type { Role } from '#model/access.ts';

/** What a role is called, and what it is for in one sentence. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly title: string; readonly says: string }>> =
  {
    owner: { title: 'Owner', says: 'Runs the engagement: everything, and people and settings.' },
    lead: {
      title: 'Lead',
      says: 'Leadership: agrees plan, money and decisions, and invites the team.',
    },
    member: { title: 'Member', says: 'Does the work: every board, the plan to read.' },
    vendor: { title: 'Vendor', says: 'From outside: only the boards given to it.' },
    viewer: { title: 'Viewer', says: 'Reads plan, boards and reviews.' },
  };

/** Roles to choose from, each with its sentence. */
export function roleChoices(roles: readonly Role[]) {
  return roles.map((role) => ({
    value: role,
    label: ROLE_WORDS[role].title,
    description: ROLE_WORDS[role].says,
  }));
}
