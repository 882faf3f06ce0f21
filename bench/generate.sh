#!/bin/sh
# Makes a library of guides to measure with, the same ones on every run: each with some attractions,
# hotels and routes, 4, 2 and 2 where nothing else is asked, which is about 3.6 KB. One in 200 has a
# load error, or as many as FAULTY says, 0 for none. Each refers to its neighbours, and to the country
# that holds it.
#   bench/generate.sh COUNT FOLDER [ATTRACTIONS HOTELS ROUTES [FAULTY]]
set -eu
count=${1:?usage: bench/generate.sh COUNT FOLDER [ATTRACTIONS HOTELS ROUTES [FAULTY]]}
folder=${2:?usage: bench/generate.sh COUNT FOLDER [ATTRACTIONS HOTELS ROUTES [FAULTY]]}
mkdir -p "$folder"
: >"$folder/.guidebook.yaml"

awk -v count="$count" -v folder="$folder" -v attractions="${3-4}" -v hotels="${4-2}" -v routes="${5-2}" \
  -v faulty="${6-200}" '
function random(limit) { # Park and Miller (1988): exact in doubles, so every awk makes the same guides
  seed = (seed * 16807) % 2147483647
  return int(seed / 65536) % limit
}
function pick(list, parts, n) { n = split(list, parts, " "); return parts[random(n) + 1] }
function id(number) { return sprintf("town-%05d", number) }
function word(  n, text) {
  n = 2 + random(2)
  for (text = ""; n > 0; --n) text = text pick("cho ng jin ra son hoe ryong myong gan san nam yang kil ju ham hung")
  return toupper(substr(text, 1, 1)) substr(text, 2)
}
function sentence(  n, text) {
  n = 7 + random(8)
  for (text = word(); n > 0; --n)
    text = text " " pick("the a of by near above harbour market hill river station temple garden wide old quiet open hall street from morning until evening visitors walk stand find see")
  return text "."
}
function prose(indent, sentences,  text) {
  for (text = ""; sentences > 0; --sentences) text = text indent sentence() "\n"
  return text
}
function coordinates() { return sprintf("{lat: %.4f, lon: %.4f}", lat + random(2000) / 10000, lon + random(2000) / 10000) }
function attraction(number) {
  return "  - id: sight-" number "\n    name: " word() " " pick("Museum Square Park Market") "\n    kind: " \
    pick("museum square park market monument viewpoint") "\n    coordinates: " coordinates() "\n    hours: Mo-Fr 09:00-17:00; Sa 10:00-14:00\n" \
    "    price: {from: " random(9) ", to: " 9 + random(20) ", currency: CNY}\n    description: >-\n" prose("      ", 2) \
    "    tags: [" word() ", " word() "]\n"
}
function hotel(number) {
  return "  - id: hotel-" number "\n    name: " word() " Hotel\n    kind: hotel\n    stars: " 1 + random(5) "\n    rooms: " 20 + random(200) \
    "\n    coordinates: " coordinates() "\n    phones: [\"+850 2 381 " 1000 + random(9000) "\"]\n    near: [sight-1, \"#sight-2\"]\n" \
    "    description: >-\n" prose("      ", 2)
}
function route(number, target) {
  return "  - id: route-" number "\n    mode: " pick("bus train road") "\n    to: " target "\n    duration: " 5 + random(4) "h" 10 + random(49) "m\n" \
    "    distance_km: " 40 + random(200) "\n    frequency: " pick("daily weekly seldom") "\n"
}
function records(number,  i, text) {
  text = "attractions:\n"
  for (i = 1; i <= attractions; ++i) text = text attraction(i)
  text = text "hotels:\n"
  for (i = 1; i <= hotels; ++i) text = text hotel(i)
  text = text "routes:\n"
  for (i = 1; i <= routes; ++i) text = text route(i, id((number * (6 * i - 5) + 2 * i - 1) % count))
  return text
}
function guide(number) {
  return "guidebook: 1\nid: " id(number) "\nname: " word() "\nnames:\n  ko: 청진\nkind: town\ncountry: KP\nwithin: kp\ncoordinates: " coordinates() \
    "\ntimezone: Asia/Pyongyang\ncurrency: KPW\nlanguages: [en]\nsummary: " sentence() "\nintroduction: |\n" prose("  ", 6) "\n" prose("  ", 4) \
    records(number) "sources:\n  - {title: Notes from a journey, checked: 2026-05}\nchecked: 2026-06-01\n"
}
BEGIN {
  seed = 20261123
  country = folder "/kp.yaml"
  print "guidebook: 1\nid: kp\nname: North Korea\nkind: country\ncountry: KP\nsources: [{title: Notes}]\ncontacts: [{id: desk, name: The desk}]" >country
  close(country)
  for (number = 0; number < count; ++number) {
    lat = 39 + random(300) / 100
    lon = 126 + random(350) / 100
    text = guide(number)
    if (faulty > 0 && number % faulty == 0) sub("kind: hotel", "kind: hotle", text)
    file = folder "/" id(number) ".yaml"
    printf "%s", text >file
    close(file)
  }
}'
