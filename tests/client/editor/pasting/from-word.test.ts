import { describe, expect, it } from '@jest/globals';
import { pasteInto } from '../support/pasted.ts';

/** A page as Word for Windows puts it into the clipboard. */
function wordPage(fragment: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:11.0pt;} @list l0:level1 {mso-level-number-format:bullet;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]--></head>
<body lang=EN-GB link="#0563C1" vlink="#954F72" style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
${fragment}
<!--EndFragment-->
</body></html>`;
}

type Listed = { list?: string; level?: number; sign: string; text: string };

/** A paragraph that Word draws as an item: its sign stands in a span that readers of lists ignore. */
function item({ list = 'l0', level = 1, sign, text }: Listed): string {
  return `<p class=MsoListParagraphCxSpMiddle style='margin-left:${String(36 * level)}.0pt;mso-add-space:auto;text-indent:-18.0pt;
mso-list:${list} level${String(level)} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span
style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;
}

describe('pasting from Word', () => {
  it('keeps paragraphs, bold and italic, and none of Word’s own styles and comments', () => {
    const html =
      wordPage(`<p class=MsoNormal style='margin-bottom:8.0pt;line-height:107%'><span lang=EN-US style='mso-ansi-language:EN-US'>The
bridge <b style='mso-bidi-font-weight:normal'>stays closed</b> until <i style='mso-bidi-font-style:normal'>Monday</i>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Trains run<span style='mso-spacerun:yes'>&nbsp; </span>as usual.<o:p></o:p></p>`);
    expect(pasteInto(html)).toEqual([
      'p(The bridge bold[stays closed] until italic[Monday].)',
      'p(Trains run as usual.)',
    ]);
  });

  it('makes lists of its drawn lists, level by level, and a list for each of its lists', () => {
    const html = wordPage(
      [
        '<p class=MsoNormal>What we know<o:p></o:p></p>',
        item({ sign: '·', text: 'The road' }),
        item({ sign: 'o', level: 2, text: 'northbound' }),
        item({ sign: '§', level: 3, text: 'lane one' }),
        item({ sign: '·', text: 'The <b>rail</b>' }),
        item({ list: 'l1', sign: '1.', text: 'First' }),
        item({ list: 'l1', sign: 'a.', level: 2, text: 'Inside the first' }),
        item({ list: 'l1', sign: '2.', text: 'Second' }),
      ].join('\n'),
    );
    expect(pasteInto(html)).toEqual([
      'p(What we know)',
      'ul(li(p(The road) ul(li(p(northbound) ul(li(p(lane one)))))) li(p(The bold[rail])))',
      'ol(li(p(First) ol(li(p(Inside the first)))) li(p(Second)))',
    ]);
  });

  it('goes on counting behind a paragraph that stands between two items', () => {
    const html = wordPage(
      [
        item({ sign: '1.', text: 'First' }),
        '<p class=MsoListParagraphCxSpMiddle>In between<o:p></o:p></p>',
        item({ sign: '2.', text: 'Second' }),
      ].join('\n'),
    );
    expect(pasteInto(html)).toEqual(['ol(li(p(First)))', 'p(In between)', 'ol@2(li(p(Second)))']);
  });

  it('makes subheads of its title and headings of every level, without the bold of their look', () => {
    const html = wordPage(`<p class=MsoTitle>The title<o:p></o:p></p>
<h1>Part<span style='mso-spacerun:yes'>&nbsp;</span>one<o:p></o:p></h1><p class=MsoNormal>Words.<o:p></o:p></p>
<h4><b><i>Deep<br>down</i></b><o:p></o:p></h4><h6>Deeper with <i>one</i> word<o:p></o:p></h6>`);
    expect(pasteInto(html)).toEqual([
      'subhead(The title)',
      'subhead(Part\u00A0one)',
      'p(Words.)',
      'subhead(Deep down)',
      'subhead(Deeper with italic[one] word)',
    ]);
  });

  it('leaves comments, hidden and deleted words behind, and keeps the words of a footnote', () => {
    const html =
      wordPage(`<p class=MsoNormal>The mayor <a style='mso-comment-reference:JD_1'>agreed</a><span class=MsoCommentReference><span
style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[JD1]</a></span></span>
<del cite="mailto:Jo" datetime="2026-11-20T10:00">never</del><ins cite="mailto:Jo">at once</ins><span style='display:none;mso-hide:all'>SECRET</span>.<a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a><o:p></o:p></p>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p
class=MsoFootnoteText><a href="#_ftnref1">[1]</a> On Friday.<o:p></o:p></p></div></div>
<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%"><div style='mso-element:comment'><p class=MsoCommentText>Really?<o:p></o:p></p></div></div>`);
    expect(pasteInto(html)).toEqual(['p(The mayor agreed at once.[1])', 'p([1] On Friday.)']);
  });

  it('keeps its tables, with merged cells taken apart', () => {
    const cell = (text: string, more = ''): string =>
      `<td width=200 valign=top${more} style='width:150.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'><p class=MsoNormal>${text}<o:p></o:p></p></td>`;
    const html =
      wordPage(`<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>${cell('<b>Town</b>')}${cell('<b>Votes</b>', ' colspan=2')}</tr>
<tr>${cell('Aville', ' rowspan=2')}${cell('1&nbsp;204')}${cell('52&nbsp;%')}</tr>
<tr style='mso-yfti-lastrow:yes'>${cell('1&nbsp;108')}${cell('48&nbsp;%')}</tr></table><p class=MsoNormal><o:p>&nbsp;</o:p></p>`);
    expect(pasteInto(html)).toEqual([
      'table(row(cell(p(bold[Town])) cell(p(bold[Votes])) cell(p())) row(cell(p(Aville)) cell(p(1\u00A0204)) cell(p(52\u00A0%))) row(cell(p()) cell(p(1\u00A0108)) cell(p(48\u00A0%))))',
    ]);
  });

  it('keeps Arabic, its direction marks, and the language of a passage that is another than its paragraph’s', () => {
    const html =
      wordPage(`<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed'><span lang=AR-SA
style='font-family:"Arial",sans-serif'>افتتح المعرض اليوم<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US>She answered </span><span lang=AR-SA dir=RTL>نعم</span><span dir=LTR></span><span lang=EN-US>, \u200Fand left.<o:p></o:p></span></p>`);
    expect(pasteInto(html)).toEqual([
      'p(افتتح المعرض اليوم)',
      'p(She answered language=AR-SA[نعم], \u200Fand left.)',
    ]);
  });
});

describe('pasting from Word in the browser', () => {
  it('joins the lists that it writes for every single item, by their levels', () => {
    const run = (text: string): string =>
      `<p class="Paragraph SCXW1 BCX0" paraid="1" paraeid="{1}{2}" style="margin:0;font-weight:normal"><span data-contrast="auto" xml:lang="EN-GB" lang="EN-GB" class="TextRun SCXW1 BCX0"><span class="NormalTextRun SCXW1 BCX0">${text}</span></span><span class="EOP SCXW1 BCX0" data-ccp-props="{}">&nbsp;</span></p>`;
    const entry = (tag: 'ul' | 'ol', level: number, text: string, start = 1): string =>
      `<div class="ListContainerWrapper SCXW1 BCX0"><${tag} class="ListStyle1 SCXW1 BCX0" role="list" start="${String(start)}"><li data-leveltext="" data-font="Symbol" data-listid="${tag === 'ul' ? '4' : '7'}" aria-setsize="-1" data-aria-posinset="1" data-aria-level="${String(level)}" role="listitem" class="OutlineElement Ltr SCXW1">${run(text)}</li></${tag}></div>`;
    const html = `<meta charset="utf-8"><div class="OutlineElement Ltr SCXW1">${run('Before')}</div>${entry('ul', 1, 'One')}${entry('ul', 2, 'Inside')}${entry('ul', 1, 'Two')}${entry('ol', 1, 'First')}${entry('ol', 1, 'Second', 2)}<div class="OutlineElement Ltr SCXW1"><div role="heading" aria-level="1">${run('Then')}</div></div>`;
    expect(pasteInto(html)).toEqual([
      'p(Before)',
      'ul(li(p(One) ul(li(p(Inside)))) li(p(Two)))',
      'ol(li(p(First)) li(p(Second)))',
      'subhead(Then)',
    ]);
  });
});
