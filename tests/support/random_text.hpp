#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>

/// Text made of what formats stumble over: marks of YAML, CSV and JSON, words that look like other
/// types, spaces and line ends in bad places, scripts from Hangul to emoji. The same every time.
class RandomText {
 public:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  /// At most `pieces` pieces; may be empty.
  std::string text(std::size_t pieces = 8) {
    std::string all;
    for (std::size_t count = below(pieces + 1); count > 0; --count) all += piece();
    return all;
  }

  /// Of one line, and something in it.
  std::string line() {
    std::string all;
    while (all.empty()) all = text();
    for (char& c : all) c = c == '\n' ? ' ' : c;
    return all;
  }

 private:
  std::string_view piece() {
    static constexpr std::array<std::string_view, 84> pieces{
        " ",
        " ",
        "  ",
        "\n",
        "\n",
        "\n\n",
        "\t",
        " \n",
        "\n ",
        "\n\t",
        ",",
        ";",
        ":",
        ": ",
        " #",
        "#",
        "- ",
        "-",
        "? ",
        "?",
        "---",
        "\n---\n",
        "...",
        "\"",
        "'",
        "\\",
        "\\n",
        "\"\"",
        "''",
        "{",
        "}",
        "[",
        "]",
        "&a",
        "*a",
        "!t",
        "|",
        ">",
        "%",
        "@",
        "`",
        "~",
        "=",
        "+",
        "<<",
        "null",
        "true",
        "NO",
        "0",
        "007",
        "1e3",
        "-1",
        ".5",
        "0x1F",
        ".inf",
        "12:30",
        "2026-11-24",
        "a",
        "b",
        "word",
        "a long stretch of plain words that has to be folded somewhere in its middle ",
        "no-space-in-here-for-a-hundred-columns-so-that-there-is-nowhere-to-break-the-line-at-all!",
        "청진",
        "淸津",
        "中国北京市",
        "é",
        "e\u0301",
        "👩‍👩‍👧",
        "\u00a0",
        "\u2028",
        "\u0085",
        "\ufeff",
        "\u202e",
        "<b>",
        "&amp;",
        "</td>",
        "http://x.example/?a=b&c=d",
        "+861064167544",
        "|-",
        ">-\n",
        "\\|",
        "=1+1",
        "a@b.example",
        "x: y"};
    return pieces[below(pieces.size())];
  }

  std::mt19937 random_{20261124};  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same every time
};
