#pragma once

#include "guidebook/library/loader.hpp"

namespace guidebook {

/// Makes a guide with load errors sound, by doing without what could not be read: a value is left
/// out of its record or list, and out of its guide a record without the id or name that its type
/// requires or a route with an end that could not be read. The errors become warnings.
///
/// Leaves alone, with its errors, a file without a guide that has an id and a name, or of another
/// version of the format.
void keep_readable(LoadedGuide& loaded);

}  // namespace guidebook
