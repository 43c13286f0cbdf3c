import { describe, expect, it } from '@jest/globals';
import { pasteInto } from '../support/pasted.ts';

describe('pasting from mail', () => {
  it('makes paragraphs of Gmail’s nested divs and quotes of the reply below', () => {
    const html =
      '<div dir="ltr"><div>Dear desk,</div><div><br></div><div>the vote is <b>over</b>.&nbsp; More&nbsp;at <a href="http://noon.example/?utm_source=newsletter&amp;utm_medium=email&amp;day=1#top" data-saferedirecturl="https://www.google.com/url?q=x">noon</a>.</div><div><div style="margin:0"><div>Jo <img class="an1" alt="🎉" src="https://fonts.gstatic.com/s/e/notoemoji/1.png" data-emoji="🎉"></div></div></div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Fri, Nov 20, 2026 at 9:00 AM Al wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr"><div>When?</div><ul><li>today</li></ul><blockquote class="gmail_quote" style="border-left:1px solid">Soon.</blockquote></div></blockquote></div>';
    expect(pasteInto(html)).toEqual([
      'p(Dear desk,)',
      'p(the vote is bold[over]. More\u00A0at link=http://noon.example/?day=1#top[noon].)',
      'p(Jo 🎉)',
      'p(On Fri, Nov 20, 2026 at 9:00 AM Al wrote:)',
      'quote(p(When?) p(today) p(Soon.))',
    ]);
  });

  it('takes Outlook’s wrappers off links, also one around another, and keeps the heads of a reply', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-GB><div class=WordSection1><p class=MsoNormal><span style='mso-fareast-language:EN-US'>The <a
href="https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fexample.org%252Fplan%253Fpage%253D2%2526fbclid%253Dabc&amp;data=05%7C02&amp;sdata=x&amp;reserved=0">plan</a><o:p></o:p></span></p>
<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> Al<br><b>Sent:</b> Friday<o:p></o:p></span></p></div></div>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal><a href="mailto:al@news.example">al@news.example</a><o:p></o:p></p></div></body></html>`;
    expect(pasteInto(html)).toEqual([
      'p(The link=https://example.org/plan?page=2[plan])',
      'p(bold[From:] Al⏎bold[Sent:] Friday)',
      'p(link=mailto:al@news.example[al@news.example])',
    ]);
  });

  it('reads Apple Mail: no-break spaces that are spaces, empty lines, a cited reply', () => {
    const html =
      '<meta charset="utf-8"><div class="" style="caret-color: rgb(0, 0, 0); font-family: Helvetica;">Hello<span class="Apple-converted-space">&nbsp;</span><i class="">there</i>,<br class=""><br class="">“It’s done”, she wrote.</div><div class=""><br class=""></div><div><blockquote type="cite" class=""><div class="">On 20 Nov 2026, at 09:00, Al wrote:</div><br class="Apple-interchange-newline"><div class=""><div class="">Is it?</div></div></blockquote></div><br class="">';
    expect(pasteInto(html)).toEqual([
      'p(Hello italic[there],)',
      'p(“It’s done”, she wrote.)',
      'quote(p(On 20 Nov 2026, at 09:00, Al wrote:) p(Is it?))',
    ]);
  });

  it('reads a newsletter through the tables that place it, without what is hidden in it', () => {
    const html =
      '<table role="presentation" width="600"><tr><td><div style="display: none; max-height: 0">Preview of the mail</div><table><tr><td><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></td><td><h1 style="font-weight:bold">News</h1><p>One<br><br>Two</p></td></tr></table></td></tr><tr><td><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><ul><li>kept</li></ul></blockquote><img src="https://track.example/open.gif" width="1" height="1"></td></tr></table>';
    expect(pasteInto(html)).toEqual(['subhead(News)', 'p(One)', 'p(Two)', 'ul(li(p(kept)))']);
  });
});
