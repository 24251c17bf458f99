import { beforeEach, expect, test, vi } from 'vitest';
import { patientData } from './patient-data.ts';
import { UnsentForms } from './unsent-forms.ts';

const ADDRESS = 'https://board.example';
beforeEach(() => vi.stubGlobal('location', new URL(ADDRESS)));

const OURS = { headers: { 'X-Remix-Response': 'yes' } };
const form = (signal?: AbortSignal): [string, RequestInit] => [
  `${ADDRESS}/kpis.data`,
  { method: 'POST', body: new URLSearchParams({ value: '12' }), ...(signal && { signal }) },
];

/** A browser that gets these answers, one after another, and what it sent. */
function aBrowser(...answers: (Response | Error)[]) {
  const sent: string[] = [];
  const network = { isOnline: true };
  const forms = new UnsentForms();
  const fetch = patientData({
    fetch: (_input, init) => {
      sent.push(init?.body instanceof URLSearchParams ? init.body.toString() : '');
      const answer = answers.shift() ?? new TypeError('Failed to fetch');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    going: () => undefined,
    isKept: () => Promise.resolve(false),
    leaveFor: () => undefined,
    untilReachable: () => Promise.resolve(),
    isOnline: () => network.isOnline,
    forms,
  });
  return { fetch, forms, network, sent };
}

test('R23 a form filled in without a network goes out when there is one, once', async () => {
  const { fetch, forms, network, sent } = aBrowser(new Response('taken', OURS));
  network.isOnline = false;
  const answer = fetch(...form());
  await vi.waitFor(() => expect(forms.state()).toEqual({ count: 1, mayHaveArrived: false }));
  expect(sent).toEqual([]);
  network.isOnline = true;
  forms.sendSafe();
  expect(await (await answer).text()).toBe('taken');
  expect(sent).toEqual(['value=12']);
  expect(forms.state().count).toBe(0);
});

test('R23 a form that got no answer goes out again at the person’s word alone', async () => {
  const { fetch, forms, sent } = aBrowser(
    new TypeError('Failed to fetch'),
    new Response('a proxy', { status: 502 }),
    new Response('taken', OURS),
  );
  const answer = fetch(...form());
  await vi.waitFor(() => expect(forms.state()).toEqual({ count: 1, mayHaveArrived: true }));
  forms.sendSafe();
  expect(sent).toHaveLength(1);
  forms.sendAll();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  await vi.waitFor(() => expect(forms.state().count).toBe(1));
  forms.sendAll();
  expect(await (await answer).text()).toBe('taken');
});

test('a form that nobody waits for any more waits no longer', async () => {
  const { fetch, forms, network } = aBrowser();
  network.isOnline = false;
  const page = new AbortController();
  const answer = fetch(...form(page.signal));
  await vi.waitFor(() => expect(forms.state().count).toBe(1));
  page.abort(new Error('gone elsewhere'));
  await expect(answer).rejects.toThrow('gone elsewhere');
  expect(forms.state().count).toBe(0);
});

test('what Quarterdeck itself answers is an answer, also when it is no', async () => {
  const { fetch } = aBrowser(new Response('Too many', { status: 503, ...OURS }));
  expect((await fetch(...form())).status).toBe(503);
});
