#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "guidebook/records/type.hpp"
#include "guidebook/yaml/writer.hpp"

/// Guides of random records, as YAML: all fields that map programs and address books hold, with
/// texts full of marks of our format and of others. The same every time.
class RandomGuide {
 public:
  std::string yaml() {
    using guidebook::Map;
    Map guide{{"guidebook", std::int64_t{1}},
              {"id", std::string("harbour")},
              {"name", std::string("Harbour")},
              {"kind", std::string("town")},
              {"country", std::string("FR")}};
    if (chance()) guide.push_back({"coordinates", coordinates()});
    if (chance()) guide.push_back({"summary", text()});
    for (const guidebook::RecordType& type : guidebook::record_types().subspan(1)) {
      guidebook::List records;
      for (std::size_t i = below(4); i > 0; --i) records.push_back(record(type, i));
      if (!records.empty()) guide.push_back({std::string(type.plural), std::move(records)});
    }
    return guidebook::to_yaml(guide);
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool chance() { return below(2) == 0; }

  guidebook::Map record(const guidebook::RecordType& type, std::size_t number) {
    guidebook::Map record{{"id", std::string(type.name) + "-" + std::to_string(number)}};
    const auto* kind = find(type.fields(), type.kind_field);
    if (type.name == "route" || chance()) {
      record.push_back({std::string(type.kind_field),
                        std::string(kind->traits.values[below(kind->traits.values.size())])});
    }
    if (type.name == "route") {
      add_way(record);
    } else {
      record.push_back({"name", words()});
      if (below(4) > 0) record.push_back({"coordinates", coordinates()});
    }
    add_details(record);
    if (type.name == "contact") {
      if (chance()) record.push_back({"organisation", words()});
      if (chance()) record.push_back({"person", words()});
      if (chance()) record.push_back({"directions", words()});
    }
    return record;
  }

  void add_way(guidebook::Map& record) {
    if (chance()) record.push_back({"name", words()});
    record.push_back({"from", stop()});
    if (chance()) record.push_back({"to", stop()});
    if (chance()) record.push_back({"via", guidebook::List{stop(), stop()}});
  }

  void add_details(guidebook::Map& record) {
    using guidebook::List;
    using guidebook::Map;
    using std::string;
    if (chance()) record.push_back({"names", Map{{"ko", words()}, {"zh-Hant", words()}}});
    if (chance()) record.push_back({"address", words()});
    if (chance()) record.push_back({"hours", string("Mo-Fr 10:00-18:00; PH off")});
    if (chance())
      record.push_back({"phones", List{string("+33 1 99 00 12 34"), string("+33 1 99 00 12 35")}});
    if (chance()) record.push_back({"emails", List{string("a@b.example"), string("c@d.example")}});
    if (chance()) record.push_back({"website", string("https://x.example/?a=1&b=2")});
    if (chance()) record.push_back({"wikidata", string("Q42")});
    if (chance()) record.push_back({"description", text()});
  }

  guidebook::Map stop() {
    guidebook::Map stop{{"name", words()}};
    if (below(4) > 0) stop.push_back({"coordinates", coordinates()});
    return stop;
  }

  guidebook::Map coordinates() {
    const auto degrees = [&](int most) {
      return static_cast<double>(
                 static_cast<int>(below(static_cast<std::size_t>(2 * most * 1000))) - most * 1000) /
             1000;
    };
    return {{"lat", degrees(90)}, {"lon", degrees(180)}};
  }

  /// On one line, neither end a space.
  std::string words() {
    static constexpr std::array<std::string_view, 22> pieces{
        "Quay",  "항구", "淸津", "Zoë",  "*x*", "**y**", "[a](kp)", "\\",    "\\*", "- z", "& <b>",
        "\"q\"", "it's", "a;b",  "c, d", "1.5", "&amp;", "]]>",     "a • b", "#",   "_u_", "–"};
    std::string all;
    for (std::size_t i = below(3) + 1; i > 0; --i)
      all += (all.empty() ? "" : " ") + std::string(pieces[below(pieces.size())]);
    return all;
  }

  /// Paragraphs and lists.
  std::string text() {
    std::string all;
    for (std::size_t i = below(3) + 1; i > 0; --i) {
      if (!all.empty()) all += "\n\n";
      all += chance() ? words() : "- " + words() + "\n- " + words();
    }
    return all;
  }

  std::mt19937 random_{20261130};  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same every time
};
