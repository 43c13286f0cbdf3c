import { Radio, Stack, Text } from '@mantine/core';
import IconBulb from '@tabler/icons-react/dist/esm/icons/IconBulb.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveKind } from '#contract/vocabulary.ts';
import { useSaid } from '#client/ui/said.ts';
import { Sign } from '#client/ui/sign.tsx';
import type { Checks } from './api.ts';
import { factsOf, listOfFacts, refusalOfKind } from './kinds.ts';
import classes from './publishing.module.css';

type KindChoiceProps = {
  kinds: readonly LiveKind[];
  kind: LiveKind;
  /** What the checks say of each kind, as far as it is known. */
  checks: Partial<Record<LiveKind, Checks>>;
  onKind: (kind: LiveKind) => void;
};

function Proposed({ checks }: { checks: Checks }): ReactNode {
  const { t, i18n } = useTranslation('publishing');
  const said = useSaid();
  const { proposedKind, proposedBecause } = checks;
  const facts = listOfFacts(factsOf(checks), i18n.language);
  return (
    <span className={classes['proposed']}>
      <Sign tone="work" icon={IconBulb}>
        {t('kind.proposed')}
      </Sign>
      <span>{said.because(proposedKind, proposedBecause, { facts })}</span>
    </span>
  );
}

/** What the publication is to readers: the kinds that make sense, the fitting one marked with its reason. */
export function KindChoice({ kinds, kind, checks, onKind }: KindChoiceProps): ReactNode {
  const { t } = useTranslation(['publishing', 'ui']);
  const said = useSaid();
  const known = checks[kind];
  if (kinds.length === 1) {
    return (
      <div>
        <Text fw={600}>{t(`ui:kind.${kind}`)}</Text>
        <Text size="sm" c="dimmed">
          {t(`kind.hint.${kind}`)}
        </Text>
      </div>
    );
  }
  return (
    <Radio.Group
      label={t('kind.label')}
      value={kind}
      onChange={(value) => onKind(kinds.find((each) => each === value) ?? kind)}
    >
      <Stack gap={8} mt={6}>
        {kinds.map((each) => {
          const refusal = refusalOfKind(checks[each]);
          return (
            <div key={each}>
              <Radio
                value={each}
                label={t(`ui:kind.${each}`)}
                description={refusal === null ? t(`kind.hint.${each}`) : said.issue(refusal)}
                disabled={refusal !== null}
              />
              {known?.proposedKind === each ? <Proposed checks={known} /> : null}
            </div>
          );
        })}
      </Stack>
    </Radio.Group>
  );
}
