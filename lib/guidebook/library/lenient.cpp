#include "guidebook/library/lenient.hpp"

#include "guidebook/records/type.hpp"

namespace guidebook {
namespace {

bool has_identity(const Guide& guide) {
  return !guide.id.empty() && !guide.name.empty() && guide.version == 1;
}

}  // namespace

void keep_readable(LoadedGuide& loaded) {
  if (!loaded.guide || !has_identity(*loaded.guide)) return;
  for (const RecordType& type : record_types()) type.clear_unusable(*loaded.guide);
  for (Diagnostic& diagnostic : loaded.diagnostics) diagnostic.level = Level::warning;
}

}  // namespace guidebook
