import { describe, expect, it } from '@jest/globals';
import { pasteInto } from '../support/pasted.ts';

describe('pasting from web pages', () => {
  it('takes no scripts, handlers, embedded pictures or unsafe links, and keeps their words', () => {
    const html =
      '<article onclick="alert(1)"><header><h1 onmouseover="alert(1)">Head</h1></header><script>alert(1)</script><figure><picture><img src="data:image/png;base64,iVBORw0KGgo=" onerror="alert(1)"></picture><figcaption>The caption</figcaption></figure><form action="/x"><p>A <a href="javascript:alert(1)">bad</a>, a <a href="JaVaScRiPt:alert(1)">worse</a>, a <a href="data:text/html,x">third</a>, a <a href="/about">near</a> and a <a href="//example.org/a">good</a> link<iframe src="https://evil.example"></iframe></p><button>Share</button></form></article>';
    expect(pasteInto(html)).toEqual([
      'subhead(Head)',
      'p(The caption)',
      'p(A bad, a worse, a third, a near and a link=https://example.org/a[good] link)',
    ]);
  });

  it('parts paragraphs that only two breaks divide, also inside bold, links and fonts', () => {
    const html =
      '<div><b>First<br>\n<br>Second</b> half<br>with a line<br> &nbsp; <br><a href="https://example.org/"><div>A block</div> in a link</a></div>';
    expect(pasteInto(html)).toEqual([
      'p(bold[First])',
      'p(bold[Second] half⏎with a line)',
      'p(link=https://example.org/[A block])',
      'p(link=https://example.org/[in a link])',
    ]);
  });

  it('keeps raised and lowered figures apart from the number they stand at', () => {
    const html =
      '<p>10<sup>2</sup> m<span style="vertical-align:super;font-size:8pt">−3</span>, CO<sub>2</sub>, le 1<sup>er</sup> mai<sup>[4]</sup>, <sup><b>1</b><span style="vertical-align:baseline">2</span></sup></p>';
    expect(pasteInto(html)).toEqual(['p(10² m⁻³, CO₂, le 1er mai[4], bold[¹]2)']);
  });

  it('makes one space of many, keeps smart quotes and single no-break spaces, drops marks that nobody sees', () => {
    const html =
      '<p>&nbsp;&nbsp; “Un&shy;be\u200Bliev\u2060able”,&nbsp;&nbsp; <i>she </i>&nbsp;said:\u00A0‘\uFEFFno’ \uFFFC– 10\u00A0km…&nbsp;</p><p>می\u200Cخواهم 👩\u200D💻</p>';
    expect(pasteInto(html)).toEqual([
      'p(“Unbelievable”, italic[she ]said:\u00A0‘no’ – 10\u00A0km…)',
      'p(می\u200Cخواهم 👩\u200D💻)',
    ]);
  });

  it('keeps nested and loose lists, rules between parts and preformatted lines', () => {
    const html =
      '<ul>\n<li>One<ol start="2"><li><p>Two</p><p>and more</p></li></ol></li>\n<li style="list-style:none"><ul><li><h3>Three</h3></li></ul></li></ul><hr><hr><pre>line one\nline two\n\nlast</pre><li>stray</li><li>items</li>';
    expect(pasteInto(html)).toEqual([
      'ul(li(p(One) ol@2(li(p(Two) p(and more))) ul(li(p(Three)))))',
      'break()',
      'p(line one⏎line two)',
      'p(last)',
      'ul(li(p(stray)) li(p(items)))',
    ]);
  });

  it('keeps bold and italic that Chrome writes as computed styles, and no others', () => {
    const html =
      '<meta charset="utf-8"><span style="color: rgb(32, 33, 34); font-style: normal; font-weight: 400; display: inline !important; float: none;">Plain </span><strong style="font-weight: 700">strong</strong><b><span style="font-weight: normal"> light</span></b><em style="font-style:normal"> upright</em><span style="font-style: oblique 10deg"> slanted</span><u> lined</u>';
    expect(pasteInto(html)).toEqual(['p(Plain bold[strong] light uprightitalic[ slanted] lined)']);
  });

  it('keeps table heads and lets lists in cells be paragraphs', () => {
    const html =
      '<table><caption>Results</caption><thead><tr><td>Name</td><th>Votes</th></tr></thead><tbody><tr><td><ul><li>A</li><li>B</li></ul></td><td></td></tr><tr><td></td><td> </td></tr></tbody></table>';
    expect(pasteInto(html)).toEqual([
      'p(Results)',
      'table(row(head(p(Name)) head(p(Votes))) row(cell(p(A) p(B)) cell(p())))',
    ]);
  });
});
