import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useHref,
  useNavigate,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { readAppearance } from '#routes/appearance/appearance.server.ts';
import { localeOf } from '#routes/appearance/locale.ts';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { WholeErrorPage } from '#routes/not-found/error-page.tsx';
import { unlessOffline } from '#routes/offline/revalidate.ts';
import { UnsentFormsNotice } from '#routes/offline/unsent-forms-notice.tsx';
import { NavigationProgress } from '#routes/shell/navigation-progress.tsx';
import { PageAnnouncer } from '#routes/shell/page-announcer.tsx';
import { LiveRegion } from '#ui/announce.tsx';
import { Tips } from '#ui/tips.tsx';
import { ToastProvider } from '#ui/toast.tsx';
import { useNonce } from '#ui/nonce.ts';
import './app.css';

export async function loader({ request }: LoaderFunctionArgs) {
  return {
    appearance: await readAppearance(request),
    locale: localeOf(request.headers.get('Accept-Language')),
  };
}

export const links: LinksFunction = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: interLatin, crossOrigin: 'anonymous' },
  { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' },
];

export const meta: MetaFunction = () => [{ title: 'Quarterdeck' }];

export function Layout({ children }: { children: ReactNode }) {
  const { theme, density } = useAppearance();
  const nonce = useNonce();
  return (
    // The words are English whatever the locale of dates and numbers.
    <html lang="en" data-theme={theme === 'system' ? undefined : theme} data-density={density}>
      <head>
        <meta charSet="utf-8" />
        {/* React Aria and the editor put a style element into the page, and take its nonce from here. */}
        <meta property="csp-nonce" nonce={nonce} />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export const shouldRevalidate = unlessOffline;

export default function App() {
  return (
    <Around>
      <Outlet />
    </Around>
  );
}

export function ErrorBoundary() {
  return (
    <Around>
      <WholeErrorPage />
    </Around>
  );
}

/** What every page stands in: the person's locale, links inside React Aria, toasts and announcements. */
function Around({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const locale = useRouteLoaderData<typeof loader>('root')?.locale ?? 'en-US';
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={navigate} useHref={useHref}>
        <LiveRegion>
          <ToastProvider>
            <NavigationProgress />
            <UnsentFormsNotice />
            <PageAnnouncer />
            <Tips />
            {children}
          </ToastProvider>
        </LiveRegion>
      </RouterProvider>
    </I18nProvider>
  );
}
