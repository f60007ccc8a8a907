#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/signing.h"

namespace ventanilla {
namespace {

constexpr char kKeygenAbout[] = "Make a key that signs catalogs.";
constexpr char kKeygenMore[] =
    "  ventanilla keygen keys/2026\n\n"
    "Writes NAME.key.pem, which signs and is to be kept secret, and NAME.pub.pem, which pages pin. Neither file may be there yet. Print: the public key\n"
    "as index.json names it.";

constexpr mode_t kOwnerOnly = 0600, kEverybody = 0644;

bool WriteNew(const std::string& path, const std::string& text, mode_t mode) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL, mode);
  const bool written = file >= 0 && write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  const int error = errno;
  if (file >= 0) close(file);
  if (!written) std::fprintf(stderr, "%s cannot be written: %s.\n", path.c_str(), std::strerror(error));
  return written;
}

}  // namespace

KeygenCommand::KeygenCommand(CLI::App& parent) : app_(parent.add_subcommand("keygen", kKeygenAbout)) {
  app_->add_option("NAME", name_, "the beginning of both files, as keys/2026")->required();
  app_->footer(std::string(kKeygenMore) + "\n\n" + kExitStatus);
}

int KeygenCommand::Run() {
  const SigningKey key = SigningKey::Generate();
  if (!WriteNew(name_ + ".key.pem", key.PrivatePem(), kOwnerOnly) || !WriteNew(name_ + ".pub.pem", key.PublicPem(), kEverybody)) return kUnusable;
  std::puts(key.PublicKey().c_str());
  return 0;
}

}  // namespace ventanilla
