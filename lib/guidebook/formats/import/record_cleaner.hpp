#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "guidebook/formats/import/imported_record.hpp"
#include "guidebook/formats/import/repeated_diagnostics.hpp"
#include "guidebook/formats/import/slug.hpp"
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
  explicit RecordCleaner(Diagnostics& diagnostics)
      : diagnostics_(diagnostics), repeated_(diagnostics) {}

  [[nodiscard]] Map clean(const Origin& origin, const ValueCleaner& values);

  /// Adds to what was reported how often it was the case.
  void finish() { repeated_.finish(); }

 private:
  /// Why a value is moved aside.
  struct Reason {
    std::string rule;
    std::string message;
  };
  struct Result {
    Map good;
    Map moved;
    std::unordered_set<std::string> keys;  // of fields that were there
    UniqueIds own_keys;                    // of values that are moved
  };

  void take(Result& result, const Origin& origin, const ImportedField& imported, const Field& field,
            const ValueCleaner& values);
  void move_aside(Result& result, const Origin& origin, const ImportedField& imported,
                  const Value& value, const Reason& reason);
  void report_moved(const Origin& origin, const ImportedField& imported, const Reason& reason,
                    std::string_view key);
  void report_reading(const Origin& origin, const ImportedField& imported, const Value& item,
                      const CleanedValue& cleaned);

  Diagnostics& diagnostics_;
  RepeatedDiagnostics repeated_;
};

}  // namespace guidebook
