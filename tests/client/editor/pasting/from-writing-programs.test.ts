import { describe, expect, it } from '@jest/globals';
import { pasteInto } from '../support/pasted.ts';

/** A page as Google Docs puts it into the clipboard: all of it in a bold that is none. */
function googlePage(fragment: string): string {
  return `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff-1111-2222-333344445555">${fragment}</b><br class="Apple-interchange-newline">`;
}

function googleSpan(text: string, style = 'font-weight:400;font-style:normal'): string {
  return `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;${style};font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;">${text}</span>`;
}

function googleParagraph(inside: string): string {
  return `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${inside}</p>`;
}

function googleItem(level: number, text: string): string {
  return `<li dir="ltr" style="list-style-type:disc;font-weight:400;white-space:pre;" aria-level="${String(level)}"><p dir="ltr" style="line-height:1.38;" role="presentation">${googleSpan(text)}</p></li>`;
}

describe('pasting from Google Docs', () => {
  it('reads bold and italic from styles, and drops the bold around everything', () => {
    const html = googlePage(
      googleParagraph(
        googleSpan('Plain, ') +
          googleSpan('strong', 'font-weight:700;font-style:normal') +
          googleSpan(' and ') +
          googleSpan('both', 'font-weight:700;font-style:italic') +
          googleSpan('.'),
      ) +
        '<br />' +
        googleParagraph(googleSpan('Next<br />line')),
    );
    expect(pasteInto(html)).toEqual([
      'p(Plain, bold[strong] and bold[italic[both]].)',
      'p(Next⏎line)',
    ]);
  });

  it('keeps nested lists, which it writes beside the item that they belong to', () => {
    const html = googlePage(
      `<ul style="margin-top:0;padding-inline-start:48px;">${googleItem(1, 'One')}<ul>${googleItem(2, 'One and a half')}</ul>${googleItem(1, 'Two')}</ul><ol start="4">${googleItem(1, 'Four')}</ol>`,
    );
    expect(pasteInto(html)).toEqual([
      'ul(li(p(One) ul(li(p(One and a half)))) li(p(Two)))',
      'ol@4(li(p(Four)))',
    ]);
  });

  it('keeps headings, a table, and where a link really leads', () => {
    const html = googlePage(
      `<h2 dir="ltr" style="line-height:1.38;">${googleSpan('The figures', 'font-weight:700')}</h2>` +
        googleParagraph(
          `${googleSpan('See ')}<a href="https://www.google.com/url?q=https://example.org/report?id%3D7%26utm_source%3Dmail&amp;sa=D&amp;source=editors&amp;ust=1&amp;usg=x" style="text-decoration:none;">${googleSpan('the report')}</a>${googleSpan('.')}`,
        ) +
        `<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="200" /><col width="200" /></colgroup><tbody><tr style="height:0pt">` +
        `<td style="border:solid #000 1pt;">${googleParagraph(googleSpan('Year'))}</td><td>${googleParagraph(googleSpan('Sum'))}</td></tr></tbody></table></div>`,
    );
    expect(pasteInto(html)).toEqual([
      'subhead(The figures)',
      'p(See link=https://example.org/report?id=7[the report].)',
      'table(row(cell(p(Year)) cell(p(Sum))))',
    ]);
  });
});

describe('pasting from LibreOffice', () => {
  const page = (fragment: string): string =>
    `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">@page { margin: 2cm } p { line-height: 115% }</style></head><body lang="fr-FR" link="#000080" dir="ltr">${fragment}</body></html>`;

  it('keeps text in its fonts and aligned paragraphs, without either', () => {
    const html =
      page(`<p align="justify" style="line-height: 100%; margin-bottom: 0cm"><font color="#333333"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><span lang="fr-FR">«&nbsp;Le <b>conseil</b>
a voté&nbsp;», dit-elle</span></font></font></font></p><p align="center"><br/>
</p><p style="font-weight: bold" align="right"><font size="4">Tout en gras</font></p>`);
    expect(pasteInto(html)).toEqual([
      'p(«\u00A0Le bold[conseil] a voté\u00A0», dit-elle)',
      'p(bold[Tout en gras])',
    ]);
  });

  it('keeps its headings and lists, and makes nothing of a text frame', () => {
    const html =
      page(`<h1 class="title">Titre</h1><h3 class="western"><font face="Liberation Sans">Partie</font></h3>
<ol start="3"><li><p style="margin-bottom: 0cm">trois</p></li><li><p>quatre</p><ul><li><p>dedans</p></li></ul></li></ol>
<dl><dd><table cellpadding="4" cellspacing="0"><tr><td><p>Encadré</p></td></tr></table></dd></dl>`);
    expect(pasteInto(html)).toEqual([
      'subhead(Titre)',
      'subhead(Partie)',
      'ol@3(li(p(trois)) li(p(quatre) ul(li(p(dedans)))))',
      'p(Encadré)',
    ]);
  });
});
