// Loaded before the program (LD_PRELOAD), makes one call of a function fail, for faults.py:
//   FAULT_CALL=write FAULT_AT=3 FAULT=28     the third write fails with errno 28
//   FAULT=short                              … writes the first byte only
//   FAULT=-15                                … does not come: the process gets signal 15
//   FAULT_COUNTS=FILE                        at the end, how often each function was called
// "new" is operator new, which throws. Calls are counted from where main sets its signals up; those
// on standard streams are not.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

constexpr std::array names{"open",  "read",   "write",  "fsync", "close",     "rename", "renameat2",
                           "mkdir", "fchmod", "fchown", "flock", "listxattr", "fstat",  "new"};
std::array<std::atomic<int>, names.size()> counts;
std::atomic<bool> counting;

const char* variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// Whether this call is the one that fails; a signal ends the process here.
bool fails(const char* name) {
  if (!counting) return false;
  std::size_t index = 0;
  while (std::strcmp(names[index], name) != 0) ++index;
  const int count = ++counts[index];
  if (std::strcmp(variable("FAULT_CALL"), name) != 0 || count != std::atoi(variable("FAULT_AT")))
    return false;
  const int fault = std::atoi(variable("FAULT"));
  if (fault < 0) std::raise(-fault);
  errno = fault;
  return fault >= 0;
}

template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

struct AtEnd {
  ~AtEnd() {
    counting = false;
    const char* file = variable("FAULT_COUNTS");
    if (*file == '\0') return;
    std::FILE* out = std::fopen(file, "w");
    for (std::size_t i = 0; i < names.size(); ++i)
      std::fprintf(out, "%s %d\n", names[i], counts[i].load());
    std::fclose(out);
  }
} at_end;

}  // namespace

#define PASS_ON(name, ...) next<decltype(name)>(#name)(__VA_ARGS__)

extern "C" {

int sigaction(int signal, const struct sigaction* action, struct sigaction* old) {
  counting = true;
  return PASS_ON(sigaction, signal, action, old);
}

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return fails("open") ? -1 : static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

ssize_t read(int file, void* bytes, size_t size) {
  return file > 2 && fails("read") ? -1 : ::syscall(SYS_read, file, bytes, size);
}

ssize_t write(int file, const void* bytes, size_t size) {
  if (file <= 2 || !fails("write")) return ::syscall(SYS_write, file, bytes, size);
  const bool is_short = std::strcmp(variable("FAULT"), "short") == 0;
  return is_short ? ::syscall(SYS_write, file, bytes, size > 0 ? 1 : 0) : -1;
}

int close(int file) {
  const bool fault = file > 2 && fails("close");
  const int error = errno;
  const int result = static_cast<int>(::syscall(SYS_close, file));
  if (fault) errno = error;
  return fault ? -1 : result;
}

int fsync(int file) { return fails("fsync") ? -1 : PASS_ON(fsync, file); }
int rename(const char* from, const char* to) noexcept {
  return fails("rename") ? -1 : PASS_ON(rename, from, to);
}
int renameat2(int at, const char* from, int to_at, const char* to, unsigned flags) noexcept {
  return fails("renameat2") ? -1 : PASS_ON(renameat2, at, from, to_at, to, flags);
}
int mkdir(const char* path, mode_t mode) noexcept {
  return fails("mkdir") ? -1 : PASS_ON(mkdir, path, mode);
}
int fchmod(int file, mode_t mode) noexcept {
  return fails("fchmod") ? -1 : PASS_ON(fchmod, file, mode);
}
int fchown(int file, uid_t owner, gid_t group) noexcept {
  return fails("fchown") ? -1 : PASS_ON(fchown, file, owner, group);
}
int flock(int file, int operation) noexcept {
  return fails("flock") ? -1 : PASS_ON(flock, file, operation);
}
ssize_t listxattr(const char* path, char* names, size_t size) noexcept {
  return fails("listxattr") ? -1 : PASS_ON(listxattr, path, names, size);
}
int fstat(int file, struct stat* status) noexcept {
  return fails("fstat") ? -1 : PASS_ON(fstat, file, status);
}

}  // extern "C"

void* operator new(std::size_t size) {
  void* memory = fails("new") ? nullptr : std::malloc(size > 0 ? size : 1);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
