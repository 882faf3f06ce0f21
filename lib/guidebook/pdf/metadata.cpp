#include "guidebook/pdf/metadata.hpp"

#include <fmt/core.h>

#include <chrono>
#include <string>
#include <string_view>

#include "guidebook/pdf/colour_profile.hpp"
#include "guidebook/text/markup.hpp"

namespace guidebook::pdf {
namespace {

using typeset::Layout;

constexpr std::string_view program = "guidebook";

/// A moment as PDF ("D:20240517000000Z") and XMP ("2024-05-17T00:00:00Z") write it.
struct Moment {
  std::string pdf;
  std::string xmp;
};

Moment moment(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds when{std::chrono::seconds(seconds)};
  const auto day = floor<days>(when);
  const year_month_day calendar(day);
  const hh_mm_ss time(when - day);
  const auto write = [&](auto pattern) {
    return fmt::format(fmt::runtime(pattern), static_cast<int>(calendar.year()),
                       static_cast<unsigned>(calendar.month()),
                       static_cast<unsigned>(calendar.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
  };
  return {write("D:{:04}{:02}{:02}{:02}{:02}{:02}Z"),
          write("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z")};
}

/// What PDF/A requires about a property that XMP does not define: PDF/UA's own.
constexpr std::string_view ua_schema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 the file conforms to"
    "</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

std::string packet(const Layout& layout, const std::optional<Moment>& created,
                   const std::string& producer, const Conformance& conformance) {
  std::string out =
      "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  out += fmt::format(
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\n",
      escape_markup(layout.title));
  if (!layout.language.empty()) {
    out += fmt::format("<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n",
                       escape_markup(layout.language));
  }
  out += fmt::format("<xmp:CreatorTool>{}</xmp:CreatorTool>\n<pdf:Producer>{}</pdf:Producer>\n",
                     program, escape_markup(producer));
  if (created) {
    out +=
        fmt::format("<xmp:CreateDate>{0}</xmp:CreateDate>\n<xmp:ModifyDate>{0}</xmp:ModifyDate>\n",
                    created->xmp);
  }
  if (conformance.archival)
    out += "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n";
  if (conformance.accessible) out += "<pdfuaid:part>1</pdfuaid:part>\n";
  out += "</rdf:Description>\n";
  if (conformance.accessible && conformance.archival) out += ua_schema;
  return out + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

void add_output_intent(PdfFile& file) {
  const Dict profile = file.stream(srgb_profile());
  file.add_number(profile, "N", 3);
  const Dict intent = file.dict();
  file.add_name(intent, "Type", "OutputIntent");
  file.add_name(intent, "S", "GTS_PDFA1");
  file.add_bytes(intent, "OutputConditionIdentifier", "sRGB IEC61966-2.1");
  file.add_bytes(intent, "Info", "sRGB IEC61966-2.1");
  file.add(intent, "DestOutputProfile", profile);
  const Array intents = file.array();
  file.add(intents, intent);
  file.add(file.catalog(), "OutputIntents", intents);
}

}  // namespace

void add_metadata(PdfFile& file, const Layout& layout, std::optional<std::int64_t> created,
                  const Conformance& conformance) {
  const std::string producer = PdfFile::producer();
  const Dict information = file.information(std::string(program).c_str(), producer.c_str());
  std::optional<Moment> when;
  if (created) when = moment(*created);
  file.add_text(information, "Title", layout.title);
  if (when) {
    file.add_bytes(information, "CreationDate", when->pdf);
    file.add_bytes(information, "ModDate", when->pdf);
  }
  const Dict catalog = file.catalog();
  if (!layout.language.empty()) file.add_bytes(catalog, "Lang", layout.language);
  const Dict preferences = file.dict();
  file.add_boolean(preferences, "DisplayDocTitle", true);
  file.add(catalog, "ViewerPreferences", preferences);
  const Dict metadata = file.plain_stream(packet(layout, when, producer, conformance));
  file.add_name(metadata, "Type", "Metadata");
  file.add_name(metadata, "Subtype", "XML");
  file.add(catalog, "Metadata", metadata);
  add_output_intent(file);
}

}  // namespace guidebook::pdf
