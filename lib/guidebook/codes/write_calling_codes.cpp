// Run by the build: writes what it takes from libphonenumber as rows of C++ into two files: the
// calling codes of all countries, with an example of a number and the trunk prefix in each, and how
// long the numbers of each calling code can be. Loaded at run time, the library would cost several
// times what a guide does.
#include <phonenumbers/phonenumberutil.h>

#include <cstdint>
#include <fstream>
#include <set>
#include <string>

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/// In the order of countries.
bool write_countries(const PhoneNumberUtil& phones, std::ofstream out) {
  std::set<std::string> countries;
  phones.GetSupportedRegions(&countries);
  for (const std::string& country : countries) {
    PhoneNumber number;
    std::string example;
    std::string trunk;
    phones.GetNddPrefixForRegion(country, true, &trunk);
    if (phones.GetExampleNumber(country, &number))
      phones.Format(number, PhoneNumberUtil::INTERNATIONAL, &example);
    out << "{\"" << country << "\", " << phones.GetCountryCodeForRegion(country) << ", \""
        << example << "\", \"" << trunk << "\"},\n";
  }
  out.close();
  return out && !countries.empty();
}

/// In ascending order; bit n is set where numbers can have n digits behind the calling code.
bool write_lengths(const PhoneNumberUtil& phones, std::ofstream out) {
  constexpr int longest = 17;
  std::set<int> codes;
  phones.GetSupportedCallingCodes(&codes);
  for (const int code : codes) {
    std::uint32_t lengths = 0;
    std::uint64_t digits = 1;
    for (int length = 1; length <= longest; ++length, digits *= 10) {
      PhoneNumber number;
      number.set_country_code(code);
      number.set_national_number(digits);
      if (phones.IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE)
        lengths |= 1U << static_cast<unsigned>(length);
    }
    out << "{" << code << ", " << lengths << "U},\n";
  }
  out.close();
  return out && !codes.empty();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const PhoneNumberUtil& phones = *PhoneNumberUtil::GetInstance();
  return write_countries(phones, std::ofstream(arguments[1])) &&
                 write_lengths(phones, std::ofstream(arguments[2]))
             ? 0
             : 1;
}
