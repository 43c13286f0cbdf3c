import { Button, Group, Text } from '@mantine/core';
import IconClipboardText from '@tabler/icons-react/dist/esm/icons/IconClipboardText.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameJson } from '#contract/body/changed-fields.ts';
import { CONTENT_LIMITS } from '#contract/body/content-limits.ts';
import { renderCreditLine } from '#contract/credits/render.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { CreditRow } from '#contract/content.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { peopleQuery } from '../api.ts';
import { CreditRowFields } from './credit-row.tsx';
import { creditsOf, draftRows, emptyRow, movedRow, type DraftRow } from './credit-rows.ts';
import classes from './credits.module.css';
import { PlainCredits } from './plain-credits.tsx';
import { PasteLine } from './paste-line.tsx';
import { ProposedCredits } from './proposed-credits.tsx';

type CreditsEditorProps = {
  article: ArticleView;
  credits: readonly CreditRow[];
  languages: readonly string[];
  readOnly: boolean;
  onChange: (credits: CreditRow[]) => void;
};

/** The rows being edited; credits that came from elsewhere (a merge) take their place. */
function useRows({ credits, onChange }: CreditsEditorProps) {
  const [rows, setRows] = useState(() => draftRows(credits));
  const [known, setKnown] = useState(credits);
  if (known !== credits && !isSameJson(credits, creditsOf(rows))) {
    setKnown(credits);
    setRows(draftRows(credits));
  } else if (known !== credits) setKnown(credits);
  const change = (next: DraftRow[]): void => {
    setRows(next);
    const after = creditsOf(next);
    if (!isSameJson(after, credits)) onChange(after);
  };
  return { rows, change };
}

function PrintedLine({
  rows,
  language,
}: {
  rows: readonly CreditRow[];
  language: string;
}): ReactNode {
  const { t } = useTranslation('article');
  const line = renderCreditLine(rows, language);
  const withheld = rows.filter((row) => row.withheld).length;
  return (
    <div className={classes['printed']}>
      {line === '' ? (
        <Text size="sm" c="dimmed">
          {t('credit.nothingPrinted')}
        </Text>
      ) : (
        <p lang={language} dir={directionOf(language)}>
          {line}
        </p>
      )}
      {withheld === 0 ? null : (
        <Text size="xs" c="dimmed">
          {t('credit.withheldCount', { count: withheld })}
        </Text>
      )}
    </div>
  );
}

/** Who is credited for what: rows to edit, and the line that readers will see. */
export function CreditsEditor(props: CreditsEditorProps): ReactNode {
  const { article, languages, readOnly } = props;
  const { t } = useTranslation('article');
  const { rows, change } = useRows(props);
  const people = useQuery(peopleQuery).data ?? [];
  const [pasting, setPasting] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const credits = creditsOf(rows);
  const add = (more: readonly CreditRow[]): void =>
    change([...rows.filter(({ row }) => row.name.trim() !== ''), ...draftRows(more)]);
  const addEmpty = (): void => {
    change([...rows, emptyRow(rows)]);
    // The field is there after the next drawing.
    requestAnimationFrame(() => {
      const names = list.current?.querySelectorAll<HTMLInputElement>('input[data-credit-name]');
      names?.[names.length - 1]?.focus();
    });
  };
  const withhold = article.abilities['withhold-byline'];
  return (
    <section className={classes['credits']} aria-labelledby="credits-heading">
      <h2 id="credits-heading" className={classes['heading']}>
        {t('field.credits')}
      </h2>
      <PrintedLine rows={credits} language={article.language} />
      {readOnly ? null : (
        <ProposedCredits
          articleId={article.id}
          since={`${article.head?.id ?? ''} ${article.signOffs.length} ${Math.min(1, article.position)}`}
          rows={credits}
          onAdd={add}
        />
      )}
      {readOnly ? <PlainCredits credits={credits} /> : null}
      <ol hidden={readOnly} className={classes['rows']} ref={list}>
        {rows.map((draft, index) => (
          <CreditRowFields
            key={draft.key}
            draft={draft}
            number={index + 1}
            isLast={index === rows.length - 1}
            people={people}
            languages={languages}
            withhold={withhold}
            readOnly={draft.row.withheld && !withhold.allowed}
            onChange={(part) =>
              change(
                rows.map((each) =>
                  each.key === draft.key ? { ...each, row: { ...each.row, ...part } } : each,
                ),
              )
            }
            onMove={(by) => change(movedRow(rows, draft.key, by))}
            onRemove={() => change(rows.filter(({ key }) => key !== draft.key))}
          />
        ))}
      </ol>
      {readOnly ? null : pasting ? (
        <PasteLine language={article.language} onAdd={add} onClose={() => setPasting(false)} />
      ) : (
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={rows.length >= CONTENT_LIMITS.credits}
            onClick={addEmpty}
          >
            {t('credit.add')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconClipboardText size={14} aria-hidden />}
            onClick={() => setPasting(true)}
          >
            {t('paste.action')}
          </Button>
        </Group>
      )}
    </section>
  );
}
