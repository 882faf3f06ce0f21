#include <fmt/core.h>

#include <algorithm>

#include "guidebook/field/syntax.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/ascii.hpp"

namespace guidebook::validation {
namespace {

constexpr std::string_view mark = "://";

bool is_address(const GuideCheck& check, const ValueSite& site) {
  std::string url(site.node.text);
  return syntax_of(Type::url)->accept(url) && !check.faulty(site.node);
}

std::string_view scheme_of(std::string_view url) { return url.substr(0, url.find(mark)); }

/// Between the scheme and the path (RFC 3986, 3.2).
std::string_view authority_of(std::string_view url) {
  const std::string_view rest = url.substr(scheme_of(url).size() + mark.size());
  return rest.substr(0, rest.find_first_of("/?#"));
}

/// A label of a domain name: letters, digits, hyphens; underscores are met, and letters of all
/// scripts (RFC 5890).
bool is_label(std::string_view label) {
  return !label.empty() && std::all_of(label.begin(), label.end(), [](char c) {
    return text::is_alphanumeric(c) || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

/// Labels between dots, two at least; a dot may end them.
bool is_domain(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  if (host.find('.') == std::string_view::npos) return false;
  while (true) {
    const std::size_t dot = host.find('.');
    if (!is_label(host.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    host.remove_prefix(dot + 1);
  }
}

bool is_port(std::string_view text) {
  return text.size() <= 5 && std::all_of(text.begin(), text.end(), text::is_digit);
}

/// Whether a server on the internet can have the name: a domain, or an address in brackets.
bool is_host(std::string_view authority) {
  authority.remove_prefix(authority.rfind('@') + 1);  // npos + 1 is 0
  if (authority.starts_with('[')) {
    const std::size_t close = authority.find(']');
    const std::string_view rest = authority.substr(std::min(close, authority.size() - 1) + 1);
    return close != std::string_view::npos &&
           authority.substr(1, close - 1).find_first_not_of("0123456789abcdefABCDEF:.") ==
               std::string_view::npos &&
           close > 2 && (rest.empty() || (rest.front() == ':' && is_port(rest.substr(1))));
  }
  const std::size_t colon = authority.find(':');
  return is_domain(authority.substr(0, colon)) &&
         (colon == std::string_view::npos || is_port(authority.substr(colon + 1)));
}

/// What was meant where the scheme stands twice; empty if that is not what is wrong.
std::string without_first_scheme(std::string_view url) {
  std::string rest(url.substr(scheme_of(url).size() + mark.size()));
  return syntax_of(Type::url)->accept(rest) && is_host(authority_of(rest)) ? rest : "";
}

}  // namespace

static void check_url_host(GuideCheck& check, const ValueSite& site) {
  if (!is_address(check, site)) return;
  const std::string_view host = authority_of(site.node.text);
  if (is_host(host)) return;
  std::string meant = without_first_scheme(site.node.text);
  check.report(site.node, fmt::format("no server can have the name \"{}\"", host),
               meant.empty() ? "" : "write " + meant);
  if (!meant.empty()) check.suggest(check.span_of(site.node, site.node.text), meant, false);
}

extern constinit const Rule url_host{
    .id = "url-host",
    .level = Level::warning,
    .sentence = "The host of a web address is a domain name or an IP address",
    .why = "A link to anything else leads nowhere.",
    .wrong = "sources: [{title: The harbour, url: \"https://https://harbour.example/\"}]\n",
    .right = "sources: [{title: The harbour, url: \"https://harbour.example/\"}]\n",
    .types = {Type::url},
    .value = check_url_host};

static void check_url_scheme_case(GuideCheck& check, const ValueSite& site) {
  if (!is_address(check, site)) return;
  const std::string_view scheme = scheme_of(site.node.text);
  std::string lower = text::to_lower(scheme);
  if (lower == scheme) return;
  const ByteRange span = check.span_of(site.node, scheme);
  check.report(span, "the scheme of a web address is in lower case", "write " + lower);
  check.suggest(span, std::move(lower), true);
}

extern constinit const Rule url_scheme_case{
    .id = "url-scheme-case",
    .level = Level::note,
    .sentence = "The scheme of a web address is in lower case",
    .why = "RFC 3986 has no case there, but some programs compare letters.",
    .wrong = "sources: [{title: The harbour, url: \"Https://harbour.example/\"}]\n",
    .right = "sources: [{title: The harbour, url: \"https://harbour.example/\"}]\n",
    .types = {Type::url},
    .value = check_url_scheme_case};

}  // namespace guidebook::validation
