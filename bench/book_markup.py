#!/usr/bin/env python3
"""Writes guides as a book for other typesetters: bench/book_markup.py FOLDER typst|html >BOOK

Both get the texts and records that guidebook sets, with names in other languages, links, contents, an index of
places, running heads, a band of colour over each chapter, numbers, stars, cards and tables. Neither has to
draw maps, landscapes and QR codes, or to ask the way in cards for drivers."""
import html
import json
import pathlib
import re
import sys

import yaml

TYPST_HEAD = """#set document(title: "North Korea")
#set page(width: 419.53pt, height: 595.28pt, numbering: "1",
  margin: (inside: 50pt, outside: 40pt, top: 58pt, bottom: 54pt),
  header: context { let heads = query(selector(heading.where(level: 1)).before(here()))
    if heads.len() > 0 { text(7pt, font: "Lato", tracking: 1pt, upper(heads.last().body)) } })
#set text(font: "PT Serif", size: 9.2pt, lang: "fr", hyphenate: true)
#set par(justify: true, first-line-indent: 12pt, leading: 0.5em, spacing: 0.5em)
#show heading.where(level: 1): it => { pagebreak(weak: true)
  block(width: 100%, height: 204pt, inset: 16pt, fill: gradient.linear(angle: 90deg,
    rgb("#F9C98C"), rgb("#14283A")), align(bottom, text(34pt, font: "Noto Serif Display", weight: 400,
    fill: white, it.body))) }
#show heading.where(level: 2): it => { line(length: 100%, stroke: 0.5pt + rgb("#B5402A"))
  text(7.6pt, font: "Lato", weight: 800, fill: rgb("#B5402A"), tracking: 1.3pt, upper(it.body)) }
#show heading.where(level: 3): it => text(9.8pt, font: "Lato", weight: 700, it.body)
#let local(body) = text(8.2pt, weight: 400, fill: rgb("#6B6B70"), font: "PT Serif", [ #body])
#let number(n) = box(circle(radius: 5.5pt, inset: 0pt, fill: rgb("#B5402A"),
  align(center + horizon, text(7pt, font: "Lato", weight: 700, fill: white, str(n)))))
#let stars(n) = text(fill: rgb("#B5402A"), font: "DejaVu Sans", "★" * n)
#let index() = { set page(columns: 2)
  heading(level: 2)[Index]
  set text(7.8pt, font: "Lato")
  context for place in query(<place>).sorted(key: place => lower(place.value)) [
    #link(place.location())[#place.value #h(1fr) #counter(page).at(place.location()).first()] \ ] }
#let facts(body) = par(justify: false, text(7.6pt, font: "Lato", fill: rgb("#6B6B70"), body))
#let card(body) = block(fill: rgb("#F6F1E8"), inset: 8pt, width: 100%, breakable: false,
  stroke: (left: 2.2pt + rgb("#B5402A")), body)
#align(center + horizon, text(50pt, font: "Noto Serif Display")[North Korea])
#outline(depth: 1)
"""

HTML_HEAD = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>North Korea</title><style>
@page { size: 419.53pt 595.28pt; margin: 58pt 40pt 54pt 50pt; @bottom-right { content: counter(page) }
  @top-right { content: string(chapter); font: 7pt Lato } }
body { font: 9.2pt/12.6pt "PT Serif"; text-align: justify; hyphens: auto }
p { margin: 0; text-indent: 12pt }
h1 { font: 34pt "Noto Serif Display"; break-before: page; string-set: chapter content(); height: 204pt;
  color: white; background: linear-gradient(#F9C98C, #14283A) }
h2 { font: 800 7.6pt Lato; color: #B5402A; text-transform: uppercase; letter-spacing: 1.3pt;
  border-top: 0.5pt solid #B5402A; break-after: avoid }
h3 { font: 700 9.8pt Lato; margin: 6pt 0 0; break-after: avoid }
.local { font: 8.2pt "PT Serif"; color: #6B6B70 }
.number { background: #B5402A; color: white; border-radius: 6pt; padding: 0 3pt; font: 700 7pt Lato }
.stars { color: #B5402A }
.index { columns: 2; font: 7.8pt Lato } .index a { display: block }
.facts { font: 7.6pt Lato; color: #6B6B70; text-align: left; text-indent: 0 }
.card { background: #F6F1E8; border-left: 2.2pt solid #B5402A; padding: 8pt; margin: 4pt 0; break-inside: avoid }
table { width: 100%; font: 8pt Lato; border-collapse: collapse } td { border-top: 0.35pt solid #BFBDB8 }
nav a::after, .index a::after { content: target-counter(attr(href), page) } nav a { display: block }
</style><body>"""


class Typst:
    head = TYPST_HEAD

    @staticmethod
    def text(text):
        return re.sub(r'([\\#*_`$<>@=~\-+/"\'\[\]])', r"\\\1", text)

    def heading(self, level, text, _id=None, local="", before=""):
        local = f"#local[{self.text(local)}]" if local else ""
        place = f"#metadata({json.dumps(text, ensure_ascii=False)}) <place>\n" if level != 2 else ""
        return f"\n{'=' * level} {before}{self.text(text)}{local}\n{place}"

    def number(self, number):
        return f"#number({number}) "

    def stars(self, number):
        return f"#stars({number}) "

    def link(self, uri, text):
        return f"#link({json.dumps(uri, ensure_ascii=False)})[{self.text(text)}]"

    def paragraph(self, text):
        return f"\n{self.text(text)}\n"

    def facts(self, text):
        return f"\n#facts[{text}]\n"

    def card(self, parts):
        return "#card[" + "".join(parts) + "]\n"

    def table(self, rows):
        cells = "".join("".join(f"[{self.text(cell)}]," for cell in row) for row in rows)
        return f"#table(columns: 4, stroke: none, {cells})\n"

    def contents(self, _guides):
        return ""

    def index(self, _names):
        return "#index()\n"


class Html:
    head = HTML_HEAD
    text = staticmethod(html.escape)

    def heading(self, level, text, name=None, local="", before=""):
        local = f" <span class=local>{self.text(local)}</span>" if local else ""
        return f"<h{level}{f' id={name}' if name else ''}>{before}{self.text(text)}{local}</h{level}>"

    def number(self, number):
        return f"<span class=number>{number}</span> "

    def stars(self, number):
        return f"<span class=stars>{'★' * number}</span> "

    def link(self, uri, text):
        return f'<a href="{html.escape(uri)}">{self.text(text)}</a>'

    def paragraph(self, text):
        return f"<p>{self.text(text)}</p>"

    def facts(self, text):
        return f"<p class=facts>{text}</p>"

    def card(self, parts):
        return "<div class=card>" + "".join(parts) + "</div>"

    def table(self, rows):
        cells = ("<tr>" + "".join(f"<td>{self.text(cell)}" for cell in row) for row in rows)
        return "<table>" + "".join(cells) + "</table>"

    def contents(self, guides):
        links = (f"<a href='#{guide['id']}'>{self.text(guide['name'])} </a>" for guide in guides)
        return "<nav>" + "".join(links) + "</nav>"

    def index(self, names):
        links = (f"<a href='#{name}'>{self.text(text)} </a>" for text, name in names)
        return "<h2>Index</h2><div class=index>" + "".join(links) + "</div>"


def told(text):
    """The English of a text, or what there is."""
    return text.get("en") or next(iter(text.values())) if isinstance(text, dict) else text


def local_name(record):
    return " · ".join(name for name in dict.fromkeys(record.get("names", {}).values()) if name != record["name"])


def price_of(price):
    if not isinstance(price, dict):
        return str(price)
    return f"{price.get('from', price.get('amount'))}–{price.get('to', '')} {price.get('currency')}"


def facts_of(page, record):
    facts = []
    for name in ("hours", "price", "rooms", "address", "phones", "emails", "website", "facilities",
                 "accessibility", "coordinates", "checked"):
        if name not in record:
            continue
        value = told(record[name])
        scheme = {"phones": "tel:", "emails": "mailto:", "website": ""}.get(name)
        if name == "price":
            shown = page.text(price_of(record[name]))
        elif name == "coordinates":
            latitude, longitude = record[name]["lat"], record[name]["lon"]
            shown = page.link(f"geo:{latitude},{longitude}", f"{latitude}, {longitude}")
        elif scheme is not None:
            values = value if isinstance(value, list) else [value]
            shown = ", ".join(page.link(scheme + str(each).replace(" ", ""), str(each)) for each in values)
        else:
            shown = page.text(", ".join(map(str, value)) if isinstance(value, list) else str(value))
        facts.append(page.text(name.capitalize()) + " " + shown)
    return " · ".join(facts)


def entry(page, guide, record, before=""):
    text = page.paragraph(told(record["description"])) if "description" in record else ""
    name = f"{guide['id']}-{record['id']}"
    return (page.heading(3, record["name"], name, local_name(record), before) + text +
            page.facts(facts_of(page, record)))


def chapter(page, guide):
    yield page.heading(1, guide["name"], guide["id"], local_name(guide))
    for name in ("summary", "introduction"):
        if name in guide:
            yield page.paragraph(told(guide[name]))
    if "attractions" in guide:
        yield page.heading(2, "Highlights")
    for number, record in enumerate(guide.get("attractions", ()), 1):
        yield entry(page, guide, record, page.number(number))
    if "hotels" in guide:
        yield page.heading(2, "Where to stay")
    for record in guide.get("hotels", ()):
        yield page.card([entry(page, guide, record, page.stars(int(record.get("stars", 0))))])
    if "routes" in guide:
        yield page.heading(2, "Getting there and away")
        yield page.table([[route["mode"], str(route["to"]), route["duration"], route["frequency"]]
                          for route in guide["routes"]])
    for section in guide.get("sections", ()):
        yield page.heading(2, section["title"]) + page.paragraph(told(section["text"]))


def main():
    page = {"typst": Typst, "html": Html}[sys.argv[2]]()
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.yaml"))
    guides = [yaml.load(file.read_text(), yaml.CSafeLoader) for file in files if file.name[0] != "."]
    print(page.head + page.contents(guides))
    for guide in guides:
        print("".join(chapter(page, guide)))
    records = ((guide, record) for guide in guides for kind in ("attractions", "hotels")
               for record in guide.get(kind, ()))
    names = [(guide["name"], guide["id"]) for guide in guides]
    names += [(record["name"], f"{guide['id']}-{record['id']}") for guide, record in records]
    print(page.index(sorted(names, key=lambda name: name[0].casefold())))


main()
