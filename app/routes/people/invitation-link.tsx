import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { ClientPanel } from './client-panel.tsx';
import type { PeopleData } from './load-people.server.ts';

interface InvitationLinkProps extends Pick<PeopleData, 'client'> {
  readonly email: string;
  readonly link: string;
  readonly mail: 'sent' | 'failed' | 'none';
}

const MAIL_WORDS: Record<InvitationLinkProps['mail'], string> = {
  sent: 'The link is on its way by mail.',
  failed: 'The mail could not be sent. Hand the link over yourself; it is shown only now.',
  none: 'Hand this link over; it is shown only now.',
};

/** The link somebody was invited with. It works once, for one address. */
export function InvitationLink({ email, link, mail, client }: InvitationLinkProps) {
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
    <ClientPanel accent={client.accent} title={`${email} is invited`}>
      <p role="status" className="text-sm text-ink-2">
        {MAIL_WORDS[mail]} It works once, and only for {email}.
      </p>
      {mail !== 'sent' && (
        <div className="flex items-end gap-2">
          <TextField label="Link" value={link} isReadOnly className="min-w-0 flex-1" />
          <Button onPress={() => void copy()}>
            {isCopied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
            {isCopied ? 'Copied' : 'Copy'}
          </Button>
        </div>
      )}
      <div>
        <ButtonLink to="." variant="quiet" preventScrollReset>
          Done
        </ButtonLink>
      </div>
    </ClientPanel>
  );
}
