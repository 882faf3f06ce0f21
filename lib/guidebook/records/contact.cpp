#include "guidebook/records/contact.hpp"

#include "guidebook/records/record_fields.hpp"
#include "guidebook/records/synonyms.hpp"

namespace guidebook {
namespace {

constexpr std::array contact_fields = record_fields<Contact>(std::array{
    field<Contact, &Contact::role>(
        "role", Type::enumeration, "What they do",
        {.brief = true, .values = contact_roles, .synonyms = synonyms::contact_roles}),
    field<Contact, &Contact::organisation>("organisation", Type::string,
                                           "The organisation, where the name is not it"),
    field<Contact, &Contact::person>("person", Type::string, "Whom to ask for", {.brief = true}),
});
static_assert(unique_names(contact_fields));

}  // namespace

constinit const Fields Describe<Contact>::fields{contact_fields};

}  // namespace guidebook
