import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '#client/ui/language-name.ts';
import { useSaid } from '#client/ui/said.ts';
import type { CreditRowProps } from './credit-row-props.ts';
import classes from './credits.module.css';

/** What few credits need: an employer, another language version, an agency’s name, a name that is not printed. */
export function CreditRowMore(props: CreditRowProps): ReactNode {
  const { draft, number, languages, withhold, readOnly, onChange } = props;
  const { t, i18n } = useTranslation('article');
  const said = useSaid();
  const { row } = draft;
  const offered =
    row.language === null || languages.includes(row.language)
      ? languages
      : [row.language, ...languages];
  const mayWithhold = withhold?.allowed === true;
  return (
    <div className={classes['more']}>
      <TextInput
        size="xs"
        label={t('credit.organisation')}
        aria-label={t('credit.organisationOf', { number })}
        maxLength={200}
        dir="auto"
        readOnly={readOnly}
        value={row.organisation ?? ''}
        onChange={({ currentTarget }) => onChange({ organisation: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={t('credit.language')}
        aria-label={t('credit.languageOf', { number })}
        disabled={readOnly}
        value={row.language ?? ''}
        data={[
          { value: '', label: t('credit.thisArticle') },
          ...offered.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ language: value === '' ? null : value })
        }
      />
      <Checkbox
        size="xs"
        label={t('credit.isOrganisation')}
        disabled={readOnly}
        checked={row.isOrganisation}
        onChange={({ currentTarget }) => onChange({ isOrganisation: currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={t('credit.withheld')}
        description={
          mayWithhold
            ? t('credit.withheldHint')
            : withhold === undefined
              ? ''
              : said.refusal(withhold)
        }
        disabled={!mayWithhold}
        checked={row.withheld}
        onChange={({ currentTarget }) => onChange({ withheld: currentTarget.checked })}
      />
    </div>
  );
}
