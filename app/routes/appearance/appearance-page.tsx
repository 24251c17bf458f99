import { Form } from '@remix-run/react';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { RadioGroupField } from '#ui/radio-group-field.tsx';
import { SwitchField } from '#ui/switch-field.tsx';
import { DENSITIES, THEMES } from './appearance.ts';
import { DENSITY_WORDS, THEME_WORDS } from './appearance-words.ts';
import { useAppearance } from './use-appearance.ts';
import { useKeepAppearance } from './use-keep-appearance.ts';

/** How Quarterdeck looks in this browser. A choice holds at once; without scripts the button keeps it. */
export function AppearancePage() {
  const { theme, density, keys } = useAppearance();
  const keep = useKeepAppearance();
  return (
    <Page width="read">
      <PageHeader
        title="Appearance"
        says="How Quarterdeck looks in this browser. Nobody else sees it."
      />
      <Form method="post" className="flex flex-col gap-8">
        <RadioGroupField
          label="Theme"
          name="theme"
          layout="row"
          value={theme}
          onChange={(value) => keepChosen(THEMES, value, (chosen) => keep({ theme: chosen }))}
          options={THEMES.map((value) => ({ value, label: THEME_WORDS[value] }))}
        />
        <RadioGroupField
          label="Density"
          name="density"
          layout="row"
          description="How much fits on a screen: the space inside cards and the height of rows."
          value={density}
          onChange={(value) => keepChosen(DENSITIES, value, (chosen) => keep({ density: chosen }))}
          options={DENSITIES.map((value) => ({ value, label: DENSITY_WORDS[value] }))}
        />
        <SwitchField
          label="Single keys act"
          description="G and a letter goes to a page, ? shows the keys. Turn it off if you dictate."
          isSelected={keys === 'on'}
          onChange={(isOn) => keep({ keys: isOn ? 'on' : 'off' })}
        />
        <noscript>
          <Button type="submit">Keep</Button>
        </noscript>
      </Form>
    </Page>
  );
}

function keepChosen<T extends string>(
  choices: readonly T[],
  said: string,
  keep: (chosen: T) => void,
) {
  const chosen = choices.find((choice) => choice === said);
  if (chosen) keep(chosen);
}
