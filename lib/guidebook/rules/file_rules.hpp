#pragma once

#include <array>

#include "guidebook/rules/rule.hpp"

namespace guidebook {

/// The rules of the group load about the file and its YAML, in the order of the documentation.
inline constexpr std::array file_rules{
    Rule{.id = "file-unreadable",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A guide file can be opened and read",
         .why = "What cannot be read is left out, and what refers to it leads nowhere."},
    Rule{.id = "encoding-invalid",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A guide file is UTF-8",
         .why = "Bytes of another encoding are no letters in this one, or other letters. Save the "
                "file as UTF-8."},
    Rule{.id = "file-too-large",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A guide file has at most 4 MiB",
         .why = "A file holds one destination, and no text about one is that long: something else "
                "was pasted in, or several guides should be separated."},
    Rule{.id = "too-many-nodes",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A guide has at most 200,000 values",
         .why = "A file made by mistake or in malice must not take all memory."},
    Rule{.id = "scalar-too-long",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A value has at most 1 MiB",
         .why = "No text is that long: an image or another file was pasted in."},
    Rule{.id = "yaml-syntax",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A guide file is YAML",
         .why = "What cannot be taken apart into keys and values cannot be read at all.",
         .wrong = "region: North: the coast\n",
         .right = "region: \"North: the coast\"\n"},
    Rule{.id = "yaml-duplicate-key",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A key stands once in its map",
         .why = "Only one of the two values could be kept, and nobody would see which.",
         .wrong = "region: North\n"
                  "population: 600000\n"
                  "region: South\n",
         .right = "region: North\n"
                  "population: 600000\n"},
    Rule{.id = "yaml-missing-colon",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A key is followed by a colon",
         .why = "Without its colon a key has no value, and may become a part of the value above.",
         .wrong = "region: North\n"
                  "population\n",
         .right = "region: North\n"
                  "population: 600000\n"},
    Rule{.id = "yaml-unterminated-string",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A quote that is opened is closed",
         .why = "An open quote takes all that follows for its text.",
         .wrong = "region: \"North\n",
         .right = "region: \"North\"\n"},
    Rule{.id = "yaml-multiple-documents",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A file holds one document",
         .why = "A guide is found by the name of its file, and that can be the name of one only.",
         .wrong = "region: North\n"
                  "---\n"
                  "region: South\n",
         .right = "region: North\n"},
    Rule{.id = "yaml-anchor",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "Values are written out: no anchors and no aliases",
         .why = "A guide is read from top to bottom by people and by other programs; a value that "
                "stands elsewhere is easily lost or changed for two places at once.",
         .wrong = "region: &coast North\n",
         .right = "region: North\n"},
    Rule{.id = "yaml-tag",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "Types come from the fields: no tags",
         .why = "A field's type is known already. What must stay text is put in quotes.",
         .wrong = "region: !!str 12\n",
         .right = "region: \"12\"\n"},
    Rule{.id = "yaml-too-deep",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "Maps and lists are nested at most 32 deep",
         .why = "Nothing in a guide is that deep: brackets were opened and not closed, or the file "
                "wants to exhaust who reads it.",
         .wrong = "x-deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
         .right = "x-deep: [[shallow]]\n"},
    Rule{.id = "control-character",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "Text holds no control characters but tab and line feed",
         .why = "Nobody sees them, and a terminal obeys them.",
         .wrong = "name: \"Harbour Town\\x07\"\n",
         .right = "name: Harbour Town\n"},
};

}  // namespace guidebook
