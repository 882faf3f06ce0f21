#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "guidebook/value/value.hpp"

namespace guidebook {

/// JSON (RFC 8259): null, dates and durations as strings, maps in their order. `indent` spaces a
/// level; 0 is compact, on one line. What is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_json(const Value& value, unsigned indent = 0);

/// A scalar as text, without quotes: "true", "20", "2026-11", "PT45M"; null is empty. Lists and
/// maps are compact JSON.
[[nodiscard]] std::string to_text(const Value& value);

/// Writes JSON front to back at the end of a text, as it is told: what is too much to be made a
/// Value first. Who calls closes what was opened, and gives every value of an object its key.
class JsonWriter {
 public:
  /// `indent` as for `to_json`. `out` must outlive the writer.
  explicit JsonWriter(std::string& out, unsigned indent = 0);
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter();

  void begin_object();
  void end_object();
  void begin_list();
  void end_list();

  void key(std::string_view name);
  void value(const Value& value);
  void text(std::string_view utf8);
  void number(std::int64_t number);

  /// A value that is to stand on one line whatever the indent; `write` is given a writer for it.
  template <class Write>
  void one_line(Write write) {
    std::string text;
    JsonWriter line(text);
    write(line);
    json(text);
  }

  /// A key and its value.
  void text(std::string_view name, std::string_view utf8) { key(name), text(utf8); }
  void number(std::string_view name, std::int64_t value) { key(name), number(value); }
  void begin_object(std::string_view name) { key(name), begin_object(); }
  void begin_list(std::string_view name) { key(name), begin_list(); }

 private:
  /// A value that is JSON already.
  void json(std::string_view text);

  class Output;
  std::unique_ptr<Output> output_;
};

}  // namespace guidebook
