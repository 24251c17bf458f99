import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerOf } from './form-answer.ts';
import { fieldError, many, readForm, ticked } from './form.server.ts';

const SCHEMAS = {
  rename: z.object({ title: z.string().min(1, 'Write a title.'), password: z.string().optional() }),
  choose: z.object({ boards: many(z.string()), isOpen: ticked() }),
};

function posted(...fields: [string, string | File][]): Request {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return new Request('http://localhost/', { method: 'POST', body });
}

describe('a posted form', () => {
  it('is read by the schema its intent names', async () => {
    const form = await readForm(posted(['intent', 'rename'], ['title', 'New']), SCHEMAS);
    expect(form).toMatchObject({ ok: true, intent: 'rename', value: { title: 'New' } });
  });

  it('that is wrong says what is wrong beside which field, and what was typed but no password', async () => {
    const request = posted(['intent', 'rename'], ['title', ''], ['password', 'secret']);
    expect(await readForm(request, SCHEMAS)).toEqual({
      ok: false,
      intent: 'rename',
      answer: { errors: { title: 'Write a title.' }, typed: { title: '' }, intent: 'rename' },
    });
  });

  it('may have a field none, once or many times', async () => {
    const read = async (...fields: [string, string][]) => {
      const form = await readForm(posted(['intent', 'choose'], ...fields), SCHEMAS);
      return form.ok && form.intent === 'choose' ? form.value : undefined;
    };
    expect(await read()).toEqual({ boards: [], isOpen: false });
    expect(await read(['boards', 'a'], ['isOpen', 'on'])).toEqual({ boards: ['a'], isOpen: true });
    expect(await read(['boards', 'a'], ['boards', 'b'])).toMatchObject({ boards: ['a', 'b'] });
  });

  it('has no field that is a file, or that comes twice where once is meant', async () => {
    const file = posted(['intent', 'rename'], ['title', new File(['x'], 'x')]);
    expect(await readForm(file, SCHEMAS)).toMatchObject({ ok: false });
    const twice = posted(['intent', 'rename'], ['title', 'a'], ['title', 'b']);
    expect(await readForm(twice, SCHEMAS)).toMatchObject({ ok: false });
  });

  it('that no page of ours posts is refused', async () => {
    const refused = [
      readForm(posted(['intent', 'toString']), SCHEMAS),
      readForm(posted(['title', 'New']), SCHEMAS),
      readForm(new Request('http://localhost/', { method: 'POST', body: '{}' }), SCHEMAS),
    ];
    for (const each of refused) await expect(each).rejects.toMatchObject({ status: 400 });
  });

  it('may leave its intent out when there is only one', async () => {
    const form = await readForm(posted(['title', 'New']), { rename: SCHEMAS.rename });
    expect(form).toMatchObject({ ok: true, intent: 'rename' });
  });
});

it('a refusal belongs to the form it answers', () => {
  const answer = fieldError('title', 'It is taken.', { intent: 'rename', typed: { title: 'A' } });
  expect(answerOf(answer, 'rename')).toBe(answer);
  expect(answerOf(answer, 'choose')).toBeUndefined();
  expect(answerOf({ done: 'rename' })).toBeUndefined();
  expect(answerOf(undefined)).toBeUndefined();
});
