#pragma once

#include <sqlite3.h>

#include <string>

#include "catch.hpp"

/// A database of SQLite, in a file or in memory.
class Database {
 public:
  explicit Database(const std::string& path = ":memory:") {
    REQUIRE(sqlite3_open(path.c_str(), &handle_) == SQLITE_OK);
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() { sqlite3_close(handle_); }

  /// The rows of a query, cells parted by '|'.
  std::string run(const std::string& sql) {
    std::string rows;
    char* error = nullptr;
    const auto add = [](void* out, int count, char** cells, char**) {
      auto& text = *static_cast<std::string*>(out);
      for (int i = 0; i < count; ++i) {
        if (i > 0) text += '|';
        text += cells[i] == nullptr ? "NULL" : cells[i];
      }
      text += '\n';
      return 0;
    };
    if (sqlite3_exec(handle_, sql.c_str(), add, &rows, &error) != SQLITE_OK) rows = error;
    sqlite3_free(error);
    return rows;
  }

 private:
  sqlite3* handle_ = nullptr;
};
