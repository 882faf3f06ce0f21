// Replays a terminal session and compares what comes out with what the session shows.
//
//   transcript [--update] FILE.transcript PROGRAMS SOURCES
//
// PROGRAMS is the folder where `guidebook` is, SOURCES is $SRC in the session. A transcript reads:
//
//   # A comment. "# needs: jq terminal" skips the session (exit status 77) where there is no jq, or
//   no terminal can be made.
//   $ guidebook list 'a b' |
//   > wc -l
//   standard output, line by line
//   ! standard error
//   ? 2
//
// "? N" is the exit status unless it is 0. An empty line parts a command from the next; of several
// only the last does. A line of output that could be taken for one of these has a "\" before it,
// and
// "\ no newline" follows one that doesn't end. $SRC in the output stands for its path. The commands
// run one by one in /bin/sh, in a new folder, with an environment that is always the same.
// With --update, or UPDATE=1 in the environment, the file is made to say what came out.

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace {

constexpr int differs = 1;
constexpr int failed = 2;
constexpr int skipped = 77;

struct Step {
  std::string shown;   ///< Comments, if any, and the command, as they stand in the file.
  std::string script;  ///< Empty for comments at the end.
  std::size_t line = 0;
  std::string expected;
};

struct Result {
  std::string out;
  std::string err;
  int status = 0;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_command(std::string_view line) { return line.starts_with("$ "); }
bool is_continuation(std::string_view line) { return line.starts_with("> ") || line == ">"; }
bool is_comment(std::string_view line) { return line.starts_with('#'); }

std::vector<Step> parse(const std::vector<std::string>& lines) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < lines.size();) {
    Step step;
    while (i < lines.size() && !is_command(lines[i])) step.shown += lines[i++] + '\n';
    if (i < lines.size()) {
      step.line = i + 1;
      step.script = lines[i].substr(2);
      step.shown += lines[i++] + '\n';
    }
    for (; i < lines.size() && is_continuation(lines[i]); ++i) {
      step.script += '\n' + (lines[i].size() > 2 ? lines[i].substr(2) : "");
      step.shown += lines[i] + '\n';
    }
    while (i < lines.size() && !is_command(lines[i]) && !is_comment(lines[i])) {
      step.expected += lines[i++] + '\n';
    }
    if (step.expected == "\n" || step.expected.ends_with("\n\n")) step.expected.pop_back();
    steps.push_back(step);
  }
  return steps;
}

/// A temporary file without a name, for what a command writes.
class Capture {
 public:
  Capture() : file_(std::tmpfile(), &std::fclose) {
    if (!file_) throw std::runtime_error("cannot make a temporary file");
  }
  int descriptor() const { return ::fileno(file_.get()); }
  std::string content() const {
    std::string text;
    std::array<char, 65536> buffer{};
    std::rewind(file_.get());
    while (const auto size = std::fread(buffer.data(), 1, buffer.size(), file_.get())) {
      text.append(buffer.data(), size);
    }
    return text;
  }

 private:
  std::unique_ptr<FILE, int (*)(FILE*)> file_;
};

Result run(const std::string& script) {
  const Capture out;
  const Capture err;
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot start a process");
  if (child == 0) {
    ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
    ::dup2(out.descriptor(), STDOUT_FILENO);
    ::dup2(err.descriptor(), STDERR_FILENO);
    ::execl("/bin/sh", "sh", "-c", script.c_str(), nullptr);
    ::_exit(failed);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return {out.content(), err.content(),
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

bool looks_special(std::string_view line) {
  return is_command(line) || is_continuation(line) || is_comment(line) || line == "!" ||
         line.starts_with("! ") || line.starts_with("? ") || line.starts_with('\\');
}

void append_stream(std::string& text, const std::string& stream, bool is_error) {
  for (const std::string& line : lines_of(stream)) {
    if (is_error) {
      text += line.empty() ? "!" : "! ";
    } else if (looks_special(line)) {
      text += '\\';
    }
    text += line + '\n';
  }
  if (!stream.empty() && stream.back() != '\n') text += "\\ no newline\n";
}

std::string render(const Result& result, const std::string& sources) {
  std::string text;
  append_stream(text, result.out, false);
  append_stream(text, result.err, true);
  if (result.status != 0) text += "? " + std::to_string(result.status) + '\n';
  for (auto at = text.find(sources); at != text.npos; at = text.find(sources, at + 4)) {
    text.replace(at, sources.size(), "$SRC");
  }
  return text;
}

void print_difference(const std::string& file, const Step& step, const std::string& actual) {
  const auto wanted = lines_of(step.expected);
  const auto got = lines_of(actual);
  const auto [wanted_from, got_from] = std::ranges::mismatch(wanted, got);
  const auto context = std::min<std::ptrdiff_t>(3, wanted_from - wanted.begin());
  auto wanted_to = wanted.end();
  auto got_to = got.end();
  while (wanted_to != wanted_from && got_to != got_from && wanted_to[-1] == got_to[-1]) {
    --wanted_to;
    --got_to;
  }
  std::printf("@@ %s:%zu @@ $ %s\n", file.c_str(), step.line, step.script.c_str());
  for (auto i = wanted_from - context; i != wanted_from; ++i) std::printf(" %s\n", i->c_str());
  for (auto i = wanted_from; i != wanted_to; ++i) std::printf("-%s\n", i->c_str());
  for (auto i = got_from; i != got_to; ++i) std::printf("+%s\n", i->c_str());
}

bool is_installed(const std::string& tool) {
  return std::system(("command -v " + tool + " >/dev/null 2>&1").c_str()) == 0;
}

/// Whether programs can be given a terminal, which a chroot may not have.
bool has_terminals() {
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
  if (terminal >= 0) ::close(terminal);
  return terminal >= 0;
}

/// The first tool named by "# needs:" that isn't there, or "".
std::string missing_tool(const std::vector<std::string>& lines) {
  constexpr std::string_view marker = "# needs:";
  for (const std::string& line : lines) {
    if (!line.starts_with(marker)) continue;
    std::istringstream tools(line.substr(marker.size()));
    for (std::string tool; tools >> tool;) {
      if (tool == "terminal" ? !has_terminals() : !is_installed(tool)) return tool;
    }
  }
  return {};
}

/// Where this program is, by the name it was called, or "" if it was found through PATH. /proc
/// might know better, but need not be there.
fs::path folder_of(const std::string& name) {
  return name.find('/') == std::string::npos ? "" : fs::absolute(name).parent_path();
}

void fix_environment(const fs::path& programs, const fs::path& own_folder,
                     const std::string& sources, const fs::path& home) {
  for (const char* name :
       {"CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "FORCE_COLOR", "GUIDEBOOK_PATH", "LANG",
        "LANGUAGE", "LINES", "NO_COLOR", "SOURCE_DATE_EPOCH", "UPDATE"}) {
    ::unsetenv(name);
  }
  const char* old_path = std::getenv("PATH");
  const std::string path = programs.string() + ':' +
                           (own_folder.empty() ? "" : own_folder.string() + ':') +
                           (old_path != nullptr ? old_path : "/usr/bin");
  const std::array<std::pair<const char*, std::string>, 6> values{{{"PATH", path},
                                                                   {"SRC", sources},
                                                                   {"HOME", home},
                                                                   {"LC_ALL", "C.UTF-8"},
                                                                   {"TERM", "dumb"},
                                                                   {"TZ", "UTC"}}};
  for (const auto& [name, value] : values) ::setenv(name, value.c_str(), 1);
}

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "transcript-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

int replay(const std::string& file, const fs::path& programs, const fs::path& own_folder,
           const fs::path& sources, bool update) {
  const fs::path path = fs::absolute(file);
  const std::string text = read(path);
  const std::string source_folder = fs::canonical(sources);
  const TemporaryFolder folder;
  fix_environment(fs::canonical(programs), own_folder, source_folder, folder.path());
  const auto lines = lines_of(text);
  if (const std::string tool = missing_tool(lines); !tool.empty()) {
    std::printf("skipped: there is no %s\n", tool.c_str());
    return skipped;
  }
  fs::current_path(folder.path());
  const std::vector<Step> steps = parse(lines);
  if (steps.empty() || steps.front().script.empty())
    throw std::runtime_error("no command in " + file);
  std::string updated;
  int status = 0;
  for (const Step& step : steps) {
    updated += step.shown;
    if (step.script.empty()) continue;
    const std::string actual = render(run(step.script), source_folder);
    if (actual != step.expected) {
      status = differs;
      if (!update) print_difference(file, step, actual);
    }
    updated += actual;
    if (&step != &steps.back()) updated += '\n';
  }
  fs::current_path("/");
  if (!update) return status;
  if (updated != text && !(std::ofstream(path, std::ios::binary) << updated << std::flush)) {
    throw std::runtime_error("cannot write " + file);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const char* wish = std::getenv("UPDATE");
  const bool update = std::erase(arguments, "--update") > 0 || (wish != nullptr && *wish != '\0');
  if (arguments.size() != 3) {
    std::fputs("usage: transcript [--update] FILE.transcript PROGRAMS SOURCES\n", stderr);
    return failed;
  }
  return replay(arguments[0], arguments[1], folder_of(argv[0]), arguments[2], update);
} catch (const std::exception& error) {
  std::fprintf(stderr, "transcript: %s\n", error.what());
  return failed;
}
