#include "guidebook/formats/import/counted_note.hpp"

#include <fmt/core.h>

#include <string>
#include <utility>

namespace guidebook {

void CountedNote::add(std::size_t begin, std::size_t end) {
  if (count_++ > 0) return;
  begin_ = begin;
  end_ = end;
}

void CountedNote::report(const Source& source, std::string_view message,
                         Diagnostics& diagnostics) const {
  if (count_ == 0) return;
  const std::string times = count_ == 1 ? std::string() : fmt::format(" ({} times)", count_);
  Diagnostic note = source.error({}, begin_, end_, fmt::format("{}{}", message, times));
  note.level = Level::note;
  diagnostics.push_back(std::move(note));
}

}  // namespace guidebook
