import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { loadViewOf } from '#routes/views/view-parts.tsx';
import { beReachable } from '#sync/be-reachable.ts';
import { findKeptPage } from '#sync/kept-pages.ts';
import { patientData, type Going } from '#sync/patient-data.ts';
import { unsentForms } from '#sync/unsent-forms.ts';

declare global {
  interface Window {
    /** Remix's own; there once the page is hydrated. */
    readonly __remixRouter?: { readonly state: { readonly navigation: Going } };
  }
}

window.fetch = patientData({
  fetch: window.fetch.bind(window),
  going: () => window.__remixRouter?.state.navigation,
  isKept: async (path) => 'caches' in window && (await findKeptPage(path)) !== undefined,
  leaveFor: (href) => window.location.assign(href),
  untilReachable: beReachable,
  isOnline: () => navigator.onLine,
  forms: unsentForms,
});
window.addEventListener('online', () => unsentForms.sendSafe());

function takeOver(): void {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

// A view that does not come is drawn by the browser when it does.
loadViewOf(window.location).then(takeOver, takeOver);
