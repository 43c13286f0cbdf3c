import IconAlertCircle from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignOffView } from '#contract/api/sign-off.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { Sign } from '#client/ui/sign.tsx';
import classes from './panel.module.css';
import { Signature } from './signature.tsx';
import { scopeStandings, type ScopeStanding } from './standing.ts';
import { TakeBackDialog } from './take-back-dialog.tsx';

function Needed({ standing }: { standing: ScopeStanding }): ReactNode {
  const { t, i18n } = useTranslation('signOff');
  const { scope, signed, met } = standing;
  const names = signed.map(({ person, guestName }) => person?.name ?? guestName ?? '');
  return (
    <li className={classes['needed']}>
      <span className={classes['scope']}>{t(`scope.${scope}`)}</span>
      {met ? (
        <Sign tone="good" icon={IconCircleCheck}>
          {t('signedBy', { names: new Intl.ListFormat(i18n.language).format(names) })}
        </Sign>
      ) : (
        <Sign tone="wait" icon={IconAlertCircle}>
          {t('missing')}
        </Sign>
      )}
    </li>
  );
}

type SignOffPanelProps = {
  article: ArticleView;
  onDone: (article?: ArticleView) => Promise<void>;
};

/** Which signatures the article needs and has, and every one it ever had, void ones included. */
export function SignOffPanel({ article, onDone }: SignOffPanelProps): ReactNode {
  const { t } = useTranslation('signOff');
  const [leaving, setLeaving] = useState<SignOffView | null>(null);
  const required = scopeStandings(article).filter((standing) => standing.required);
  return (
    <Stack gap="md">
      <section>
        <Title order={2} fz="md" mb={6}>
          {t('panel.needed')}
        </Title>
        <ul className={classes['list']}>
          {required.map((standing) => (
            <Needed key={standing.scope} standing={standing} />
          ))}
        </ul>
      </section>
      <section>
        <Title order={2} fz="md" mb={6}>
          {t('panel.all')}
        </Title>
        {article.signOffs.length === 0 ? <Text c="dimmed">{t('panel.none')}</Text> : null}
        <ul className={classes['list']}>
          {article.signOffs.map((signOff) => (
            <Signature
              key={signOff.id}
              signOff={signOff}
              article={article}
              onTakeBack={() => setLeaving(signOff)}
            />
          ))}
        </ul>
      </section>
      {leaving === null ? null : (
        <TakeBackDialog signOff={leaving} onDone={onDone} onClose={() => setLeaving(null)} />
      )}
    </Stack>
  );
}
