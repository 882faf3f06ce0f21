#pragma once

namespace guidebook {

/// Functions as one for std::visit: a function for each alternative, so that a new alternative does
/// not compile where nobody has decided what becomes of it.
template <class... Functions>
struct Overload : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overload(Functions...) -> Overload<Functions...>;

}  // namespace guidebook
