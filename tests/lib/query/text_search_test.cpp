#include "query_sample.hpp"

TEST_CASE("query: text is equal and ordered by folded form, and ordered by natural digits") {
  CHECK(rows("name = \"Hotel 9\"") == "h2 h3");
  CHECK(rows("name == 'HOTEL 9'") == "h2 h3");
  CHECK(rows("name = 'Hotel 09'").empty());
  CHECK(rows("name != \"Hotel 9\"", "hotel") == "h1");
  CHECK(rows("name <= \"hotel 9\" and name >= \"HOTEL 9\"", "hotel") == "h2 h3");
  CHECK(rows("name in (\"hôtel 9\", \"x\")", "hotel") == "h2 h3");
  CHECK(rows("name < \"HOTEL 10\"", "hotel") == "h2 h3");
  CHECK(rows("name >= \"Hotel 10\"", "hotel") == "h1");
  CHECK(rows("id = \"agent\"") == "agent");
}

TEST_CASE("query: contains, whatever case and accents, and in the other names too") {
  CHECK(rows("name : \"emigre\"") == "bar");
  CHECK(rows("name : \"MUSE\"") == "museum");
  CHECK(rows("name : \"박물\"") == "museum");
  CHECK(rows("name : \"바\"").empty());
  CHECK(rows("name : \"iron\"") == "c");
  CHECK(rows("guide.name : \"iron\" and type = \"contact\"") == "agent");
  CHECK(rows("name : \"\"", "hotel") == "h1 h2 h3");
  CHECK(rows("facilities : \"SAU\"") == "h1");
  CHECK(rows("phones : \"86106\"") == "h1");
  CHECK(rows("not name : \"hotel\"", "hotel").empty());
}

TEST_CASE("query: regular expressions") {
  CHECK(rows("name ~ \"^Hotel \\d+$\"", "hotel") == "h1 h2");
  CHECK(rows("name ~ \"(?i)^hotel 9\"", "hotel") == "h2 h3");
  CHECK(rows("name !~ \"^Hotel\"", "hotel") == "h3");
  CHECK(rows("website ~ \"^https\"") == "bar");
  CHECK(rows("website !~ \"^https\"").empty());  // where it is missing, nobody knows
  CHECK(error("name ~ \"(\"") ==
        "this is no regular expression: missing ): ( <\"(\"> its syntax is RE2's");
  CHECK(error("name ~ stars") == "text in quotes should follow \"~\" <stars> write \"stars\"");
  CHECK(error("stars ~ \"4\"") ==
        "\"~\" searches text, and this is a number <stars> compare it "
        "with =, < or >");
}

TEST_CASE("query: enumerations know their values") {
  CHECK(rows("kind = \"museum\"") == "museum");
  CHECK(rows("type = \"route\"") == "train walk");
  CHECK(rows("status in (\"open\", \"closed\")") == "h1 h2");
  CHECK(error("kind = \"musuem\"") ==
        "kind is never \"musuem\" <\"musuem\"> did you mean \"museum\"?");
  CHECK(error("kind = \"museum\"", "hotel") ==
        "kind is never \"museum\" <\"museum\"> one of \"hotel\", \"guesthouse\", \"hostel\", "
        "\"apartment\", "
        "\"campsite\", \"lodge\", \"other\"");
  CHECK(error("type = \"hotels\"") ==
        "type is never \"hotels\" <\"hotels\"> did you mean \"hotel\"?");
  CHECK(error("type = \"hotel\" and kind = \"museum\"") ==
        "kind is never \"museum\" <\"museum\"> one of \"hotel\", \"guesthouse\", \"hostel\", "
        "\"apartment\", "
        "\"campsite\", \"lodge\", \"other\"");
  CHECK(rows("type = \"hotel\" and kind = \"hotel\"") == "h1");
  CHECK(rows("type = \"hotel\" and kind = \"hotel\" or kind = \"museum\"") == "museum h1");
}

TEST_CASE("query: constants are written as the field has them") {
  CHECK(rows("phones.number has \"+86 10 64167544\"") == "h1");
  CHECK(error("phones.number has \"6416\"") ==
        "phones.number is never \"6416\" <\"6416\"> write an international phone number as in "
        "+861064167544: 7 to 15 digits");
  CHECK(error("guide.country = \"kp\"") ==
        "guide.country is never \"kp\" <\"kp\"> write an ISO 3166-1 code, such as \"KP\"");
  CHECK(error("checkin > \"2pm\"") ==
        "checkin is never \"2pm\" <\"2pm\"> write a time of the day as in 14:30");
  CHECK(error("id = \"Museum\"") ==
        "id is never \"Museum\" <\"Museum\"> write an id as in central-square: lower-case letters, "
        "digits, single hyphens");
  CHECK(rows("id >= \"t-\"") == "train walk");
  CHECK(error("type = \"route\"", "hotel") ==
        "type is never \"route\" <\"route\"> one of \"hotel\"");
}
