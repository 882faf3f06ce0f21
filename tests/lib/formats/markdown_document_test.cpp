// Documents in Markdown, and text in it that looks like marks.
#include "guidebook/formats/documents/markdown_document.hpp"

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/text/markdown.hpp"
#include "guides.hpp"

using guidebook::Library;

TEST_CASE("markdown: marks in a text stand for themselves") {
  using guidebook::markdown_block;
  using guidebook::markdown_text;
  CHECK(markdown_text("2 * 3 < 7 & a_b _c_ [x](y) `z` ~~w~~ $1$ |") ==
        "2 \\* 3 \\< 7 \\& a_b \\_c\\_ \\[x\\](y) \\`z\\` \\~\\~w\\~\\~ \\$1\\$ \\|");
  CHECK(markdown_text("<script>alert(1)</script>") == "\\<script\\>alert(1)\\</script\\>");
  CHECK(markdown_text("\x1b[31m") == "\\\\x1b\\[31m");
  CHECK(markdown_block("- no item") == "\\- no item");
  CHECK(markdown_block("# no title") == "\\# no title");
  CHECK(markdown_block("=====") == "\\=====");
  CHECK(markdown_block("12. no item") == "12\\. no item");
  CHECK(markdown_block("12) no item") == "12\\) no item");
  CHECK(markdown_block("12 rooms") == "12 rooms");
  CHECK(markdown_block("").empty());
}

TEST_CASE("markdown: a link's target cannot end it") {
  using guidebook::markdown_target;
  CHECK(markdown_target("https://x.example/a?b=1&c=(d)") == "<https://x.example/a?b=1&c=(d)>");
  CHECK(markdown_target("http://x.example/\"><script>alert(1)</script>") ==
        "<http://x.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E>");
  CHECK(markdown_target("https://x.example/\u202e") == "<https://x.example/%E2%80%AE>");
}

TEST_CASE("markdown: a guide") {
  const Folder folder;
  put(folder / "fr-quay.yaml",
      "guidebook: 1\nid: fr-quay\nname: The *Quay*\nkind: town\ncountry: FR\n"
      "summary: A **quiet** place by the [museum](#museum).\nintroduction: |\n  1. no list\n\n"
      "  - One\n  - Two\n"
      "attractions:\n"
      "  - {id: museum, name: Museum, kind: museum, hours: 24/7, website: \"https://m.example/\",\n"
      "     phones: [\"+33 1 99 00 12 34\"], description: \"Nets & ropes.\"}\n"
      "sources: [{title: A map}]\n");
  const Library library = load_library({(folder / "fr-quay.yaml").string()});
  REQUIRE(library.diagnostics().empty());
  CHECK(write_markdown_document(build_document(library, library.guides(), {})) ==
        R"(# <a id="fr-quay"></a>The \*Quay\*

France

A **quiet** place by the [museum](<#fr-quay--museum>).

1\. no list

- One
- Two

## Highlights

### <a id="fr-quay--museum"></a>1. Museum

Museum

Nets \& ropes.

- **Opening hours:** 24/7
- **Phone:** +33 1 99 00 12 34
- **Website:** [m.example](<https://m.example/>)

## Sources

- A map
)");
}
