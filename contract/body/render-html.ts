import type { BodyJson } from '../content.ts';
import { isCrop, type Crop } from './attributes.ts';
import { inlineText, textAttribute } from './blocks.ts';
import { EMBED_PROVIDER_NAMES, isEmbedProvider } from './embed-providers.ts';
import { attributeHtml, escapeHtml } from './escape.ts';
import type { NodeName } from './node-attributes.ts';
import { linkAttributes, renderInline } from './render-inline.ts';
import { isSafeUrl } from './safe-url.ts';

/** A use of a picture in a body, as the renderer asks for its file. */
export type PictureUse = { blockId: string; asset: string; crop: Crop | null };
/** Where a picture's file is; sizes in CSS pixels. `srcset` and `sizes` as HTML has them. */
export type PictureSource = {
  src: string;
  width?: number;
  height?: number;
  srcset?: string;
  sizes?: string;
};
/** Where a read-more link leads and how it is called. */
export type ArticleLink = { href: string; text: string };

export type RenderOptions = {
  /** The file of a picture; null leaves the picture out. Without it no pictures are printed. */
  picture?: (use: PictureUse) => PictureSource | null;
  /** The address and headline of an article that readers can see; null leaves the link out. */
  articleLink?: (articleId: string) => ArticleLink | null;
  /** The site's own address: links to it are not external. */
  siteUrl?: string;
  /** Give each block `id="block-…"`, so that a correction can link to it. */
  blockIds?: boolean;
  /** `%` stands for the provider's name. */
  embedLabel?: string;
};

/** Nodes that the renderers of text and tables print themselves. */
type InlineName = 'text' | 'hardBreak';
type RowName = 'tableRow' | 'tableHeader' | 'tableCell';

type Rendering = { options: RenderOptions; siteUrl: string | null };
type Renderer = (rendering: Rendering, node: BodyJson) => string;

function idHtml({ options }: Rendering, node: BodyJson): string {
  const id = textAttribute(node, 'id');
  return options.blockIds === true && id !== '' ? attributeHtml('id', `block-${id}`) : '';
}

function renderAll(rendering: Rendering, nodes: readonly BodyJson[] | undefined): string {
  return (nodes ?? []).map((node) => renderNode(rendering, node)).join('');
}

function inlineOf({ siteUrl }: Rendering, node: BodyJson): string {
  return renderInline(node.content, siteUrl);
}

/** An empty paragraph is the editor's, not the reader's. */
const renderParagraph: Renderer = (rendering, node) => {
  const html = inlineOf(rendering, node);
  return html === '' ? '' : `<p${idHtml(rendering, node)}>${html}</p>`;
};

const renderSubhead: Renderer = (rendering, node) => {
  const html = inlineOf(rendering, node);
  return inlineText(node).trim() === '' ? '' : `<h2${idHtml(rendering, node)}>${html}</h2>`;
};

/** An item or cell: its paragraph needs no `p` of its own when it is the only one. */
function renderCompact(
  rendering: Rendering,
  node: BodyJson,
  tag: { name: string; attributes?: string },
): string {
  const { name, attributes = '' } = tag;
  const [first, ...others] = node.content ?? [];
  if (first?.type !== 'paragraph' || others.some(({ type }) => type === 'paragraph')) {
    return `<${name}${attributes}>${renderAll(rendering, node.content)}</${name}>`;
  }
  const html = inlineOf(rendering, first) + renderAll(rendering, others);
  return `<${name}${attributes}${idHtml(rendering, first)}>${html}</${name}>`;
}

const renderPullQuote: Renderer = (rendering, node) => {
  const attribution = textAttribute(node, 'attribution');
  const caption = attribution === '' ? '' : `<figcaption>${escapeHtml(attribution)}</figcaption>`;
  const quote = `<blockquote><p>${inlineOf(rendering, node)}</p></blockquote>`;
  return `<figure class="pull-quote"${idHtml(rendering, node)}>${quote}${caption}</figure>`;
};

const renderImage: Renderer = (rendering, node) => {
  const crop = node.attrs?.['crop'];
  const source = rendering.options.picture?.({
    blockId: textAttribute(node, 'id'),
    asset: textAttribute(node, 'asset'),
    crop: isCrop(crop) ? crop : null,
  });
  if (source === null || source === undefined) return '';
  const image =
    `<img${attributeHtml('src', source.src)}${attributeHtml('srcset', source.srcset)}` +
    `${attributeHtml('sizes', source.sizes)}${attributeHtml('alt', textAttribute(node, 'alt'))}` +
    `${attributeHtml('width', source.width)}${attributeHtml('height', source.height)} loading="lazy" decoding="async">`;
  const credit = textAttribute(node, 'credit');
  const parts = [
    escapeHtml(textAttribute(node, 'caption')),
    credit === '' ? '' : `<span class="picture-credit">${escapeHtml(credit)}</span>`,
  ].filter((part) => part !== '');
  const caption = parts.length === 0 ? '' : `<figcaption>${parts.join(' ')}</figcaption>`;
  return `<figure class="picture"${idHtml(rendering, node)}>${image}${caption}</figure>`;
};

/** No script and no frame of anybody else's: a link that says where it leads. */
const renderEmbed: Renderer = (rendering, node) => {
  const { provider, url } = node.attrs ?? {};
  if (!isEmbedProvider(provider) || !isSafeUrl(url)) return '';
  const title = textAttribute(node, 'title');
  const label = (rendering.options.embedLabel ?? 'View on %').replace(
    '%',
    EMBED_PROVIDER_NAMES[provider],
  );
  const text = title === '' ? label : `${title} (${label})`;
  const link = `<a${linkAttributes(url, rendering.siteUrl)}>${escapeHtml(text)}</a>`;
  return `<figure class="embed"${attributeHtml('data-provider', provider)}${idHtml(rendering, node)}>${link}</figure>`;
};

const renderReadMore: Renderer = (rendering, node) => {
  const { articles, href } = node.attrs ?? {};
  const ids = Array.isArray(articles) ? articles.filter((id) => typeof id === 'string') : [];
  const links = ids.flatMap((id) => rendering.options.articleLink?.(id) ?? []);
  if (isSafeUrl(href)) links.push({ href, text: textAttribute(node, 'text') || href });
  if (links.length === 0) return '';
  const items = links.map(
    (link) =>
      `<li><a${linkAttributes(link.href, rendering.siteUrl)}>${escapeHtml(link.text)}</a></li>`,
  );
  return `<ul class="read-more"${idHtml(rendering, node)}>${items.join('')}</ul>`;
};

function renderRow(
  rendering: Rendering,
  row: BodyJson,
  table: { width: number; isHead: boolean },
): string {
  const cells = row.content ?? [];
  const html = cells.map((cell) => {
    if (cell.type !== 'tableHeader') return renderCompact(rendering, cell, { name: 'td' });
    const attributes = table.isHead ? ' scope="col"' : ' scope="row"';
    return renderCompact(rendering, cell, { name: 'th', attributes });
  });
  // Rows pasted shorter than the widest one are filled up: a table must be a rectangle.
  return `<tr>${html.join('')}${'<td></td>'.repeat(table.width - cells.length)}</tr>`;
}

const renderTable: Renderer = (rendering, node) => {
  const rows = node.content ?? [];
  const width = Math.max(...rows.map(({ content }) => content?.length ?? 0));
  const isHeader = (row: BodyJson): boolean =>
    row.content?.every(({ type }) => type === 'tableHeader') === true;
  const firstBodyRow = rows.findIndex((row) => !isHeader(row));
  // A table of header cells only: the first row heads the others.
  const headRows = firstBodyRow === -1 ? 1 : firstBodyRow;
  const part = (name: string, from: number, to: number): string => {
    const isHead = name === 'thead';
    const html = rows.slice(from, to).map((row) => renderRow(rendering, row, { width, isHead }));
    return html.length === 0 ? '' : `<${name}>${html.join('')}</${name}>`;
  };
  return `<table>${part('thead', 0, headRows)}${part('tbody', headRows, rows.length)}</table>`;
};

const renderOrderedList: Renderer = (rendering, node) => {
  const start = node.attrs?.['start'];
  const attribute = typeof start === 'number' && start !== 1 ? attributeHtml('start', start) : '';
  return `<ol${attribute}>${renderAll(rendering, node.content)}</ol>`;
};

const RENDERERS: Record<Exclude<NodeName, InlineName | RowName>, Renderer> = {
  doc: (rendering, node) => renderAll(rendering, node.content),
  paragraph: renderParagraph,
  subhead: renderSubhead,
  pullQuote: renderPullQuote,
  blockQuote: (rendering, node) => `<blockquote>${renderAll(rendering, node.content)}</blockquote>`,
  bulletList: (rendering, node) => `<ul>${renderAll(rendering, node.content)}</ul>`,
  orderedList: renderOrderedList,
  listItem: (rendering, node) => renderCompact(rendering, node, { name: 'li' }),
  image: renderImage,
  embed: renderEmbed,
  table: renderTable,
  factBox: (rendering, node) =>
    `<aside class="fact-box" role="note">${renderAll(rendering, node.content)}</aside>`,
  sectionBreak: (rendering, node) => `<hr${idHtml(rendering, node)}>`,
  readMore: renderReadMore,
};

function isRendered(type: string): type is keyof typeof RENDERERS {
  return Object.hasOwn(RENDERERS, type);
}

function renderNode(rendering: Rendering, node: BodyJson): string {
  return isRendered(node.type) ? RENDERERS[node.type](rendering, node) : '';
}

/**
 * The body as HTML for readers: valid inside an `article`, no scripts, everything escaped, unsafe links left out even
 * when the body never went through `readBody`. The page gives language, direction and the headline's `h1`.
 */
export function renderBody(body: BodyJson, options: RenderOptions = {}): string {
  return renderNode({ options, siteUrl: options.siteUrl ?? null }, body);
}
