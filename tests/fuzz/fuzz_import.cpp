// Any bytes as a file of each foreign format, or of FUZZ_FORMAT alone: what comes out is a guide
// without errors.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "guidebook/formats/import/encoding.hpp"
#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/import/import_guides.hpp"
#include "guidebook/library/loader.hpp"

namespace {

using guidebook::Diagnostics;
using guidebook::Guide;
using guidebook::Source;

Guide harbour() {
  Guide guide;
  guide.id = "harbour";
  guide.name = "Harbour";
  guide.kind = "town";
  guide.country = "FR";
  return guide;
}

void import_as(const guidebook::ImportFormat& format, const std::string& bytes) {
  Diagnostics faults;
  const Source source("x", to_utf8(bytes, format.other_encodings, "x", faults));
  if (!check_encoding(source, faults)) return;
  const bool is_table = format.name == "csv" || format.name == "tsv";
  const auto* type = is_table ? guidebook::find_record_type("hotels") : nullptr;
  const Guide into = harbour();
  const guidebook::ImportOptions options{.map = {}, .type = type, .into = &into};
  const std::vector<guidebook::ImportedFile> files{{&source, format.read(source, options, faults)}};
  for (const auto& guide : guidebook::import_guides(files, into).guides) {
    if (load_guide(Source(guide.id + ".yaml", guide.yaml), guide.id).sound()) continue;
    std::fprintf(stderr, "what was imported has errors:\n%s\n", guide.yaml.c_str());
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
#ifdef FUZZ_FORMAT
  import_as(*guidebook::find_import_format(FUZZ_FORMAT), bytes);
#else
  for (const guidebook::ImportFormat& format : guidebook::import_formats())
    import_as(format, bytes);
#endif
  return 0;
}
