#include "guidebook/typeset/fonts/font_file.hpp"

#include <hb-subset.h>
#include <hb.h>

#include <memory>
#include <new>
#include <stdexcept>

namespace guidebook::typeset {
namespace {

template <auto destroy>
struct Release {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};

}  // namespace

std::string font_file(const Face& face, const std::set<char32_t>& characters) {
  const std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>> input(
      hb_subset_input_create_or_fail());
  if (input == nullptr) throw std::bad_alloc();
  for (const char32_t character : characters)
    hb_set_add(hb_subset_input_unicode_set(input.get()), character);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  const std::unique_ptr<hb_face_t, Release<hb_face_destroy>> made(
      hb_subset_or_fail(face.hb_face(), input.get()));
  if (made == nullptr)
    throw std::runtime_error("a font could not be cut down to the characters in use");
  const std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>> file(
      hb_face_reference_blob(made.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(file.get(), &length);
  return {data, length};
}

}  // namespace guidebook::typeset
