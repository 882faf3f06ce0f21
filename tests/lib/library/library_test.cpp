#include "guidebook/library/library.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "findings.hpp"
#include "guides.hpp"
#include "process_state.hpp"

namespace fs = std::filesystem;
using guidebook::file_stem;
using guidebook::find_inputs;
using guidebook::Guide;
using guidebook::Library;
using guidebook::RecordRef;
using guidebook::split_stream;
using Lines = std::vector<std::string>;

namespace {

/// Paths below `folder`, as they were found.
Lines below(const Folder& folder, const Lines& paths) {
  Lines names;
  const std::string prefix = (folder / "").string();
  for (const std::string& path : paths) {
    names.push_back(path.starts_with(prefix) ? path.substr(prefix.size()) : path);
  }
  return names;
}

/// The documents of a stream, each with its first line before it.
Lines documents(std::string_view stream) {
  Lines all;
  for (const auto& document : split_stream(stream)) {
    all.push_back(std::to_string(document.first_line) + ' ' + document.text);
  }
  return all;
}

std::string refs(const std::vector<RecordRef>& rows) {
  std::string all;
  for (const RecordRef& row : rows) all += row.ref() + ' ';
  return all;
}

/// What a reference means in a guide: "guide" or "guide#item"; "-" if nothing.
std::string meaning(const Library& library, std::string_view from, std::string_view reference) {
  const RecordRef row = library.resolve(reference, *library.find(from));
  return row.guide == nullptr ? "-" : row.ref();
}

}  // namespace

TEST_CASE("library: guides in the order of their paths, whatever the threads do") {
  const Folder folder;
  Lines expected;
  for (int i = 100; i < 300; ++i) {
    const std::string id = "g" + std::to_string(i);
    put_guide(folder / (id + ".yaml"),
              "x-long: " + std::string(i % 7 == 0 ? 50'000 : 1, 'x') + "\n");
    expected.push_back(id);
  }
  for (int i = 100; i < 300; i += 9) {
    put(folder / ("f" + std::to_string(i) + ".yaml"), "faulty " + std::to_string(i));
  }
  for (int run = 0; run < 5; ++run) {
    const Library library = load_library({(folder / "").string()});
    CHECK(ids(library) == expected);
    Lines files;
    for (const auto& finding : library.diagnostics()) files.push_back(finding.place.file);
    CHECK(files.size() == 23);
    CHECK(std::is_sorted(files.begin(), files.end()));
  }
}

TEST_CASE("library: files and folders, none twice, hidden ones skipped") {
  const Folder folder;
  for (const char* name : {"a.yaml", "b.yml", "sub/deep/c.yaml", ".hidden.yaml", ".git/d.yaml"}) {
    put_guide(folder / name);
  }
  put(folder / "notes.txt", "no guide");
  fs::create_directory(folder / "folder.yaml");
  fs::create_symlink("a.yaml", folder / "z-link.yaml");
  const std::string root = (folder / "").string();
  CHECK(below(folder, find_inputs({root}, {}).files) ==
        Lines{"a.yaml", "b.yml", "sub/deep/c.yaml"});
  CHECK(below(folder, find_inputs({root + "sub", root, root + "sub/../a.yaml", root}, {}).files) ==
        Lines{"a.yaml", "b.yml", "sub/deep/c.yaml"});
  const Library library = load_library({root, root, root + "a.yaml", root + "sub"});
  CHECK(ids(library) == Lines{"a", "b", "c"});
  CHECK(library.diagnostics().empty());
}

TEST_CASE("library: what is named counts whatever its name, what is found by its ending") {
  const Folder folder;
  put_guide(folder / "a.txt");
  put_guide(folder / ".b.yaml");
  CHECK(ids(load_library({(folder / "a.txt").string()})) == Lines{"a"});
  const Library hidden = load_library({(folder / ".b.yaml").string()});
  CHECK(lines_of(hidden.diagnostics()) == Lines{"2:5-2:7 id-format id: \".b\" is not an id"});
  const Library folder_only = load_library({(folder / "").string()});
  CHECK(folder_only.guides().empty());
  CHECK(folder_only.diagnostics().empty());
}

TEST_CASE("library: links that run in a circle") {
  const Folder folder;
  put_guide(folder / "sub/a.yaml");
  fs::create_directory_symlink("..", folder / "sub/up");
  fs::create_directory_symlink(".", folder / "here");
  fs::create_symlink("loop.yaml", folder / "loop.yaml");
  const Library library = load_library({(folder / "").string()});
  CHECK(ids(library) == Lines{"a"});
  CHECK(lines_of(library.diagnostics()) ==
        Lines{"0:0-0:0 file-unreadable cannot read: Too many levels of symbolic links"});
}

TEST_CASE("library: a path that is not there") {
  const Folder folder;
  put_guide(folder / "a.yaml");
  const auto inputs =
      find_inputs({(folder / "none.yaml").string(), "", (folder / "a.yaml").string()}, {});
  CHECK(inputs.named_failure);
  CHECK(lines_of(inputs.diagnostics) ==
        Lines{"0:0-0:0 file-unreadable cannot read: No such file or directory",
              "0:0-0:0 file-unreadable cannot read: No such file or directory"});
  CHECK(ids(Library::load(inputs)) == Lines{"a"});
}

TEST_CASE("library: files and folders that may not be read") {
  const Folder folder;
  fs::permissions(folder / "", fs::perms::all);
  put_guide(folder / "a.yaml");
  put_guide(folder / "b.yaml");
  put_guide(folder / "sub/c.yaml");
  fs::permissions(folder / "b.yaml", fs::perms::none);
  fs::permissions(folder / "sub", fs::perms::none);
  {
    const NotRoot user;
    const Library library = load_library({(folder / "").string()});
    CHECK(ids(library) == Lines{"a"});
    CHECK(lines_of(library.diagnostics()) ==
          Lines{"0:0-0:0 file-unreadable cannot read: Permission denied",
                "0:0-0:0 file-unreadable cannot read: Permission denied"});
    CHECK(find_inputs({(folder / "sub").string()}, {}).named_failure);
    CHECK(find_inputs({(folder / "b.yaml").string()}, {}).named_failure);
    CHECK_FALSE(find_inputs({(folder / "").string()}, {}).named_failure);
  }
  fs::permissions(folder / "sub", fs::perms::owner_all);
}

TEST_CASE("library: one id, two guides") {
  const Folder folder;
  put_guide(folder / "one/a.yaml");
  put_guide(folder / "two/a.yaml", "region: second\n");
  put_guide(folder / "two/b.yaml");
  const Library library = load_library({(folder / "").string()});
  CHECK(ids(library) == Lines{"a", "b"});
  CHECK(library.find("a")->file == (folder / "one/a.yaml").string());
  REQUIRE(lines_of(library.diagnostics()) ==
          Lines{"2:5-2:6 duplicate-guide-id the id \"a\" is taken by another guide"});
  const guidebook::Diagnostic& finding = library.diagnostics().front();
  CHECK(finding.place.file == (folder / "two/a.yaml").string());
  CHECK(finding.excerpt == std::string("id: a"));
  REQUIRE(finding.related.size() == 1);
  CHECK(finding.related[0].place.file == (folder / "one/a.yaml").string());
}

TEST_CASE("library: a guide with a fault is left out, and its contents with it") {
  const Folder folder;
  put_guide(folder / "a.yaml", "within: b\n");
  put_guide(folder / "b.yaml", "nmae: B\n");
  const Library library = load_library({(folder / "").string()});
  CHECK(ids(library) == Lines{"a"});
  CHECK(library.find("b") == nullptr);
  CHECK(library.parent(*library.find("a")) == nullptr);
}

TEST_CASE("library: guides referred to are read from the root, and no others") {
  const Folder folder;
  put_guide(folder / "a.yaml",
            "within: country\nhotels:\n  - {id: h, name: H, near: [\"other#x\", \"#y\", z]}\n"
            "routes:\n  - {id: r, mode: bus, to: deep, via: [{name: P}, nowhere]}\n");
  put_guide(folder / "country.yaml", "within: world\n");
  put_guide(folder / "world.yaml");
  put_guide(folder / "other.yaml");
  put_guide(folder / "sub/sub/deep.yaml");
  put_guide(folder / "unasked.yaml", "this is: [no guide\n");
  const Library library = load_library({(folder / "a.yaml").string()});
  CHECK(ids(library) == Lines{"a"});
  CHECK(library.diagnostics().empty());
  CHECK(library.context_diagnostics().empty());
  for (const char* id : {"country", "world", "other", "deep"}) {
    INFO(id);
    CHECK(library.find(id) != nullptr);
  }
  CHECK(library.find("unasked") == nullptr);
  CHECK(library.find("nowhere") == nullptr);
}

TEST_CASE(
    "library: references are followed as far as is asked for, and what holds a guide is read") {
  const Folder folder;
  for (int i = 0; i < 9; ++i) {
    const std::string next = std::to_string(i + 1);
    put_guide(folder / ("g" + std::to_string(i) + ".yaml"),
              "within: land-" + std::to_string(i) + "\nroutes:\n  - {id: r, mode: bus, to: g" +
                  next + "}\n");
    put_guide(folder / ("land-" + std::to_string(i) + ".yaml"), "within: world\n");
  }
  put_guide(folder / "world.yaml", "routes:\n  - {id: r, mode: bus, to: g8}\n");
  const auto inputs = find_inputs({(folder / "g0.yaml").string()}, {});
  const auto read = [&](std::size_t reach, const std::vector<std::string>& references = {}) {
    const Library library = Library::load(inputs, references, reach);
    std::string found;
    for (int i = 0; i < 9; ++i) {
      const std::string number = std::to_string(i);
      if (library.find("g" + number) != nullptr) found += number;
      if (library.find("land-" + number) != nullptr) found += '+';
    }
    return found + (library.find("world") != nullptr ? " world" : "");
  };
  CHECK(read(1) == "0+1+ world");
  CHECK(read(2) == "0+1+2+ world");
  CHECK(read(3) == "0+1+2+3+8+ world");
  CHECK(read(1, {"g5", "g7#r", "nowhere"}) == "0+1+5+7+ world");
}

TEST_CASE("library: a fault in a guide that is only referred to is told apart") {
  const Folder folder;
  put_guide(folder / "a.yaml", "within: b\n");
  put_guide(folder / "b.yaml", "nmae: B\n");
  const Library library = load_library({(folder / "a.yaml").string()});
  CHECK(library.diagnostics().empty());
  CHECK(lines_of(library.context_diagnostics()) ==
        Lines{"6:1-6:5 unknown-field there is no field \"nmae\" here"});
}

TEST_CASE("library: the root is the marked folder above, or the one that is given") {
  const Folder folder;
  put_guide(folder / "asia/kp/a.yaml", "within: b\n");
  put_guide(folder / "europe/b.yaml");
  const std::string path = (folder / "asia/kp/a.yaml").string();
  CHECK(load_library({path}).find("b") == nullptr);
  CHECK(load_library({path}, (folder / "").string()).find("b") != nullptr);
  put(folder / ".guidebook.yaml", "");
  CHECK(load_library({path}).find("b") != nullptr);
  CHECK(load_library({(folder / "asia").string()}).find("b") != nullptr);
  CHECK(ids(load_library({(folder / "asia").string()})) == Lines{"a"});
}

TEST_CASE("library: a reference has four forms") {
  const Folder folder;
  put_guide(folder / "a.yaml",
            "hotels:\n  - {id: h, name: H}\n  - {id: b, name: same as a guide}\n");
  put_guide(folder / "b.yaml", "hotels:\n  - {id: k, name: K}\n");
  const Library library = load_library({(folder / "").string()});
  CHECK(meaning(library, "a", "b") == "b");
  CHECK(meaning(library, "a", "b#k") == "b#k");
  CHECK(meaning(library, "a", "#h") == "a#h");
  CHECK(meaning(library, "a", "h") == "a#h");
  CHECK(meaning(library, "a", "#b") == "a#b");
  CHECK(meaning(library, "a", "a") == "a");
  CHECK(meaning(library, "a", "b#h") == "-");
  CHECK(meaning(library, "a", "k") == "-");
  CHECK(meaning(library, "a", "c#h") == "-");
  CHECK(meaning(library, "a", "#") == "-");
  CHECK(meaning(library, "a", "b#") == "-");
  CHECK(meaning(library, "a", "") == "-");
}

TEST_CASE("library: contacts come from the guides around, nearest first") {
  const Folder folder;
  const std::string contact = "contacts:\n  - {id: c, name: C}\n";
  put_guide(folder / "town.yaml", "within: \"province#x\"\n" + contact);
  put_guide(folder / "province.yaml", "within: land\n");
  put_guide(folder / "land.yaml", "contacts:\n  - {id: c, name: C}\n  - {id: d, name: D}\n");
  const Library library = load_library({(folder / "").string()});
  CHECK(refs(library.contacts(*library.find("town"))) == "town#c land#c land#d ");
  CHECK(refs(library.contacts(*library.find("land"))) == "land#c land#d ");
  CHECK(library.parent(*library.find("town")) == library.find("province"));
}

TEST_CASE("library: guides that lie within each other") {
  const Folder folder;
  const std::string contact = "contacts:\n  - {id: c, name: C}\n";
  put_guide(folder / "a.yaml", "within: b\n" + contact);
  put_guide(folder / "b.yaml", "within: c\n" + contact);
  put_guide(folder / "c.yaml", "within: a\n" + contact);
  put_guide(folder / "self.yaml", "within: self\n" + contact);
  const Library library = load_library({(folder / "").string()});
  CHECK(refs(library.contacts(*library.find("b"))) == "b#c c#c a#c ");
  CHECK(refs(library.contacts(*library.find("self"))) == "self#c ");
}

TEST_CASE("library: a long chain of guides is followed to its end") {
  const Folder folder;
  constexpr int length = 500;
  for (int i = 0; i < length; ++i) {
    put_guide(folder / ("g" + std::to_string(i) + ".yaml"),
              "within: g" + std::to_string(i + 1) + "\ncontacts:\n  - {id: c, name: C}\n");
  }
  const Library library = load_library({(folder / "g0.yaml").string()});
  CHECK(library.contacts(*library.find("g0")).size() == length);
}

TEST_CASE("library: routes get the end and the name that are left out") {
  const Folder folder;
  put_guide(
      folder / "a.yaml",
      "routes:\n  - {id: r, mode: bus, to: b}\n  - {id: s, mode: bus, from: {name: Rail}}\n"
      "  - {id: t, mode: bus, to: \"b#h\", name: Line 1}\n  - {id: u, mode: bus, to: nowhere}\n");
  put_guide(folder / "b.yaml", "hotels:\n  - {id: h, name: Hotel}\n");
  const Library library = load_library({(folder / "a.yaml").string()});
  std::string told;
  for (const guidebook::Route& route : library.find("a")->routes) {
    const Guide& guide = *library.find("a");
    told += route.name + ": " + library.name_of(*route.from, guide) + ", " +
            library.name_of(*route.to, guide) + '\n';
  }
  CHECK(told ==
        "The a – The b: The a, The b\n"
        "Rail – The a: Rail, The a\n"
        "Line 1: The a, Hotel\n"
        "The a – nowhere: The a, nowhere\n");
}

TEST_CASE("library: rows of a guide in their order") {
  const Folder folder;
  put_guide(folder / "a.yaml",
            "contacts:\n  - {id: c, name: C}\nroutes:\n  - {id: r, mode: bus, to: b}\n"
            "hotels:\n  - {id: h2, name: H}\n  - {id: h1, name: H}\nattractions:\n  - {id: a, "
            "name: A}\n");
  const Library library = load_library({(folder / "a.yaml").string()});
  std::string told;
  for_each_row(*library.guides()[0], [&](const RecordRef& row) {
    told += std::string(row.type->name) + ' ' + row.ref() + ' ' + std::to_string(row.line()) + '\n';
  });
  CHECK(told ==
        "guide a 1\nattraction a#a 14\nhotel a#h2 11\nhotel a#h1 12\nroute a#r 9\ncontact a#c 7\n");
}

TEST_CASE("library: a stream is parted into its documents") {
  CHECK(documents("").empty());
  CHECK(documents("\n# nothing\n---\n...\n").empty());
  CHECK(documents("a: 1\n") == Lines{"1 a: 1\n"});
  CHECK(documents("a: 1\n---\nb: 2") == Lines{"1 a: 1\n", "2 ---\nb: 2"});
  CHECK(documents("---\na: 1\n...\n---\nb: 2\n") == Lines{"1 ---\na: 1\n...\n", "4 ---\nb: 2\n"});
  CHECK(documents("--- # one\na: 1\r\n---\r\nb: 2\r\n--- {c: 3}\n---\t{d: 4}\n") ==
        Lines{"1 --- # one\na: 1\r\n", "3 ---\r\nb: 2\r\n", "5 --- {c: 3}\n", "6 ---\t{d: 4}\n"});
  CHECK(documents("a: |\n  ---\n ---\n----\n---x\n") == Lines{"1 a: |\n  ---\n ---\n----\n---x\n"});
  CHECK(documents("# for the second\n---\n---\na: 1\n") ==
        Lines{"1 # for the second\n---\n---\na: 1\n"});
}

TEST_CASE("library: the id that a file's name asks for") {
  CHECK(file_stem("guides/kp-chongjin.yaml") == "kp-chongjin");
  CHECK(file_stem("kp.yml") == "kp");
  CHECK(file_stem("kp.backup.yaml") == "kp.backup");
  CHECK(file_stem("a.b/kp") == "kp");
}
