import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import type { TemplateView } from '#contract/api/templates.ts';
import { BodyView } from '#client/editor/body-view.tsx';
import { directionOf } from '#client/ui/language-name.ts';
import { topicNames } from '../topics/topic-names.ts';
import classes from './templates.module.css';

type TemplatePreviewProps = { template: TemplateView; sections: Me['newsroom']['sections'] };

/** What a template brings to a story: its words, and what is known beforehand. */
export function TemplatePreview({ template, sections }: TemplatePreviewProps): ReactNode {
  const { t, i18n } = useTranslation('templates');
  const { language, headline, standfirst, body, commissionedWords, genre, noteToEditors } =
    template;
  const section = sections.find(({ id }) => id === template.sectionId);
  const sectionName = section?.names[i18n.language] ?? section?.slug ?? '';
  const facts = [
    template.purpose,
    sectionName,
    genre,
    ...topicNames(template.topics, template.topicLabels, i18n.language).values(),
    ...template.flags.map((flag) => t(`flag.${flag}`)),
    commissionedWords === null ? '' : t('bringsWords', { count: commissionedWords }),
    noteToEditors,
  ].filter((fact) => fact !== '');
  return (
    <section className={classes['preview']} aria-label={t('brings')} tabIndex={0}>
      <div lang={language} dir={directionOf(language)}>
        {headline === '' ? null : <p className={classes['headline']}>{headline}</p>}
        {standfirst === '' ? null : <p className={classes['standfirst']}>{standfirst}</p>}
        <BodyView body={body} language={language} label={t('body')} />
      </div>
      {facts.length === 0 ? null : (
        <ul className={classes['facts']}>
          {facts.map((fact) => (
            <li key={fact}>
              <bdi>{fact}</bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
