#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct UBreakIterator;  // ICU's

namespace guidebook::typeset {

/// Where lines may end, by UAX #14 as ICU tailors it to a language, in its strict form, and by
/// is_kept_together; Korean words stay whole.
class LineBreaks {
 public:
  /// Offsets in `text` (valid UTF-8) at which a new line may begin, ascending; the last is its
  /// size. Empty for an empty text. The reference is good until the next call.
  const std::vector<std::size_t>& find(std::string_view language, std::string_view text);

 private:
  struct Close {
    void operator()(UBreakIterator* iterator) const;
  };
  UBreakIterator* iterator(std::string_view language);

  std::map<std::string, std::unique_ptr<UBreakIterator, Close>, std::less<>> iterators_;
  std::vector<std::size_t> offsets_;
};

}  // namespace guidebook::typeset
