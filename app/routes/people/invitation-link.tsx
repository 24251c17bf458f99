import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { ClientPanel } from './client-panel.tsx';
import type { Invited } from './invite.server.ts';
import type { PeopleData } from './load-people.server.ts';

interface InvitationLinkProps extends Pick<PeopleData, 'client'> {
  readonly email: string;
  readonly invited: Invited;
}

const MAIL_WORDS: Record<Invited['mail'], string> = {
  sent: 'The link is on its way by mail.',
  failed: 'The mail could not be sent. Hand the link over yourself; it is shown only now.',
  none: 'Hand this link over; it is shown only now.',
};

/** Somebody is invited; the link, where it is for a person to hand over. It works once, for one address. */
export function InvitationLink({ email, invited, client }: InvitationLinkProps) {
  return (
    <ClientPanel accent={client.accent} title={`${email} is invited`}>
      <p role="status" className="text-sm text-ink-2">
        {MAIL_WORDS[invited.mail]} It works once, and only for {email}.
      </p>
      {'link' in invited && <CopyLink link={invited.link} />}
      <div>
        <ButtonLink to="." variant="quiet" preventScrollReset>
          Done
        </ButtonLink>
      </div>
    </ClientPanel>
  );
}

function CopyLink({ link }: { link: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setIsCopied(true);
    } catch {
      toast('This browser does not let pages copy. Select the link and copy it.');
    }
  };
  return (
    <div className="flex items-end gap-2">
      <TextField label="Link" value={link} isReadOnly className="min-w-0 flex-1" />
      <Button onPress={() => void copy()}>
        {isCopied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
