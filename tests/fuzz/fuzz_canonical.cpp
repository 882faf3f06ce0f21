// Any bytes as a guide to lay out: what comes out reads the same, and stays once it is laid out
// again.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "guidebook/canonical/canonical.hpp"

namespace {

using guidebook::canonical_text;
using guidebook::Diagnostics;
using guidebook::Source;

[[noreturn]] void fail(const char* what, const std::string& text) {
  std::fprintf(stderr, "%s:\n%s\n", what, text.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Diagnostics faults;
  // That it reads the same is tested before it is given out.
  const auto once = canonical_text(Source("x.yaml", std::string(data, data + size)), faults);
  if (!once) return 0;
  const auto twice = canonical_text(Source("x.yaml", *once), faults);
  if (!twice) fail("what was laid out cannot be laid out", *once);
  if (*twice != *once) fail("what was laid out changes", *once + "---\n" + *twice);
  return 0;
}
