#include "query_sample.hpp"

TEST_CASE("query: how an expression is understood") {
  const auto explained = [](const std::string& where, const std::string& type = {}) {
    std::optional<guidebook::UserError> none;
    query::Types types;
    if (!type.empty()) types = {guidebook::find_record_type(type)};
    const auto expression = query::Expression::compile(where, types, none);
    REQUIRE(expression);
    return "\n" + render(expression->explain());
  };
  CHECK(explained("stars >= 3 or facilities has \"sauna\"") == R"(
or              condition
  >=            condition
    stars       number
    3           number
  has           condition
    facilities  list of string
    "sauna"     text
)");
  CHECK(explained("not (duration in 30m..1h30m)") == R"(
not             condition
  and           condition
    >=          condition
      duration  duration
      30m       duration, PT30M
    <=          condition
      duration  duration
      1h30m     duration, PT1H30M
)");
}

TEST_CASE("query: symbols for words, and the order in which they bind") {
  CHECK(rows("stars=2||stars=4.5&&rooms=0") == "h2");
  CHECK(rows("(stars=2||stars=4.5)&&rooms=80") == "h1");
  CHECK(rows("!(stars=2)") == "h1");
  CHECK(rows("not not stars = 2") == "h2");
  CHECK(rows("not stars = 2 and rooms > 0") == "h1");
  CHECK(rows("\tstars\n=\r2 ") == "h2");
  CHECK(rows("number = \"7\"") == "train");
  CHECK(rows("2 = stars") == "h2");
  CHECK(rows("name = 'it\\'s'").empty());
}

TEST_CASE("query: what is no expression, and where") {
  CHECK(error("") == "the expression ends too early <> ");
  CHECK(error("   ") == "the expression ends too early <> ");
  CHECK(error("stars >") == "the expression ends too early <> ");
  CHECK(error("(stars > 1") == "the expression ends too early <> close it with ')'");
  CHECK(error("stars > 1)") ==
        "this does not belong here <)> join two conditions with \"and\" or \"or\"");
  CHECK(error("stars > 1 rooms > 2") ==
        "this does not belong here <rooms> join two conditions with \"and\" or \"or\"");
  CHECK(error("1 < stars < 3") ==
        "a comparison cannot be compared <<> write two comparisons joined with \"and\"");
  CHECK(error("stars") ==
        "a number is no condition <stars> compare it: =, !=, <, <=, >, >=, :, ~, "
        "in, has, is null");
  CHECK(error("name = \"x") == "this quote is never closed <\"> ");
  CHECK(error("`name") == "this quote is never closed <`> ");
  CHECK(error("name = \"\xff\xfe\"") ==
        "this text is not UTF-8 <\"\xff\xfe\"> nothing in a guide is like it");
  CHECK(error("stars = 1 and") == "the expression ends too early <> ");
  CHECK(error("and stars = 1") ==
        "\"and\" is a word of the language <and> if it is text, write \"and\"");
  CHECK(error("stars not 1") ==
        "\"in\" or \"has\" should follow \"not\" <1> write not before the field, as in not stars = "
        "3");
  CHECK(error("stars is 1") ==
        "\"null\" should stand here <1> write = to compare, is null for what is missing");
  CHECK(error("stars = 청진") ==
        "an expression cannot hold this character <청> put text in quotes");
  CHECK(error("stars = 1 AND rooms = 2") ==
        "there is no operator \"AND\" <AND> write \"and\" in small letters");
  CHECK(error("NOT stars = 1") ==
        "there is no operator \"NOT\" <NOT> write \"not\" in small letters");
  CHECK(error("stars > .5") == "a number begins with a digit <.> write 0.5");
  CHECK(error("in = 1") == "\"in\" is a word of the language <in> if it is text, write \"in\"");
  CHECK(error("`in` = 1").starts_with("there is no field \"in\" <`in`>"));
  CHECK(error("stars = 1; x") == "an expression cannot hold this character <;> put text in quotes");
  CHECK(error("stars = " + std::string(400, '9')) == "this number is too large <9> ");
  CHECK(error("nearer(1)") == "there is no function \"nearer\" <nearer> did you mean \"near\"?");
  CHECK(error("around(1)") ==
        "there is no function \"around\" <around> functions are near, distance, count, exists, "
        "missing, any, all, lower, length");
  CHECK(error("conut(tags) > 1") ==
        "there is no function \"conut\" <conut> did you mean \"count\"?");
  CHECK(error("count() > 1") == "count takes 1 argument, not 0 <count()> write count(list)");
  CHECK(error("count(tags, tags) > 1") ==
        "count takes 1 argument, not 2 <count(tags, tags)> write count(list)");
  CHECK(error("exists(1)") == "a field should stand here <1> ");
  CHECK(error("-name = 1") == "only a number, a length or a duration can be negative <name> ");
  CHECK(error("name + 1 = 2") == "text + a number has no meaning <name + 1> ");
  CHECK(error("tags + 1 = 2") == "this cannot be computed with <tags> ");
  CHECK(error("stars = \"4\"") ==
        "text cannot be compared with a number <\"4\"> remove the quotes");
  CHECK(error("name = 4") == "a number cannot be compared with text <4> put it in quotes");
}

TEST_CASE("query: text without its quotes") {
  CHECK(error("kind = museum") == "there is no field \"museum\" <museum> write \"museum\"");
  CHECK(error("kind = musem") == "there is no field \"musem\" <musem> did you mean \"museum\"?");
  CHECK(error("name : Regal") == "there is no field \"Regal\" <Regal> write \"Regal\"");
  CHECK(error("name : Da Nang and stars = 3") == "text needs quotes <Da Nang> write \"Da Nang\"");
  CHECK(error("(website = https://example.org/x)") ==
        "text needs quotes <https://example.org/x> write \"https://example.org/x\"");
  CHECK(error("guide = kp-chongjin") == "there is no field \"kp\" <kp> write \"kp-chongjin\"");
  CHECK(error("near(kp-rason, 5km)") == "there is no field \"kp\" <kp> write \"kp-rason\"");
  CHECK(error("type in (\"route\", hotel)") ==
        "there is no field \"hotel\" <hotel> write \"hotel\"");
  CHECK(error("facilities has sauna") == "there is no field \"sauna\" <sauna> write \"sauna\"");
  CHECK(error("all(days, sa)") == "there is no field \"sa\" <sa> write \"sa\"");
  CHECK(error("country = France") ==
        "there is no field \"France\" <France> write an ISO 3166-1 code, such as \"KP\"");
  CHECK(error("checkin > noon") ==
        "there is no field \"noon\" <noon> write a time of the day as in 14:30, in quotes");
  CHECK(error("name : kind") == "text in quotes should follow \":\" <kind> write \"kind\"");
  CHECK(error("name : 5") == "text in quotes should follow \":\" <5> write \"5\"");
  CHECK(error("checked = yesterday") ==
        "there is no field \"yesterday\" <yesterday> guidebook describe TYPE lists the fields");
}

TEST_CASE("query: operators of other languages") {
  CHECK(
      error("name contains \"x\"") ==
      "there is no operator \"contains\" <contains> write : for a part of a text, has for an item "
      "of a list");
  CHECK(error("(name LIKE \"x\")") ==
        "there is no operator \"LIKE\" <LIKE> write : for a part of a text, ~ for a regular "
        "expression");
  CHECK(error("name =~ \"x\"") == "there is no operator \"=~\" <=~> write ~");
  CHECK(error("stars <> 3") == "there is no operator \"<>\" <<>> write !=");
  CHECK(error("stars => 3") == "there is no operator \"=>\" <=>> write >=");
  CHECK(error("stars === 3") == "there is no operator \"===\" <===> write =");
  CHECK(error("stars gte 3") == "there is no operator \"gte\" <gte> write >=");
  CHECK(error("stars ≠ 3") == "an expression cannot hold this character <≠> write !=");
  CHECK(error("stars = 1 & rooms = 2") == "an expression cannot hold this character <&> write and");
  CHECK(error("stars mod 2 = 1") == "there is no operator \"mod\" <mod> write %");
  CHECK(error("exists website") ==
        "the brackets of \"exists\" are missing <exists website> write exists(website)");
  CHECK(rows("stars =-2").empty());
}

TEST_CASE("query: the error as a user sees it") {
  CHECK(rows("name = \"청진\" and naem = 1") ==
        "there is no field \"naem\"\n  name = \"청진\" and naem = 1\n                    ^~~~\n"
        "  did you mean \"name\"?\n");
  const std::string far = repeat("stars = 1 or ", 10'000) + "naem = 1";
  CHECK(rows(far) ==
        "there is no field \"naem\"\n"
        "  …stars = 1 or stars = 1 or stars = 1 or naem = 1\n"
        "                                          ^~~~\n"
        "  did you mean \"name\"?\n");
  CHECK(rows(std::string(100'000, 'x') + " = 1").size() < 1'000);
  CHECK(rows("`\x1b[31m` = 1").find('\x1b') == std::string::npos);
}

TEST_CASE("query: long expressions and deep ones") {
  CHECK(rows(repeat("stars = 2 and ", 100'000) + "rooms = 12") == "h2");
  CHECK(rows(repeat("stars = 3 or ", 100'000) + "rooms = 12") == "h2");
  CHECK(rows(repeat("(", 200) + "stars = 2" + repeat(")", 200)) == "h2");
  CHECK(error(repeat("(", 201) + "stars = 2" + repeat(")", 201)) == "nested too deep <stars> ");
  CHECK(rows(repeat("not ", 200) + "stars = 2") == "h2");
  CHECK(error(repeat("not ", 100'000) + "stars = 2").starts_with("nested too deep <"));
  CHECK(error(repeat("count(", 100'000)).starts_with("nested too deep <"));
  CHECK(error(repeat("-", 100'000) + "1 = 1").starts_with("a field or a value should stand here"));
  CHECK(rows("stars = 2" + repeat(" + 0", 198)) == "h2");
  CHECK(error("stars = 2" + repeat(" + 0", 1000)).starts_with("too many terms <"));
  std::string sums = "1";
  for (int i = 0; i < 150; ++i) sums = "(" + sums + repeat("+1", 150) + ")";
  CHECK(error(sums + " > 0").starts_with("too many terms <"));
  std::string conditions = "stars = 2";
  for (int i = 0; i < 60; ++i)
    conditions = "not ((" + conditions + ") = true and rooms = 12 or false)";
  CHECK(error(conditions).empty());
}

TEST_CASE("query: time grows with the expression, not with its square or its power") {
  std::string nested = "stars in (1, 2)";
  for (int i = 0; i < 60; ++i) nested = "(" + nested + ") in (true, false)";
  CHECK(error(nested).starts_with("a condition cannot stand before \"in\""));
  std::string numbers = "rooms = 12";
  for (int i = 0; i < 100'000; ++i) numbers += " and rooms > 1";
  CHECK(rows(numbers) == "h2");
}
