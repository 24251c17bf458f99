import type { Role } from '#model/access.ts';
import { LIMITS } from '#model/limits.ts';
import { ROLE_WORDS } from './role-words.ts';

/** What somebody reads who is invited. */
export function invitationMail(invitation: {
  link: string;
  role: Role;
  clientName: string;
  inviterName: string;
}): { subject: string; text: string } {
  const { link, role, clientName, inviterName } = invitation;
  const { title, says } = ROLE_WORDS[role];
  return {
    subject: `${inviterName} invites you to ${clientName}`,
    text: [
      `${inviterName} invites you to ${clientName} on Quarterdeck as ${title.toLowerCase()}.`,
      says,
      '',
      link,
      '',
      `The link is for you alone, works once, and for ${LIMITS.invitationDays} days.`,
      '',
    ].join('\n'),
  };
}
