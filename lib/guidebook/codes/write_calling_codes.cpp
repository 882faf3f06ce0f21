// Run by the build: writes the calling codes of all countries that libphonenumber knows, and an
// example of a number in each, into the file that it is given, as rows of C++ in the order of
// countries. Loaded at run time, the library would cost several times what a guide does.
#include <phonenumbers/phonenumberutil.h>

#include <fstream>
#include <set>
#include <string>

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const auto& phones = *i18n::phonenumbers::PhoneNumberUtil::GetInstance();
  std::set<std::string> countries;
  phones.GetSupportedRegions(&countries);
  std::ofstream out(arguments[1]);
  for (const std::string& country : countries) {
    i18n::phonenumbers::PhoneNumber number;
    std::string example;
    if (phones.GetExampleNumber(country, &number))
      phones.Format(number, i18n::phonenumbers::PhoneNumberUtil::INTERNATIONAL, &example);
    out << "{\"" << country << "\", " << phones.GetCountryCodeForRegion(country) << ", \""
        << example << "\"},\n";
  }
  out.close();
  return out && !countries.empty() ? 0 : 1;
}
