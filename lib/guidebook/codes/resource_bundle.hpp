#pragma once

#include <memory>

struct UResourceBundle;

namespace guidebook::cldr {

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const;
};

/// A table of ICU's data. One found in another needs that no longer.
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

}  // namespace guidebook::cldr
