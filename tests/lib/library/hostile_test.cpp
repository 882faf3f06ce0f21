// Guide files cut short and scribbled over: always a guide or a finding, never a crash.
#include <random>
#include <string>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/diagnostic/render.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/value/json.hpp"
#include "sanitized.hpp"

using guidebook::Source;

namespace {

const std::string& chongjin() {
  static const std::string text =
      content(std::filesystem::path(TEST_DATA) / "../guides/kp-chongjin.yaml");
  return text;
}

/// A guide without faults or faults with places inside the text.
void check(const std::string& text) {
  const Source source("guide.yaml", text);
  const auto loaded = load_guide(source, {});
  REQUIRE((loaded.guide.has_value() || !loaded.diagnostics.empty()));
  const guidebook::Position end = source.position(text.size());
  for (const guidebook::Diagnostic& finding : loaded.diagnostics) {
    REQUIRE(finding.place.begin <= finding.place.end);
    REQUIRE(finding.place.end <= end);
    REQUIRE(render(finding).ends_with('\n'));
  }
  if (loaded.sound()) {
    REQUIRE_FALSE(
        to_json(to_map(guidebook::Describe<guidebook::Guide>::fields, &*loaded.guide)).empty());
  }
}

}  // namespace

TEST_CASE("hostile: every beginning of a guide") {
  const std::string& text = chongjin();
  REQUIRE(load_guide(Source("kp-chongjin.yaml", text), "kp-chongjin").sound());
  for (std::size_t size = 0; size <= text.size(); size += size < 2'000 ? 1 : 7) {
    INFO(size);
    check(text.substr(0, size));
  }
}

TEST_CASE("hostile: a guide without one of its lines") {
  const std::string& text = chongjin();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin) + 1;
    INFO(begin);
    check(text.substr(0, begin) + text.substr(end));
    begin = end;
  }
}

TEST_CASE("hostile: a guide with a few bytes changed") {
  std::mt19937 random(20261123);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same every time
  const std::string_view likely = "\"'[]{}:,#&*!|>%@`?- \n\t\r~\\0x\x1b\x80\xff\xef";
  for (int run = 0; run < repetitions(1'000); ++run) {
    std::string text = chongjin().substr(0, 6'000);
    const std::size_t changes = random() % 4 + 1;
    for (std::size_t i = 0; i < changes; ++i) {
      const std::size_t at = random() % text.size();
      const char byte = likely[random() % likely.size()];
      switch (random() % 3) {
        case 0:
          text[at] = byte;
          break;
        case 1:
          text.insert(at, random() % 3 + 1, byte);
          break;
        default:
          text.erase(at, random() % 20);
      }
    }
    INFO(run);
    check(text);
  }
}
