import { useTranslation } from 'react-i18next';
import type { AbilityAnswer } from '#contract/api/shapes.ts';
import { useCommands } from './commands.ts';
import { useSaid } from './said.ts';

/** Something that the server lets a person do now, or not and why. */
export type AbilityCommand = {
  id: string;
  label: string;
  /** The server’s answer; left out for what everybody may do. */
  ability?: AbilityAnswer | undefined;
  keys?: string | undefined;
  run: () => void;
};

/** Offers commands in the palette with the reasons of those that are refused. */
export function useAbilityCommands(group: string, commands: readonly AbilityCommand[]): void {
  const { t } = useTranslation('ui');
  const said = useSaid();
  const whyNot = (ability: AbilityAnswer | undefined): string | undefined =>
    ability === undefined || ability.allowed
      ? undefined
      : said.refusal(ability) || t('ability.refused');
  useCommands(() =>
    commands.map(({ ability, ...command }) => ({ ...command, group, why: whyNot(ability) })),
  );
}
