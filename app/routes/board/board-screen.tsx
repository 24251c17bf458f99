import { Outlet, useLocation, useParams } from '@remix-run/react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { Card } from '#model/board/board.ts';
import type { Notice } from '#model/wire.ts';
import { AttachmentCountsContext, CommentCountsContext } from '#routes/live-board/card-counts.ts';
import { useCardCounts } from '#routes/live-board/use-card-counts.ts';
import { useCardKeys } from '#routes/live-board/card-keys.ts';
import { LiveBoardContext, type LiveBoardValue } from '#routes/live-board/live-board-context.ts';
import { useAskAgain } from '#routes/live-board/use-ask-again.ts';
import { useBoardHere } from '#routes/palette/on-this-page.ts';
import { useFilter } from '#routes/views/filter/use-filter.ts';
import { useActsThatShow, useShownBoard } from '#routes/views/filter/use-shown-board.ts';
import { AddFromView } from '#routes/views/add-from-view.tsx';
import { useView } from '#routes/views/use-view.ts';
import { OtherViewPart } from '#routes/views/view-parts.tsx';
import { ViewBar } from '#routes/views/view-bar.tsx';
import { useLiveBoard } from '#sync/use-board.ts';
import { useToast } from '#ui/toast.tsx';
import { BoardColumns } from './board-columns.tsx';
import { BoardHeader } from './board-header.tsx';
import { BoardToolsProvider, type BoardTools } from './board-tools.tsx';
import { useCardAges } from './card-ages.ts';
import { focusCard, showCard } from './card-focus.ts';
import { useFoldedColumns } from './fold/folded-columns.ts';
import type { BoardPage } from './load-board.server.ts';
import { usePeopleHere } from './people-at-cards.ts';
import { StoppedBanner } from '#routes/live-board/stopped-banner.tsx';
import { useSelectionOf } from './select/use-selection.ts';
import { useBoardActs } from './use-board-acts.ts';
import { useBoardModes } from './use-board-modes.ts';
import { useMissingRows } from './use-missing-rows.ts';
import { useRemoteMoves } from './use-remote-moves.ts';

const BoardSettings = lazy(() => import('./settings/board-settings.tsx'));
const ArchiveDialog = lazy(() => import('./archive-dialog.tsx'));

/** A live board: painted from the server's content, then kept in step by its socket. */
export function BoardScreen({ page }: { page: BoardPage }) {
  const keys = useCardKeys({ clientKey: page.client.key, numbers: page.numbers });
  const comments = useCardCounts({
    path: `${page.board.path}/comments`,
    initial: page.commentCounts,
    changedBy: 'comments-changed',
  });
  const attachments = useCardCounts({
    path: `${page.board.path}/attachments`,
    initial: page.attachmentCounts,
    changedBy: 'attachments-changed',
  });
  const askAgain = useAskAgain(keys);
  const { onNotice: countComments } = comments;
  const { onNotice: countAttachments } = attachments;
  const onNotice = useCallback(
    (notice: Notice) => {
      askAgain(notice);
      countComments(notice);
      countAttachments(notice);
    },
    [askAgain, countComments, countAttachments],
  );
  const live = useLiveBoard({
    boardId: page.board.id,
    epoch: page.board.epoch,
    initial: page.initial,
    person: page.me,
    canWrite: page.canEdit,
    onNotice,
  });
  const canEdit = page.canEdit && live.saved.state !== 'stopped';
  const about = useMemo(() => namesOn(page), [page]);
  const filtering = useFilter();
  const shown = useShownBoard({ store: live.store, ...filtering, ...about });
  const boardActs = useBoardActs({
    live,
    me: page.me.id,
    client: page.client.key,
    boardId: page.board.id,
  });
  const acts = useActsThatShow(boardActs, shown);
  const whole = live.store;
  const store = shown ?? whole;
  const selection = useSelectionOf(store, canEdit);
  const folds = useFoldedColumns({ initial: page.folded, boardPath: page.board.path });
  const ages = useCardAges({
    store: whole,
    boardPath: page.board.path,
    today: page.today,
    timeZone: page.client.timeZone,
  });
  const [modes, setModes] = useBoardModes(acts);
  const [isArchiveOpen, setIsArchiveOpen] = useState(false);
  const [isSettingsOpen, setIsSettingsOpen] = useState(false);
  const { locale } = useLocale();
  const { search } = useLocation();
  const { view } = useView().query;
  const { people, setHere } = live;
  const { undo, redo } = live.undo;
  const openId = useOpenCard(whole.board().cards);
  const here = usePeopleHere(people);
  useRefusals(live.refusal);
  useRemoteMoves(live.doc, people);

  const tools = useMemo<BoardTools>(
    () => ({
      store,
      whole,
      search,
      acts,
      selection,
      folds,
      ages,
      here,
      canEdit,
      mayManage: page.mayManage,
      keys,
      blockers: page.blockers,
      boardPath: page.board.path,
      firstCardId: page.initial.columns.flatMap(({ cardIds }) => cardIds)[0],
      timeZone: page.client.timeZone,
      fiscalYearStartMonth: page.client.fiscalYearStartMonth,
      currency: page.client.currency,
      locale,
      ...about,
    }),
    [store, whole, search, acts, selection, folds, ages, here, canEdit, keys, page, about, locale],
  );
  useMissingRows(whole, tools);
  useBoardHere({
    board: whole.board,
    keyOf: keys.of,
    pathOf: (cardId) => `${page.board.path}/cards/${cardId}`,
  });
  const around: LiveBoardValue = {
    live,
    keys,
    boardKind: 'tasks',
    me: page.me.id,
    people: page.people,
    kpis: page.kpis,
    client: page.client,
    today: page.today,
    canEdit,
  };

  const closeArchive = useCallback(() => setIsArchiveOpen(false), []);
  const addFirst = () => {
    const { columns } = store.board();
    const first = columns.find(({ id }) => !folds.has(id)) ?? columns[0];
    if (first) setModes.compose(first.id, 'end');
  };

  return (
    <BoardToolsProvider value={tools}>
      <LiveBoardContext.Provider value={around}>
        <CommentCountsContext.Provider value={comments.counts}>
          <AttachmentCountsContext.Provider value={attachments.counts}>
            <div className={`flex h-view flex-col ${openId ? 'xl:pe-120' : ''}`}>
              <BoardHeader
                title={page.board.title}
                live={live}
                canEdit={canEdit}
                onArchive={() => setIsArchiveOpen(true)}
                onSettings={() => setIsSettingsOpen(true)}
                onAdd={addFirst}
              />
              <ViewBar {...filtering} shown={shown} board={whole.board} about={about} />
              <StoppedBanner live={live} />
              {view === 'board' ? (
                <BoardColumns
                  undo={undo}
                  redo={redo}
                  modes={live.isLive ? modes : { ...modes, editing: undefined }}
                  setModes={setModes}
                  openId={openId}
                  onHere={setHere}
                />
              ) : (
                <>
                  <AddFromView modes={modes} setModes={setModes} />
                  <OtherViewPart key={view} view={view} openId={openId} />
                </>
              )}
            </div>
            {isSettingsOpen && (
              <Suspense>
                <BoardSettings onClose={() => setIsSettingsOpen(false)} />
              </Suspense>
            )}
            {isArchiveOpen && (
              <Suspense>
                <ArchiveDialog isOpen onClose={closeArchive} />
              </Suspense>
            )}
            <Outlet />
          </AttachmentCountsContext.Provider>
        </CommentCountsContext.Provider>
      </LiveBoardContext.Provider>
    </BoardToolsProvider>
  );
}

/** What people, KPIs and plan cards are called on this board. */
function namesOn({ me, today, people, kpis, served }: BoardPage) {
  return {
    me: me.id,
    today,
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    kpis: Object.fromEntries(kpis.map((kpi) => [kpi.id, kpi])),
    served: Object.fromEntries(served.map((each) => [each.id, each])),
  };
}

/** The card whose panel is open, by the address; when it closes, the card has the focus again. */
function useOpenCard(cards: Readonly<Record<string, Card>>) {
  const openId = cards[useParams().card ?? '']?.id;
  useEffect(() => {
    if (!openId) return;
    showCard(openId);
    return () => focusCard(openId);
  }, [openId]);
  return openId;
}

/** Says why the server did not take a change. */
function useRefusals(refusal: string | undefined): void {
  const toast = useToast();
  useEffect(() => {
    if (refusal) toast(refusal);
  }, [refusal, toast]);
}
