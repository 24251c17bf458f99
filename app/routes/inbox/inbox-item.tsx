import { Link } from '@remix-run/react';
import {
  Archive,
  AtSign,
  CalendarDays,
  Clock,
  Lock,
  Mail,
  MailOpen,
  Reply,
  UserRound,
} from 'lucide-react';
import { useLocale } from 'react-aria-components';
import type { NotificationKind } from '#model/notification.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { lineWords } from './inbox-words.ts';
import type { InboxGroup, InboxLine } from './load-inbox.server.ts';
import type { InboxActs } from './use-inbox-acts.ts';

type InboxItemProps = {
  readonly group: InboxGroup;
  readonly acts: InboxActs;
  readonly isPuttingOff: boolean;
  readonly onPutOff: (isOpen: boolean) => void;
};

/** More lines than this are counted. */
const LINES = 3;

/** A card one was told of: what happened, newest first, and what to do about it. */
export function InboxItem({ group, acts, isPuttingOff, onPutOff }: InboxItemProps) {
  const { title, path, client, boardTitle, lines, isNew, ago } = group;
  const name = title || 'Untitled';
  return (
    <li
      data-accent={client.accent}
      data-inbox={group.key}
      className="relative flex flex-col gap-1 px-4 py-3 has-[a:focus-visible]:bg-hover sm:flex-row sm:items-start sm:gap-4"
    >
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 text-xs text-ink-3">
          <span className="font-medium text-accent">{client.name}</span>
          <span className="min-w-0 truncate">{boardTitle}</span>
          <span className="ms-auto shrink-0 sm:hidden">{ago}</span>
        </p>
        <p className="mt-0.5 flex items-baseline gap-2">
          {isNew && (
            <span className="size-2 shrink-0 self-center rounded-full bg-brass">
              <span className="sr-only">New:</span>
            </span>
          )}
          <Link
            to={path}
            className={`min-w-0 truncate rounded-control text-ink after:absolute after:inset-0 hover:underline ${isNew ? 'font-medium' : ''}`}
          >
            {name}
          </Link>
        </p>
        <ul className="mt-1 flex flex-col gap-1">
          {lines.slice(0, LINES).map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
        {lines.length > LINES && (
          <p className="mt-1 ps-6 text-xs text-ink-3">and {lines.length - LINES} more</p>
        )}
      </div>
      {/* Above the link that covers the row. */}
      <div className="relative z-10 -mb-1 flex items-center justify-end gap-1 sm:mb-0">
        <span className="me-1 hidden text-xs whitespace-nowrap text-ink-3 sm:block">{ago}</span>
        <IconButton
          label={isNew ? `Mark ${name} as read` : `Mark ${name} as new`}
          shortcut="U"
          size="s"
          icon={isNew ? <MailOpen aria-hidden size={16} /> : <Mail aria-hidden size={16} />}
          onPress={() => acts.toggleRead(group)}
        />
        <Menu
          label="Put off"
          placement="bottom end"
          isOpen={isPuttingOff}
          onOpenChange={onPutOff}
          trigger={
            <IconButton
              label={`Put off ${name}`}
              shortcut="S"
              size="s"
              icon={<Clock aria-hidden size={16} />}
            />
          }
        >
          <MenuItem onAction={() => acts.snooze(group, 'tomorrow')}>Until tomorrow</MenuItem>
          <MenuItem onAction={() => acts.snooze(group, 'next-week')}>Until next week</MenuItem>
        </Menu>
        <IconButton
          label={`Archive ${name}`}
          shortcut="E"
          size="s"
          icon={<Archive aria-hidden size={16} />}
          onPress={() => acts.archive(group)}
        />
      </div>
    </li>
  );
}

const ICONS: Readonly<Record<NotificationKind, typeof AtSign>> = {
  mention: AtSign,
  reply: Reply,
  assigned: UserRound,
  due: CalendarDays,
};

function Line({ line }: { line: InboxLine }) {
  const { locale } = useLocale();
  const Icon = ICONS[line.kind];
  return (
    <li className="flex items-start gap-2 text-sm text-ink-2">
      <Icon aria-hidden size={14} className="mt-0.75 shrink-0 text-ink-3" />
      <span className="line-clamp-2 min-w-0 break-words">
        {lineWords(line, locale)}
        {line.isInternal && (
          <>
            {' '}
            <Lock aria-hidden size={12} className="inline align-[-1px]" />
            <span className="sr-only">internally</span>
          </>
        )}
        {line.text !== '' && <span className="text-ink-3">: {line.text}</span>}
      </span>
    </li>
  );
}
