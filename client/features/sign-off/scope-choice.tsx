import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '#contract/api/shapes.ts';
import { SCOPES, type Scope } from '#contract/vocabulary.ts';
import { useSaid } from '#client/ui/said.ts';
import type { Reading } from './api.ts';
import { refusalOf, type Which } from './choice.ts';
import { nameOf, type ScopeStanding } from './standing.ts';

type ScopeChoiceProps = {
  signer: { reading: Reading; which: Which; me: PersonRef };
  scopes: readonly ScopeStanding[];
  scope: Scope;
  onScope: (scope: Scope) => void;
};

/** The scopes with who signed them, what is missing, and why this person may not sign some. */
export function ScopeChoice({ signer, scopes, scope, onScope }: ScopeChoiceProps): ReactNode {
  const { t, i18n } = useTranslation('signOff');
  const said = useSaid();
  const list = new Intl.ListFormat(i18n.language);
  const stateOf = ({ steps, signed }: ScopeStanding): string => {
    const required = steps.length > 0;
    // Whoever signed the head has not signed what was typed since.
    const names = signer.which === 'head' ? signed.map(nameOf) : [];
    const state = names.length > 0 ? t('signedBy', { names: list.format(names) }) : t('missing');
    return [t(required ? 'required' : 'optional'), required || names.length > 0 ? state : '']
      .filter((part) => part !== '')
      .join(' · ');
  };
  return (
    <Radio.Group
      label={t('scopes')}
      value={scope}
      onChange={(value) => onScope(SCOPES.find((each) => each === value) ?? scope)}
    >
      <Stack gap={6} mt={4}>
        {scopes.map((standing) => {
          const refusal = refusalOf(signer, standing.scope);
          const why = refusal === null ? '' : said.refusal(refusal);
          const description = [stateOf(standing), why].filter((part) => part !== '');
          return (
            <Radio
              key={standing.scope}
              value={standing.scope}
              label={t(`scope.${standing.scope}`)}
              description={description.join('. ')}
              disabled={refusal !== null}
            />
          );
        })}
      </Stack>
    </Radio.Group>
  );
}
