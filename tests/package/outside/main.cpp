#include <cstdio>
#include <guidebook/library/library.hpp>

#include "every_header.hpp"

int main(int argc, char** argv) {
  const auto inputs = guidebook::find_inputs({argv + 1, argv + argc}, {});
  const auto library = guidebook::Library::load(inputs);
  for (const guidebook::Guide* guide : library.guides()) std::puts(guide->id.c_str());
  return library.diagnostics().empty() ? 0 : 1;
}
