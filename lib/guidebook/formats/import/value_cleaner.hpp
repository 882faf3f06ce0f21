#pragma once

#include <optional>
#include <string>
#include <utility>

#include "guidebook/records/type.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {

/// A value as a field reads it.
struct CleanedValue {
  std::optional<Value> value;  ///< Nothing where the field cannot hold it.
  /// Why not; or, of a value that is read in a way that is not certain, how.
  std::optional<Diagnostic> fault;
};

/// Brings foreign values into the forms that the fields of a guide have, with the corrections that
/// `validate` suggests.
class ValueCleaner {
 public:
  /// What values depend on: the guide's first language, and its currency and country if known.
  ValueCleaner(std::string language, std::optional<std::string> currency, std::string country);

  /// The same for values of another country.
  [[nodiscard]] ValueCleaner in_country(std::string country) const {
    return {language_, currency_, std::move(country)};
  }

  /// One item of a field that is a list.
  [[nodiscard]] CleanedValue clean(const RecordType& type, const Field& field,
                                   const Value& foreign) const;

 private:
  [[nodiscard]] Diagnostics faults_of(const RecordType& type, const Field& field,
                                      const std::string& yaml, Value& value) const;

  std::string language_;
  std::optional<std::string> currency_;
  std::string country_;
};

}  // namespace guidebook
