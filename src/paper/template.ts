import { families } from './fonts.ts';

/**
 * The manner of every paper, in Typst's language. It holds no text of a paper: that comes as values in `sys.inputs`, so
 * that nothing in a name is ever read as markup. What is to be kept together is kept, unless it would not fit a page.
 */
export const template = `
#let paper = json(bytes(sys.inputs.paper))

// Marks that belong to Chinese where the text is Chinese, though the Latin font has them too.
#let hant = regex("[^\\u{b7}\\u{2014}\\u{2025}-\\u{2027}\\u{2e3a}]")
#let hans = regex("[^\\u{b7}\\u{2014}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2025}-\\u{2027}\\u{2e3a}]")
#let latin = "${families.latin}"
#let traditional = "${families.traditional}"
#let simplified = "${families.simplified}"
#let manners = (
  "en": (lang: "en", region: "gb", font: (latin, traditional, simplified)),
  "zh-Hant": (lang: "zh", region: "hk", font: ((name: latin, covers: hant), traditional, simplified, latin)),
  "zh-Hans": (lang: "zh", region: "cn", font: ((name: latin, covers: hans), simplified, traditional, latin)),
)
#let lines(script) = if script == "en" { 0.68em } else { 0.86em }

#let sheet = 210mm
#let margin = 27mm
#let measure-of-text = sheet - 2 * margin

#set document(
  title: paper.title,
  date: datetime(year: paper.year, month: paper.month, day: paper.day),
  keywords: (paper.kind, paper.identifier),
)
#set text(..manners.at(paper.script), fallback: false, hyphenate: false, cjk-latin-spacing: none, size: 10.5pt, top-edge: 0.72em, bottom-edge: 0em)
#set par(justify: true, leading: lines(paper.script), spacing: 1.15em)
#set smartquote(enabled: false)

#let segment(it) = {
  let weight = if it.bold { (weight: 700) } else { (:) }
  let style = if it.italic { (style: "italic") } else { (:) }
  text(..manners.at(it.script), ..weight, ..style, it.text)
}
#let whole(words) = words.map(word => word.segments.map(segment).join()).join()
// What is wider than a line is broken, rather than set beyond the margin: between words, or in a word that is itself too wide
// between any two characters.
#let broken(word) = word.segments.map(it => it.text.clusters().map(c => box(segment(it + (text: c)))).join()).join()
#let word(it, width) = {
  let body = it.segments.map(segment).join()
  if not it.long { return body }
  context if measure(body).width <= width { body } else { broken(it) }
}
#let piece(it, width, slack) = {
  if "break" in it { return linebreak() }
  let body = it.words.map(one => word(one, width)).join()
  if not it.keep { return body }
  context if measure(whole(it.words)).width <= width - slack { box(whole(it.words)) } else { body }
}
// Beside something kept there may be a mark that cannot part from it.
#let pieces(them, width) = them.map(it => piece(it, width, if them.len() == 1 { 0pt } else { 10pt })).join()

// A line before something wide that stays whole would be stretched to holes: such a paragraph keeps its natural spaces.
#let running(them, width) = context {
  let kept = them.filter(it => it.at("keep", default: false))
  let widest = calc.max(0pt, ..kept.map(it => measure(whole(it.words)).width.to-absolute()))
  set par(justify: widest < 0.2 * width)
  pieces(them, width)
}

#let list(items, width) = context {
  let number(it) = pieces(it.number, 0.3 * width)
  let widest = calc.max(..items.map(it => measure(number(it)).width.to-absolute()))
  let column = calc.clamp((widest + 3mm) / 1mm, 10, (0.3 * width + 3mm) / 1mm) * 1mm
  enum(
    tight: false,
    spacing: par.leading + 0.4em,
    indent: 0pt,
    body-indent: 0pt,
    number-align: start + top,
    numbering: n => box(width: column, inset: (right: 3mm), align(start, number(items.at(n - 1)))),
    ..items.map(it => enum.item({
      running(it.body, width - column)
      if it.items.len() > 0 {
        parbreak()
        list(it.items, width - column)
      }
    })),
  )
}

#let ruled-table(it) = context {
  let inset = (x: 5pt, y: 5.5pt)
  let widths = it.shares.map(share => share * measure-of-text)
  let inner = widths.map(width => width - 2 * inset.x)
  let bodies(row) = inner.enumerate().map(((place, width)) => pieces(row.at(place, default: ()), width))
  let taller(them, height) = them.zip(inner).any(((body, width)) => measure(body, width: width).height > height)
  // Only a row that is taller than most of a page may run over to the next one.
  let cells(row) = {
    let them = bodies(row)
    let tall = taller(them, 180mm)
    them.map(body => table.cell(breakable: tall, body))
  }
  let head = bodies(it.head)
  let short = not taller(head, 60mm)
  set text(size: 9.5pt)
  set par(justify: false, leading: lines(it.script) - 0.08em)
  block(above: 1.5em, below: 1.7em, table(
    columns: widths,
    inset: inset,
    align: (x, y) => (if it.numeric.at(x) { end } else { start }) + top,
    stroke: (x, y) => (top: if y > 1 { 0.3pt + luma(150) } else { none }),
    table.header(
      repeat: short,
      table.hline(stroke: 0.9pt),
      ..head.map(cell => table.cell(breakable: not short, strong(cell))),
      table.hline(stroke: 0.5pt),
    ),
    ..it.rows.map(cells).flatten(),
    table.hline(stroke: 0.9pt),
  ))
}

#let signing(it) = context {
  let width = 135mm
  let widest = calc.max(0pt, ..it.lines.map(line => measure(pieces(line.label, width)).width.to-absolute()))
  let column = calc.clamp((widest + 5mm) / 1mm, 52, 62) * 1mm
  let body = {
    set par(justify: false)
    block(width: 100%, below: 1.1em, sticky: true, pieces(it.opening, measure-of-text))
    grid(
      columns: (column, width - column),
      // A value of several lines stands beside its label from the first on; a label stands on the line to write on.
      align: (x, y) => start + (if it.lines.at(y).value.len() == 0 { bottom } else { top }),
      ..it.lines.map(line => {
        let blank = line.value.len() == 0
        let pad = (top: if blank { 9mm } else { 3.2mm }, bottom: 1.3mm)
        (
          grid.cell(inset: pad, pieces(line.label, column - 5mm)),
          grid.cell(
            inset: pad,
            stroke: if blank { (bottom: 0.5pt) } else { none },
            pieces(line.value, width - column),
          ),
        )
      }).flatten(),
    )
  }
  let tall = measure(body, width: measure-of-text).height > 235mm
  block(width: 100%, above: 2.2em, below: 2.2em, breakable: tall, sticky: it.keepWithNext, body)
}

#show heading: set text(weight: 700, hyphenate: false)
#show heading: set par(justify: false)
#show heading.where(level: 1): set text(size: 14.5pt)
#show heading.where(level: 1): it => block(above: 2.2em, below: 1.5em, width: 100%, sticky: true, align(center, it.body))
#show heading.where(level: 2): set text(size: 11pt)
#show heading.where(level: 2): it => block(above: 1.9em, below: 1.05em, width: 100%, sticky: true, it.body)

#set page(
  paper: "a4",
  margin: (x: margin, top: 25mm, bottom: 29mm),
  footer-descent: 8mm,
  footer: context {
    set text(size: 8pt, fill: luma(70))
    set par(justify: false, leading: 0.5em)
    line(length: 100%, stroke: 0.4pt + luma(120))
    v(-5pt)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      pieces(paper.foot, 120mm),
      text(..manners.at("en"))[#counter(page).display() / #counter(page).final().first()],
    )
  },
)

#for it in paper.blocks {
  if it.kind == "page-break" {
    pagebreak(weak: true)
  } else {
    set text(..manners.at(it.script))
    set par(leading: lines(it.script))
    if it.kind == "heading" {
      heading(level: it.level, outlined: true, bookmarked: true, pieces(it.body, measure-of-text))
    } else if it.kind == "paragraph" {
      running(it.body, measure-of-text)
      parbreak()
    } else if it.kind == "clauses" {
      pad(left: (it.level - 1) * 10mm, list(it.items, measure-of-text - (it.level - 1) * 10mm))
    } else if it.kind == "table" {
      ruled-table(it)
    } else if it.kind == "signing" {
      signing(it)
    }
  }
}
`;
