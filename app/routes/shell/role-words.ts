import type { Role } from '#model/access.ts';

/** What a person is at a client, as they would say it. */
export const ROLE_WORDS: Record<Role, string> = {
  owner: 'You direct marketing',
  lead: 'You lead the company',
  member: 'You are on the team',
  vendor: 'You work for them',
  viewer: 'You may look',
};
