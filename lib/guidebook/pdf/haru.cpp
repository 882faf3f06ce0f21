#include "guidebook/pdf/haru.hpp"

// libharu installs its internal headers, but they do not include each other.
#include <hpdf.h>
#include <hpdf_conf.h>
#include <hpdf_utils.h>
// clang-format off
#include <hpdf_objects.h>
#include <hpdf_doc.h>
#include <hpdf_encrypt.h>
// clang-format on
#include <fmt/core.h>

#include <cstdint>
#include <stdexcept>

#include "guidebook/pdf/deflate.hpp"
#include "guidebook/pdf/object_streams.hpp"
#include "guidebook/pdf/text_string.hpp"

namespace guidebook::pdf {
namespace {

constexpr HPDF_UINT pages_in_a_node = 100;  // without it libharu stops at 32,767 pages

struct FirstError {
  HPDF_STATUS code = HPDF_OK;
  HPDF_STATUS detail = 0;
};

/// libharu is C: no exception may pass through it, so the error is only written down here.
void HPDF_STDCALL remember(HPDF_STATUS code, HPDF_STATUS detail, void* user) {
  auto* first = static_cast<FirstError*>(user);
  if (first->code == HPDF_OK) *first = {code, detail};
}

HPDF_Dict raw(Dict dict) { return static_cast<HPDF_Dict>(dict.handle); }
HPDF_Array raw(Array array) { return static_cast<HPDF_Array>(array.handle); }

bool is_stream(const void* object) {
  const auto* header = static_cast<const HPDF_Obj_Header*>(object);
  constexpr HPDF_UINT16 any_class = 0x00FF;  // above it are subclasses
  return (header->obj_class & any_class) == HPDF_OCLASS_DICT &&
         static_cast<const HPDF_Dict_Rec*>(object)->stream != nullptr;
}

const HPDF_BYTE* as_bytes(std::string_view text) {
  return reinterpret_cast<const HPDF_BYTE*>(text.data());
}

}  // namespace

struct PdfFile::State {
  FirstError error;
  HPDF_Doc doc = nullptr;
  std::size_t known_size = 0;  // of streams, and of what was filled in as text
};

void PdfFile::Destroy::operator()(State* state) const {
  if (state->doc != nullptr) HPDF_Free(state->doc);
  delete state;
}

PdfFile::PdfFile() : state_(new State) {
  state_->doc = HPDF_New(remember, &state_->error);
  check(state_->doc);
  state_->doc->pdf_version = HPDF_VER_17;
  check(HPDF_SetCompressionMode(state_->doc, HPDF_COMP_ALL));
  check(HPDF_SetPagesConfiguration(state_->doc, pages_in_a_node));
}

void PdfFile::check(unsigned long status) const {
  if (status != HPDF_OK || state_->error.code != HPDF_OK) {
    throw std::runtime_error(fmt::format(
        "the PDF could not be made: libharu error 0x{:04X} ({})",
        state_->error.code == HPDF_OK ? status : state_->error.code, state_->error.detail));
  }
}

void* PdfFile::check(void* object) const {
  check(object == nullptr ? static_cast<unsigned long>(HPDF_FAILD_TO_ALLOC_MEM)
                          : static_cast<unsigned long>(HPDF_OK));
  return object;
}

Dict PdfFile::add_page(float width, float height, std::string_view packed) {
  const HPDF_Page page = HPDF_AddPage(state_->doc);
  check(page);
  check(HPDF_Page_SetWidth(page, width));
  check(HPDF_Page_SetHeight(page, height));
  write_deflated(child({page}, "Contents"), packed);
  return {page};
}

Dict PdfFile::catalog() { return {state_->doc->catalog}; }

Dict PdfFile::information(const char* creator, const char* producer) {
  // libharu makes the dictionary when it is first written to.
  check(HPDF_SetInfoAttr(state_->doc, HPDF_INFO_CREATOR, creator));
  check(HPDF_SetInfoAttr(state_->doc, HPDF_INFO_PRODUCER, producer));
  return {state_->doc->info};
}

std::string PdfFile::producer() { return fmt::format("libharu {}", HPDF_GetVersion()); }

Dict PdfFile::trailer() { return {state_->doc->trailer}; }

Dict PdfFile::dict() { return {check(HPDF_Dict_New(state_->doc->mmgr))}; }

Dict PdfFile::shared_dict() {
  const Dict made = dict();
  check(HPDF_Xref_Add(state_->doc->xref, made.handle));
  return made;
}

Dict PdfFile::raw_dict(std::string entries) {
  const Dict made = shared_dict();
  fill(made, std::move(entries));
  return made;
}

void PdfFile::fill(Dict shared, std::string entries) {
  HPDF_Dict dict = raw(shared);
  state_->known_size += entries.size();
  dict->attr = new std::string(std::move(entries));
  dict->free_fn = [](HPDF_Dict freed) { delete static_cast<std::string*>(freed->attr); };
  dict->write_fn = [](HPDF_Dict written, HPDF_Stream stream) {
    const auto& text = *static_cast<const std::string*>(written->attr);
    return HPDF_Stream_Write(stream, as_bytes(text), static_cast<HPDF_UINT>(text.size()));
  };
}

std::string PdfFile::reference(Dict shared) {
  constexpr HPDF_UINT32 number = 0x00FFFFFF;  // of obj_id; above it are libharu's flags
  return fmt::format("{} 0 R", raw(shared)->header.obj_id & number);
}

Array PdfFile::array() { return {check(HPDF_Array_New(state_->doc->mmgr))}; }

Dict PdfFile::empty_stream() {
  return {check(HPDF_DictStream_New(state_->doc->mmgr, state_->doc->xref))};
}

Dict PdfFile::stream(std::string_view data) {
  const Dict made = empty_stream();
  write_deflated(made, deflated(data));
  return made;
}

Dict PdfFile::plain_stream(std::string_view data) {
  const Dict made = empty_stream();
  state_->known_size += data.size();
  check(HPDF_Stream_Write(raw(made)->stream, as_bytes(data), static_cast<HPDF_UINT>(data.size())));
  return made;
}

void PdfFile::write_deflated(Dict to, std::string_view packed) {
  state_->known_size += packed.size();
  HPDF_Dict dict = raw(to);
  dict->filter = HPDF_STREAM_FILTER_NONE;
  dict->write_fn = [](HPDF_Dict, HPDF_Stream stream) {
    constexpr std::string_view entry = "/Filter/FlateDecode\n";
    return HPDF_Stream_Write(stream, as_bytes(entry), static_cast<HPDF_UINT>(entry.size()));
  };
  check(HPDF_Stream_Write(dict->stream, as_bytes(packed), static_cast<HPDF_UINT>(packed.size())));
}

Dict PdfFile::jpeg_stream(std::string_view file) {
  const Dict made = plain_stream(file);
  raw(made)->filter = HPDF_STREAM_FILTER_DCT_DECODE;
  return made;
}

Dict PdfFile::child(Dict dict, const char* key) {
  return {check(HPDF_Dict_GetItem(raw(dict), key, HPDF_OCLASS_DICT))};
}

void PdfFile::add(Dict to, const char* key, Dict value) {
  check(HPDF_Dict_Add(raw(to), key, value.handle));
}

void PdfFile::add(Dict to, const char* key, Array value) {
  check(HPDF_Dict_Add(raw(to), key, value.handle));
}

void PdfFile::add_name(Dict to, const char* key, const char* value) {
  check(HPDF_Dict_AddName(raw(to), key, value));
}

void PdfFile::add_number(Dict to, const char* key, int value) {
  check(HPDF_Dict_AddNumber(raw(to), key, value));
}

void PdfFile::add_real(Dict to, const char* key, float value) {
  check(HPDF_Dict_AddReal(raw(to), key, value));
}

void PdfFile::add_boolean(Dict to, const char* key, bool value) {
  check(HPDF_Dict_AddBoolean(raw(to), key, value ? HPDF_TRUE : HPDF_FALSE));
}

void* PdfFile::bytes(std::string_view value) const {
  std::string copy(value.substr(0, HPDF_LIMIT_MAX_STRING_LEN));  // libharu takes no const pointer
  return check(HPDF_Binary_New(state_->doc->mmgr, reinterpret_cast<HPDF_BYTE*>(copy.data()),
                               static_cast<HPDF_UINT>(copy.size())));
}

void PdfFile::add_bytes(Dict to, const char* key, std::string_view value) {
  check(HPDF_Dict_Add(raw(to), key, bytes(value)));
}

void PdfFile::add_text(Dict to, const char* key, std::string_view utf8) {
  add_bytes(to, key, text_bytes(utf8));
}

void PdfFile::add(Array to, Dict value) { check(HPDF_Array_Add(raw(to), value.handle)); }
void PdfFile::add(Array to, Array value) { check(HPDF_Array_Add(raw(to), value.handle)); }
void PdfFile::add_name(Array to, const char* value) { check(HPDF_Array_AddName(raw(to), value)); }
void PdfFile::add_number(Array to, int value) { check(HPDF_Array_AddNumber(raw(to), value)); }
void PdfFile::add_real(Array to, float value) { check(HPDF_Array_AddReal(raw(to), value)); }

void PdfFile::add_bytes(Array to, std::string_view value) {
  check(HPDF_Array_Add(raw(to), bytes(value)));
}

std::string PdfFile::save() {
  HPDF_Doc doc = state_->doc;
  check(HPDF_Dict_Add(doc->trailer, "Root", doc->catalog));
  check(HPDF_Dict_Add(doc->trailer, "Info", doc->info));
  HPDF_List objects = doc->xref->entries;  // the first is none, by PDF's rules
  PackedFile file(objects->count - 1, state_->known_size);
  std::string value;
  for (HPDF_UINT number = 1; number < objects->count; ++number) {
    const auto* entry = static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(objects, number));
    if (is_stream(entry->obj)) {
      append_value(file.begin_stream(number), entry->obj);
      file.end_stream();
    } else {
      value.clear();
      append_value(value, entry->obj);
      file.add(number, value);
    }
  }
  value.clear();
  append_value(value, doc->trailer);
  constexpr std::size_t brackets = std::string_view("<<").size();
  return file.finish(std::string_view(value).substr(brackets, value.size() - 2 * brackets));
}

void PdfFile::append_value(std::string& to, void* object) const {
  const auto take = [](HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) -> HPDF_STATUS {
    try {
      static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
      return HPDF_OK;
    } catch (const std::exception&) {
      return HPDF_FAILD_TO_ALLOC_MEM;
    }
  };
  const auto stream =
      static_cast<HPDF_Stream>(check(HPDF_CallbackWriter_New(state_->doc->mmgr, take, &to)));
  const HPDF_STATUS status = HPDF_Obj_WriteValue(object, stream, nullptr);
  HPDF_Stream_Free(stream);
  check(status);
}

std::string md5(std::string_view data) {
  HPDF_MD5_CTX context;
  HPDF_MD5Init(&context);
  constexpr std::size_t most = 1U << 30U;
  for (std::size_t at = 0; at < data.size(); at += most) {
    const std::string_view part = data.substr(at, most);
    HPDF_MD5Update(&context, as_bytes(part), static_cast<HPDF_UINT32>(part.size()));
  }
  HPDF_BYTE digest[16];
  HPDF_MD5Final(digest, &context);
  return {reinterpret_cast<const char*>(digest), sizeof digest};
}

}  // namespace guidebook::pdf
