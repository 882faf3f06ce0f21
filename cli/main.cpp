#include <exception>
#include <new>
#include <string>
#include <vector>

#include "commands/command.hpp"
#include "process.hpp"
#include "run.hpp"
#include "terminal.hpp"

int main(int argc, char** argv) {
  guidebook::prepare_process();
  try {
    return guidebook::cli::run({argv + (argc > 0 ? 1 : 0), argv + argc});
  } catch (const std::bad_alloc&) {
    guidebook::cli::say("guidebook: out of memory\n");
  } catch (const std::exception& error) {
    guidebook::cli::fail(error.what());
  }
  return guidebook::cli::Exit::failure;
}
