#pragma once

#include <sqlite3.h>

#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include "guidebook/value/value.hpp"

namespace guidebook {

/// A database of SQLite in memory. Throws std::runtime_error where the shared library is missing or
/// SQLite reports an error, and std::bad_alloc.
class SqliteDatabase {
 public:
  SqliteDatabase();

  /// Executes statements parted by semicolons.
  void run(const std::string& sql);

  /// A statement with parameters, which count from 1, to be executed once for each set of values.
  /// It must not outlive the database.
  class Statement {
   public:
    /// Numbers as numbers, all else as text or JSON.
    void bind(int parameter, const Value& value);
    void bind_blob(int parameter, std::string bytes);
    void execute();

   private:
    friend class SqliteDatabase;
    struct Finalizer {
      void operator()(sqlite3_stmt* statement) const;
    };
    Statement(const SqliteDatabase& database, std::unique_ptr<sqlite3_stmt, Finalizer> handle)
        : database_(&database), handle_(std::move(handle)) {}

    const SqliteDatabase* database_;
    std::unique_ptr<sqlite3_stmt, Finalizer> handle_;
    std::deque<std::string> bound_;  // what parameters refer to
  };
  [[nodiscard]] Statement prepare(const std::string& sql);

  /// The file that the database would be.
  [[nodiscard]] std::string bytes() const;

 private:
  struct Closer {
    void operator()(sqlite3* database) const;
  };
  /// Throws where `code` is an error.
  void check(int code) const;

  std::unique_ptr<sqlite3, Closer> handle_;
};

}  // namespace guidebook
