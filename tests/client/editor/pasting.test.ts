import { describe, expect, it } from '@jest/globals';
import { readBody } from '#contract/body/validate.ts';
import type { BodyJson } from '#contract/content.ts';
import { cleanHtml } from '#client/editor/paste/clean-html.ts';
import { unwrappedLink } from '#client/editor/paste/wrapped-links.ts';
import { Pad, paragraph } from './support/pad.ts';

/** What the text holds after pasting, as `type(content)` without ids. */
function shape(node: BodyJson): string {
  const marks = (node.marks ?? []).map(({ type, attrs = {} }) => {
    const { href } = attrs;
    return typeof href === 'string' ? `${type}=${href}` : type;
  });
  if (node.text !== undefined)
    return marks.length === 0 ? node.text : `${marks.join('+')}[${node.text}]`;
  const inside = (node.content ?? []).map(shape).join(' ');
  return node.type === 'doc' ? inside : `${node.type}(${inside})`;
}

function pasted(html: string): string {
  const pad = new Pad({ type: 'doc', content: [paragraph('a')] });
  pad.paste(html);
  expect(readBody(pad.body)).toMatchObject({ ok: true });
  return shape(pad.body);
}

describe('pasting', () => {
  it('makes lists of Word’s list paragraphs, with their levels', () => {
    const item = (level: number, marker: string, text: string): string =>
      `<p class="MsoListParagraphCxSpMiddle" style="text-indent:-18.0pt;mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${marker}<span style="font:7.0pt">&nbsp;&nbsp;&nbsp; </span></span>${text}<o:p></o:p></p>`;
    const html = `<html xmlns:o="urn:o"><body><!--StartFragment--><p class="MsoNormal">Before<o:p></o:p></p>${item(1, '·', 'One')}${item(2, 'o', 'Inside')}${item(1, '·', 'Two')}<p class="MsoNormal">After</p><!--EndFragment--></body></html>`;
    expect(pasted(html)).toBe(
      'paragraph(Before) bulletList(listItem(paragraph(One) bulletList(listItem(paragraph(Inside)))) listItem(paragraph(Two))) paragraph(After)',
    );
  });

  it('makes numbered lists of Word’s numbers', () => {
    const item = (marker: string, text: string): string =>
      `<p class="MsoListParagraph" style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">${marker}&nbsp;&nbsp;</span>${text}</p>`;
    expect(pasted(`${item('1.', 'First')}${item('2.', 'Second')}`)).toBe(
      'orderedList(listItem(paragraph(First)) listItem(paragraph(Second)))',
    );
  });

  it('makes lists of paragraphs that only draw a bullet, and leaves a paragraph that begins with a number', () => {
    expect(pasted('<p>·&nbsp;&nbsp; Item one</p><p>·&nbsp;&nbsp; Item two</p>')).toBe(
      'bulletList(listItem(paragraph(Item one)) listItem(paragraph(Item two)))',
    );
    expect(pasted('<p>1. Not a list</p>')).toBe('paragraph(1. Not a list)');
  });

  it('takes the wrappers off Google Docs: the bold that is none, breaks between blocks, links through google.com', () => {
    const html =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-weight:400">A title</span></h1><p dir="ltr"><span style="font-weight:400">Plain and </span><span style="font-weight:700">bold</span><span style="font-style:italic"> slanted</span></p><br /><p><a href="https://www.google.com/url?q=https://example.org/page&amp;sa=D"><span>a link</span></a></p></b><br class="Apple-interchange-newline">';
    expect(pasted(html)).toBe(
      'subhead(A title) paragraph(Plain and  bold[bold] italic[ slanted]) paragraph(link=https://example.org/page[a link])',
    );
  });

  it('drops what is no text and what is not safe, and keeps the words of a bad link', () => {
    const html =
      '<style>p{color:red}</style><script>alert(1)</script><p onclick="alert(1)">Some <a href="javascript:alert(1)">words</a><img src="x" onerror="alert(1)"><iframe src="https://evil.example"></iframe> here</p><div hidden>unseen</div>';
    expect(pasted(html)).toBe('paragraph(Some words here)');
  });

  it('keeps tables, quotes and the language of a passage', () => {
    expect(
      pasted(
        '<blockquote><p>Quoted</p></blockquote><table><tr><th>Year</th><td>2026</td></tr></table>',
      ),
    ).toBe(
      'blockQuote(paragraph(Quoted)) table(tableRow(tableHeader(paragraph(Year)) tableCell(paragraph(2026))))',
    );
    expect(pasted('<p>He said <span lang="fr">bonjour</span></p>')).toBe(
      'paragraph(He said  language[bonjour])',
    );
  });

  it('takes out marks without width and control characters, but not the joiners of Persian', () => {
    expect(cleanHtml('<p>a\u200Bb\uFEFFc\u0007d می\u200Cخواهم</p>')).toBe(
      '<p>abcd می\u200Cخواهم</p>',
    );
  });
});

describe('the address a copied link leads to', () => {
  it('is what the wrapper carries, when that is safe', () => {
    expect(unwrappedLink('https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa')).toBe(
      'https://example.org/a',
    );
    expect(
      unwrappedLink(
        'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org',
      ),
    ).toBe('https://example.org');
    expect(unwrappedLink('https://www.google.com/url?q=javascript:alert(1)')).toBe(
      'https://www.google.com/url?q=javascript:alert(1)',
    );
    expect(unwrappedLink('https://example.org/url?q=https://other.example')).toBe(
      'https://example.org/url?q=https://other.example',
    );
  });

  it('is taken out of every wrapper around it, one in the other', () => {
    expect(unwrappedLink('https://urldefense.com/v3/__https:/example.org/a?b=1__;!!Ab!cd$')).toBe(
      'https://example.org/a?b=1',
    );
    const inner = encodeURIComponent(
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fb',
    );
    expect(
      unwrappedLink(`https://nam10.safelinks.protection.outlook.com/?url=${inner}&data=1`),
    ).toBe('https://example.org/b');
  });

  it('has no parameters that follow the reader, and the others letter by letter', () => {
    const at = 'https://example.org/a';
    expect(
      unwrappedLink(`${at}?utm_source=x&q=caf%C3%A9+noir&UTM_Campaign=y&gclid=z&a[]=1#top`),
    ).toBe(`${at}?q=caf%C3%A9+noir&a[]=1#top`);
    expect(unwrappedLink(`${at}?fbclid=1`)).toBe(at);
    expect(unwrappedLink(`${at}?utm=kept&my_utm_source=kept#?utm_source=kept`)).toBe(
      `${at}?utm=kept&my_utm_source=kept#?utm_source=kept`,
    );
    expect(unwrappedLink('mailto:desk@news.example?subject=utm_source')).toBe(
      'mailto:desk@news.example?subject=utm_source',
    );
  });
});
