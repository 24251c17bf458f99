import { useSearchParams } from '@remix-run/react';
import type { FormAnswer } from '#routes/form-answer.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { ArchivedBoards } from './archived-boards.tsx';
import { BoardRow } from './board-row.tsx';
import type { BoardsData } from './load-boards.server.ts';
import { NewBoardForm } from './new-board-form.tsx';
import { OwnTemplates } from './own-templates.tsx';
import { useArchive } from './use-archive.ts';

/** `?new` opens the form for a board, `?rename=<id>` a row: both work without scripts. */
export function BoardsPage(props: BoardsData & { readonly answer: FormAnswer | undefined }) {
  const { client, mayManage, boards, archived, templates, answer } = props;
  const [search] = useSearchParams();
  const archive = useArchive();
  const isEmpty = boards.length === 0;
  const isAdding = mayManage && (search.has('new') || answer?.intent === 'create');
  return (
    <Page width="read">
      <PageHeader
        title="Boards"
        crumbs={[{ label: client.name, href: client.path }]}
        says={isEmpty ? undefined : 'Where the work moves, from an idea to done.'}
        actions={
          mayManage &&
          !isAdding &&
          !isEmpty && (
            <ButtonLink to="?new" variant="primary">
              New board
            </ButtonLink>
          )
        }
      />
      {isAdding && <NewBoardForm templates={templates} answer={answer} />}
      {isEmpty && !isAdding && (
        <EmptyState
          title="No boards yet"
          says={
            mayManage
              ? 'A board holds a team’s work as cards in columns, such as content, campaigns or an event. Each card can say which part of the plan it serves.'
              : 'Boards you are given appear here. Ask the person who invited you.'
          }
          action={
            mayManage && (
              <ButtonLink to="?new" variant="primary">
                Make the first board
              </ButtonLink>
            )
          }
        />
      )}
      {!isEmpty && (
        <ul className="border-t border-line">
          {boards.map((board) => (
            <BoardRow
              key={board.id}
              board={board}
              mayManage={mayManage}
              isRenaming={search.get('rename') === board.id}
              answer={answer?.typed.board === board.id ? answer : undefined}
              archive={archive}
            />
          ))}
        </ul>
      )}
      {templates.length > 0 && (
        <Section title="Templates">
          <OwnTemplates templates={templates} clientPath={client.path} />
        </Section>
      )}
      {archived.length > 0 && (
        <Section title="Archived">
          <ArchivedBoards boards={archived} />
        </Section>
      )}
    </Page>
  );
}
