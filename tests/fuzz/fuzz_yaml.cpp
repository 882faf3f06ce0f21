// Any bytes as YAML: what the subset reader takes, yaml-cpp reads in the same way.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "same_tree.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ReaderVerdict verdict = compare_readers(std::string(data, data + size));
  if (verdict.difference.empty()) return 0;
  std::fprintf(stderr, "the readers differ: %s\n", verdict.difference.c_str());
  std::abort();
}
