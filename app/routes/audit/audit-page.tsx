import { Form, useSearchParams } from '@remix-run/react';
import { useLocale } from 'react-aria-components';
import type { AuditGroup } from '#model/audit.ts';
import { dateFormat } from '#model/formats.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { SelectField } from '#ui/select-field.tsx';
import type { AuditData } from './load-audit.server.ts';

const EVERYTHING = { value: '', label: 'Everything' };
const EVERYBODY = { value: '', label: 'Everybody' };
const GROUPS: readonly { readonly value: AuditGroup; readonly label: string }[] = [
  { value: 'signs', label: 'Signing in' },
  { value: 'people', label: 'People and roles' },
  { value: 'things', label: 'Boards and settings' },
  { value: 'refusals', label: 'Refusals' },
];

/** Who did what at this client, for its owners: read, never changed. */
export function AuditPage({ client, people, chosen, isFirst, entries, older }: AuditData) {
  const { locale } = useLocale();
  const moment = dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: client.timeZone,
  });
  return (
    <Page width="read">
      <PageHeader
        title="Log"
        crumbs={[
          { label: client.name, href: client.path },
          { label: 'Settings', href: `${client.path}/settings` },
        ]}
        says="Who came, who was let in or turned away, and what was put away or deleted. Nobody can change it."
      />
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <SelectField
          key={`kind ${chosen.group}`}
          name="kind"
          label="What"
          options={[EVERYTHING, ...GROUPS]}
          defaultValue={chosen.group ?? ''}
          className="w-48"
        />
        <SelectField
          key={`person ${chosen.person}`}
          name="person"
          label="Who"
          options={[EVERYBODY, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          defaultValue={chosen.person ?? ''}
          className="w-48"
        />
        <Button type="submit">Show</Button>
      </Form>
      {entries.length === 0 ? (
        <p className="text-sm text-ink-2">
          {chosen.group || chosen.person || !isFirst ? 'Nothing like that.' : 'Nothing yet.'}
        </p>
      ) : (
        <DataTable
          label="Log"
          rows={entries}
          rowKey={({ id }) => id}
          columns={[
            { id: 'says', title: 'What', cell: ({ says }) => says },
            { id: 'who', title: 'Who', cell: ({ who }) => who },
            {
              id: 'when',
              title: 'When',
              align: 'end',
              cell: ({ at }) => <time dateTime={at}>{moment.format(new Date(at))}</time>,
            },
          ]}
        />
      )}
      <Pages isFirst={isFirst} older={older} />
    </Page>
  );
}

function Pages({ isFirst, older }: Pick<AuditData, 'isFirst' | 'older'>) {
  const [search] = useSearchParams();
  const to = (before: string | undefined): string => {
    const next = new URLSearchParams(search);
    next.delete('before');
    if (before !== undefined) next.set('before', before);
    return `?${next.toString()}`;
  };
  if (isFirst && older === undefined) return null;
  return (
    <nav aria-label="Pages" className="flex gap-2">
      {!isFirst && <ButtonLink to={to(undefined)}>Newest</ButtonLink>}
      {older !== undefined && <ButtonLink to={to(older)}>Older</ButtonLink>}
    </nav>
  );
}
