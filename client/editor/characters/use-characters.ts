import { useTranslation } from 'react-i18next';
import { fits } from '#client/ui/fits.ts';
import {
  CHARACTERS,
  GROUPS,
  lettersFor,
  shownAs,
  type Character,
  type CharacterName,
} from './character-list.ts';

/** A sign with its name in words, as it is offered. */
export type Offered = { sign: string; shown: string; name: string };
export type OfferedGroup = { key: string; title: string; signs: Offered[] };

function isNamed(name: string): name is CharacterName {
  return GROUPS.some((group) => CHARACTERS[group].some((each) => each.name === name));
}

/** All signs for a language by groups, or those that a typed name fits; the ones used last come first. */
export function useCharacters(
  language: string,
  { typed, recent }: { typed: string; recent: readonly string[] },
): OfferedGroup[] {
  const { t } = useTranslation('characters');
  const offer = (character: Character): Offered => ({
    sign: character.sign,
    shown: shownAs(character),
    name: isNamed(character.name) ? t(`name.${character.name}`) : t('letter', character),
  });
  const { own, abroad } = lettersFor(language);
  const groups: OfferedGroup[] = [
    { key: 'own', title: t('group.own'), signs: own.map(offer) },
    ...GROUPS.map((group) => ({
      key: group,
      title: t(`group.${group}`),
      signs: CHARACTERS[group].map(offer),
    })),
    { key: 'abroad', title: t('group.abroad'), signs: abroad.map(offer) },
  ];
  const all = groups.flatMap(({ signs }) => signs);
  const last = recent.flatMap((sign) => all.find((each) => each.sign === sign) ?? []);
  return [{ key: 'recent', title: t('group.recent'), signs: last }, ...groups]
    .map((group) => ({
      ...group,
      signs: group.signs.filter(({ sign, name }) => typed === sign || fits(typed, name, sign)),
    }))
    .filter(({ key, signs }) => signs.length > 0 && (typed === '' || key !== 'recent'));
}
