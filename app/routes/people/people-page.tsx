import { useSearchParams } from '@remix-run/react';
import { answerOf } from '#routes/form-answer.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import type { actOnPeople } from './act-on-people.server.ts';
import { InvitationLink } from './invitation-link.tsx';
import { InviteForm } from './invite-form.tsx';
import type { PeopleData } from './load-people.server.ts';
import { OpenInvitations } from './open-invitations.tsx';
import { PersonPanel } from './person-panel.tsx';
import { PersonRow } from './person-row.tsx';

interface PeoplePageProps extends PeopleData {
  readonly answer: Awaited<ReturnType<typeof actOnPeople>> | undefined | object;
}

/** `?invite` opens the invitation, `?person=<id>` a person: both work without scripts. */
export function PeoplePage({ answer, ...people }: PeoplePageProps) {
  const { client, members, invitations, invites } = people;
  const [search] = useSearchParams();
  const refusal = answerOf(answer);
  const openId = refusal?.typed.person ?? search.get('person');
  const invited = answer && 'done' in answer && answer.done === 'invite' ? answer : undefined;
  const isInviting =
    invites.length > 0 && !invited && (search.has('invite') || refusal?.intent === 'invite');
  return (
    <Page width="read">
      <PageHeader
        title="People"
        crumbs={[{ label: client.name, href: client.path }]}
        actions={
          invites.length > 0 &&
          !isInviting && (
            <ButtonLink to="?invite" variant="primary">
              Invite
            </ButtonLink>
          )
        }
      />
      {isInviting && <InviteForm client={client} invites={invites} answer={refusal} />}
      {invited && (
        <InvitationLink email={invited.email} invited={invited.invited} client={client} />
      )}
      <ul className="border-t border-line">
        {members.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            act={people.mayChange ? 'Change' : person.isMe ? 'Leave' : undefined}
            isOpen={person.id === openId}
          >
            <PersonPanel
              person={person}
              people={people}
              answer={refusal?.typed.person === person.id ? refusal : undefined}
            />
          </PersonRow>
        ))}
      </ul>
      {invitations.length > 0 && (
        <Section title="Invited">
          <OpenInvitations invitations={invitations} />
        </Section>
      )}
    </Page>
  );
}
