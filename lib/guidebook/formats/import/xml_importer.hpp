#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/formats/import/map_records.hpp"
#include "guidebook/formats/import/repeated_diagnostics.hpp"
#include "guidebook/formats/import/xml_reader.hpp"

namespace guidebook {

/// What importers of XML have in common: the element that a file begins with, records in their
/// order, and findings of which many are the same.
class XmlImporter : public XmlHandler {
 public:
  /// The records of the source; none, with the reason reported, where something is wrong with it,
  /// or it has more of them than a guide holds.
  std::vector<ImportedRecord> run();

  [[nodiscard]] XmlStep open(const XmlElement& start) final;
  void close(std::string_view /*name*/) override {}

 protected:
  /// All must outlive this; a file begins with an element called `root`.
  XmlImporter(const Source& source, const ImportOptions& options, Diagnostics& diagnostics,
              std::string_view root)
      : source_(source),
        options_(options),
        diagnostics_(diagnostics),
        repeated_(diagnostics),
        root_(root) {}

  virtual void open_root(const XmlElement& /*root*/) {}
  /// `open` for all but the root.
  [[nodiscard]] virtual XmlStep open_inner(const XmlElement& start) = 0;
  /// All has been read.
  virtual void finish() {}

  [[nodiscard]] const ImportOptions& options() const { return options_; }
  [[nodiscard]] std::vector<ImportedRecord>& records() { return records_; }

  void add(ImportedRecord record);

  /// Reports a finding unless `what` was reported before; it is counted.
  void report(const std::string& what, ByteSpan place, std::string message, Level level,
              std::string hint = {});
  void report(const Losses& losses, std::string_view message);

 private:
  void fail(ByteSpan place, std::string message);

  const Source& source_;
  const ImportOptions& options_;
  Diagnostics& diagnostics_;
  RepeatedDiagnostics repeated_;
  std::string_view root_;
  std::vector<ImportedRecord> records_;
  bool begun_ = false;
  bool good_ = true;
};

}  // namespace guidebook
