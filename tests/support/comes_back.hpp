#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "folder.hpp"
#include "guides.hpp"
#include "imported.hpp"

/// Writes a guide, imports what was written and writes that: both are the same, as far as the
/// format holds a guide. Nothing of the first is kept aside.
inline void check_comes_back(std::string_view format, const std::string& yaml,
                             const std::function<std::string(const guidebook::Library&)>& write) {
  const auto written = [&](const std::string& guide) {
    const Folder folder;
    put(folder / "harbour.yaml", guide);
    const guidebook::Library library = load_library({(folder / "harbour.yaml").string()});
    INFO(guide);
    REQUIRE(library.diagnostics().empty());
    return write(library);
  };
  const std::string before = written(yaml);
  const Imported back = imported(format, before, {}, harbour());
  INFO(yaml + "\n" + before + "\n" + back.findings);
  CHECK(back.findings.find("kept as") == std::string::npos);
  REQUIRE(back.findings.find("error: ") == std::string::npos);
  REQUIRE(written(back.yaml.empty() ? std::string(harbour_yaml) : back.yaml) == before);
}
