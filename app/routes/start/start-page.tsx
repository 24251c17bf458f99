import { Form } from '@remix-run/react';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';

/** The first page of somebody who is at no client yet. */
export function StartPage({ name, mayMake }: { name: string; mayMake: boolean }) {
  const isSending = useIsSending('open-sample');
  return (
    <Page width="read">
      <PageHeader title={`Good to have you, ${name}`} />
      {mayMake ? (
        <>
          <EmptyState
            title="Make your first client"
            says="A client is a company’s own space: its plan for the quarter, its boards, its numbers and its people. Name it and begin."
            action={
              <ButtonLink to="/clients/new" variant="primary">
                Make your first client
              </ButtonLink>
            }
          />
          <Section
            title="Or look around first"
            says="The sample client is a made-up company in the middle of its quarter: a plan with key results, boards full of work, numbers that move. Delete it when you have seen enough."
          >
            <Form method="post">
              <Button type="submit" name="intent" value="open-sample" isPending={isSending}>
                Open the sample client
              </Button>
            </Form>
          </Section>
        </>
      ) : (
        <EmptyState
          title="You are at no client yet"
          says="You come in by an invitation: ask the person who runs the plan for a link to your address."
        />
      )}
    </Page>
  );
}
