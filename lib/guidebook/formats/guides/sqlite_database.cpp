#include "guidebook/formats/guides/sqlite_database.hpp"

#include <dlfcn.h>
#include <fmt/core.h>

#include <new>
#include <stdexcept>
#include <type_traits>

#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

/// The functions of SQLite's shared library, which is loaded when a database is first made: linked,
/// it would make every start of the program half a millisecond longer.
struct Functions {
  Functions() {
    void* library = ::dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
      const char* why = ::dlerror();  // NOLINT(concurrency-mt-unsafe): glibc's is the thread's own
      throw std::runtime_error(fmt::format("SQLite's library is missing: {}", why));
    }
    const auto find = [&](auto& function, const char* name) {
      function =
          reinterpret_cast<std::remove_reference_t<decltype(function)>>(::dlsym(library, name));
      if (function == nullptr)
        throw std::runtime_error(fmt::format("SQLite's library has no {}: 3.36 is needed", name));
    };
    find(open, "sqlite3_open");
    find(close, "sqlite3_close");
    find(exec, "sqlite3_exec");
    find(prepare, "sqlite3_prepare_v2");
    find(bind_null, "sqlite3_bind_null");
    find(bind_int64, "sqlite3_bind_int64");
    find(bind_double, "sqlite3_bind_double");
    find(bind_text, "sqlite3_bind_text64");
    find(bind_blob, "sqlite3_bind_blob64");
    find(step, "sqlite3_step");
    find(reset, "sqlite3_reset");
    find(finalize, "sqlite3_finalize");
    find(serialize, "sqlite3_serialize");
    find(free, "sqlite3_free");
    find(error_message, "sqlite3_errmsg");
  }

  decltype(&sqlite3_open) open = nullptr;
  decltype(&sqlite3_close) close = nullptr;
  decltype(&sqlite3_exec) exec = nullptr;
  decltype(&sqlite3_prepare_v2) prepare = nullptr;
  decltype(&sqlite3_bind_null) bind_null = nullptr;
  decltype(&sqlite3_bind_int64) bind_int64 = nullptr;
  decltype(&sqlite3_bind_double) bind_double = nullptr;
  decltype(&sqlite3_bind_text64) bind_text = nullptr;
  decltype(&sqlite3_bind_blob64) bind_blob = nullptr;
  decltype(&sqlite3_step) step = nullptr;
  decltype(&sqlite3_reset) reset = nullptr;
  decltype(&sqlite3_finalize) finalize = nullptr;
  decltype(&sqlite3_serialize) serialize = nullptr;
  decltype(&sqlite3_free) free = nullptr;
  decltype(&sqlite3_errmsg) error_message = nullptr;
};

const Functions& sqlite() {
  static const Functions functions;
  return functions;
}

}  // namespace

void SqliteDatabase::Closer::operator()(sqlite3* database) const { sqlite().close(database); }

void SqliteDatabase::Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
  sqlite().finalize(statement);
}

SqliteDatabase::SqliteDatabase() {
  sqlite3* database = nullptr;
  const int code = sqlite().open(":memory:", &database);
  if (database == nullptr) throw std::bad_alloc();
  handle_.reset(database);
  check(code);
}

void SqliteDatabase::check(int code) const {
  if (code == SQLITE_OK || code == SQLITE_DONE) return;
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  throw std::runtime_error(fmt::format("SQLite: {}", sqlite().error_message(handle_.get())));
}

void SqliteDatabase::run(const std::string& sql) {
  check(sqlite().exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

SqliteDatabase::Statement SqliteDatabase::prepare(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite().prepare(handle_.get(), sql.c_str(), -1, &statement, nullptr));
  return {*this, std::unique_ptr<sqlite3_stmt, Statement::Finalizer>(statement)};
}

void SqliteDatabase::Statement::bind(int parameter, const Value& value) {
  sqlite3_stmt* statement = handle_.get();
  if (value.is_null()) {
    database_->check(sqlite().bind_null(statement, parameter));
  } else if (const auto* integer = value.as<std::int64_t>()) {
    database_->check(sqlite().bind_int64(statement, parameter, *integer));
  } else if (const auto* number = value.as<double>()) {
    database_->check(sqlite().bind_double(statement, parameter, *number));
  } else {
    const std::string& text = bound_.emplace_back(to_text(value));
    database_->check(
        sqlite().bind_text(statement, parameter, text.data(), text.size(), nullptr, SQLITE_UTF8));
  }
}

void SqliteDatabase::Statement::bind_blob(int parameter, std::string bytes) {
  const std::string& blob = bound_.emplace_back(std::move(bytes));
  database_->check(sqlite().bind_blob(handle_.get(), parameter, blob.data(), blob.size(), nullptr));
}

void SqliteDatabase::Statement::execute() {
  sqlite().step(handle_.get());
  database_->check(sqlite().reset(handle_.get()));
  bound_.clear();
}

std::string SqliteDatabase::bytes() const {
  sqlite3_int64 size = 0;
  const auto release = [](unsigned char* bytes) { sqlite().free(bytes); };
  const std::unique_ptr<unsigned char, decltype(release)> bytes(
      sqlite().serialize(handle_.get(), "main", &size, 0));
  if (bytes == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

}  // namespace guidebook
