#pragma once

namespace guidebook {

/// To be called first in main. What would otherwise end the program without a word, or make it
/// write into the wrong file, becomes an error that it can report:
/// - A standard stream that was closed by the caller is open again, so that no other file gets its
///   number; to read from it or write to it fails with EBADF.
/// - SIGINT, SIGTERM and SIGHUP end the program once unfinished files and folders are removed.
/// - Writing to a pipe that nobody reads fails with EPIPE, writing beyond `ulimit -f` with EFBIG.
void prepare_process();

}  // namespace guidebook
