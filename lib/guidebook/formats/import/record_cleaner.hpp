#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "guidebook/formats/import/imported_record.hpp"
#include "guidebook/formats/import/value_cleaner.hpp"

namespace guidebook {

/// A record and the file it comes from.
struct Origin {
  const Source* source = nullptr;
  const ImportedRecord* record = nullptr;

  /// An error at the record, or at one of its fields.
  [[nodiscard]] Diagnostic error(std::string message, std::string hint = {}) const;
  [[nodiscard]] Diagnostic error(std::string_view rule, const ImportedField& field,
                                 std::string message) const;
};

/// Makes the map of a guide's file of a foreign record: good values under their fields, in the
/// order of the file, and behind them the others in x-… keys.
class RecordCleaner {
 public:
  explicit RecordCleaner(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  [[nodiscard]] Map clean(const Origin& origin, const ValueCleaner& values);

  /// Adds to what was reported how often it was the case.
  void finish();

 private:
  /// Why a value is moved aside.
  struct Reason {
    std::string rule;
    std::string message;
  };
  /// Something that is reported once.
  struct Repeated {
    std::size_t position = 0;  // among the diagnostics
    std::size_t count = 0;
  };
  struct Result {
    Map good;
    Map moved;
  };

  void take(Result& result, const Origin& origin, const ImportedField& imported, const Field& field,
            const ValueCleaner& values);
  void move_aside(Result& result, const Origin& origin, const ImportedField& imported,
                  const Value& value, const Reason& reason);
  void report_reading(const Origin& origin, const ImportedField& imported, const Value& item,
                      const CleanedValue& cleaned);
  void report_once(const std::string& what, Diagnostic diagnostic, Level level);

  Diagnostics& diagnostics_;
  std::map<std::string, Repeated> repeated_;
};

}  // namespace guidebook
