#include "guidebook/records/guide.hpp"

#include <fmt/core.h>

#include "guidebook/field/field_row.hpp"
#include "guidebook/records/synonyms.hpp"

namespace guidebook {
namespace {

constexpr std::array guide_fields{
    field<Guide, &Guide::version>("guidebook", Type::integer, "Version of the format: 1",
                                  {.required = true}),
    field<Guide, &Guide::id>("id", Type::slug, "The file's name without .yaml",
                             {.required = true, .brief = true}),
    field<Guide, &Guide::name>("name", Type::string, "Name in the guide's first language",
                               {.required = true, .brief = true}),
    field<Guide, &Guide::kind>("kind", Type::enumeration, "What kind of destination it is",
                               {.required = true,
                                .brief = true,
                                .values = guide_kinds,
                                .synonyms = synonyms::guide_kinds}),
    field<Guide, &Guide::country>("country", Type::country, "ISO 3166-1 alpha-2 code",
                                  {.required = true, .brief = true}),
    field<Guide, &Guide::names>("names", Type::names, "The name in other languages and scripts"),
    field<Guide, &Guide::aliases>("aliases", Type::string, "Other names it goes by"),
    field<Guide, &Guide::subdivision>("subdivision", Type::subdivision, "ISO 3166-2 code"),
    field<Guide, &Guide::region>("region", Type::string, "Province or state, for a reader"),
    field<Guide, &Guide::within>("within", Type::reference,
                                 "The guide that holds this one; its contacts are inherited",
                                 {.brief = true, .refers_to = "guide"}),
    field<Guide, &Guide::coordinates>("coordinates", Type::coordinates, "The middle of it, WGS 84"),
    field<Guide, &Guide::population>("population", Type::integer, "Inhabitants", {.min = 0}),
    field<Guide, &Guide::timezone>("timezone", Type::timezone, "IANA name"),
    field<Guide, &Guide::currency>("currency", Type::currency,
                                   "ISO 4217 code of prices that name none"),
    field<Guide, &Guide::languages>("languages", Type::language,
                                    "Languages the file is written in, the main one first"),
    field<Guide, &Guide::summary>("summary", Type::text, "The guide in at most 300 characters"),
    field<Guide, &Guide::introduction>("introduction", Type::text, "The opening text"),
    field<Guide, &Guide::sections>("sections", Type::section,
                                   "Further texts: visa, safety, when to go"),
    field<Guide, &Guide::attractions>("attractions", Type::records, "What to see and do"),
    field<Guide, &Guide::hotels>("hotels", Type::records, "Where to stay"),
    field<Guide, &Guide::routes>("routes", Type::records, "Ways in and out"),
    field<Guide, &Guide::contacts>("contacts", Type::records, "Whom to ask"),
    field<Guide, &Guide::images>("images", Type::image, "Pictures"),
    field<Guide, &Guide::sources>("sources", Type::source, "Where the facts come from"),
    field<Guide, &Guide::licence>("licence", Type::licence, "SPDX id of the guide's own licence"),
    field<Guide, &Guide::checked>("checked", Type::date, "When somebody last made sure"),
    field<Guide, &Guide::extra>("x-*", Type::extra,
                                "Keys of your own: kept and exported, never checked"),
};
static_assert(unique_names(guide_fields));

}  // namespace

Guide::Guide() = default;
Guide::Guide(const Guide& other) = default;
Guide::Guide(Guide&& other) noexcept = default;
Guide& Guide::operator=(const Guide& other) = default;
Guide& Guide::operator=(Guide&& other) noexcept = default;
Guide::~Guide() = default;

constinit const Fields Describe<Guide>::fields{guide_fields};

bool finish_read(Reader& reader, const yaml::Node& node, Guide& guide) {
  const yaml::Node* version = node.find("guidebook");
  if (version == nullptr || guide.version == 1) return true;
  return reader.error("unsupported-version", *version,
                      fmt::format("version {} of the format is not known", yaml::shown(*version)),
                      "this program reads version 1");
}

}  // namespace guidebook
