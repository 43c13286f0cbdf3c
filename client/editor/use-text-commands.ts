import { useTranslation } from 'react-i18next';
import { useCommands, type NamedCommand } from '#client/ui/commands.ts';
import { DEEDS, KEYS, LINK_KEYS, type Deed } from './keys.ts';
import type { BodyHandle } from './open-editor.ts';
import type { SelectionFacts } from './selection-facts.ts';
import { keysAsWritten } from '#client/ui/shown-keys.ts';
import { switchTypography, typographyIsOn } from './typography/setting.ts';

type AboutText = { handle: BodyHandle; facts: SelectionFacts; onLink: () => void };

function shown(keys: string | undefined): string | undefined {
  return keys === undefined ? undefined : keysAsWritten(keys);
}

/** Offers everything that can be done to the text in the palette; what the place of the cursor forbids says so. */
export function useTextCommands({ handle, facts, onLink }: AboutText): void {
  const { t } = useTranslation(['tools', 'editor', 'article']);
  const group = t('article:field.body');
  useCommands(() => {
    const deeds = (Object.keys(DEEDS) as Deed[]).map((deed): NamedCommand => ({
      id: `text.${deed}`,
      group,
      label: t(`editor:deed.${deed}`),
      keys: shown(KEYS[deed]),
      why: facts.can.has(deed) ? undefined : t('keys.notHere'),
      run: () => handle.run(DEEDS[deed]),
    }));
    const isOn = typographyIsOn();
    return [
      ...deeds,
      {
        id: 'text.link',
        group,
        label: t('editor:deed.link'),
        keys: shown(LINK_KEYS),
        run: onLink,
      },
      {
        id: 'text.typography',
        group,
        label: t(isOn ? 'keys.typographyOff' : 'keys.typographyOn'),
        run: () => switchTypography(!isOn),
      },
    ];
  });
}
