#include "cli/signing.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "cli/files.h"

namespace ventanilla {
namespace {

using Bytes = std::vector<unsigned char>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

constexpr std::size_t kKeyBytes = 32, kSignatureBytes = 64;
constexpr std::size_t kBase64Limit = 1024;  // letters; keys and signatures have at most 88

// With a key that OpenSSL itself made or read this fails only without memory.
void Need(bool done) {
  if (done) return;
  std::fputs("OpenSSL could not finish.\n", stderr);
  std::abort();
}

const unsigned char* Data(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string Base64(const Bytes& bytes) {
  std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');  // EVP_EncodeBlock ends it with a 0
  text.resize(static_cast<std::size_t>(EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes.data(), static_cast<int>(bytes.size()))));
  return text;
}

// `size` bytes, or nothing when the text stands for something else.
std::optional<Bytes> FromBase64(const std::string& text, std::size_t size) {
  if (text.size() > kBase64Limit) return std::nullopt;
  Bytes bytes(text.size());
  const int decoded = EVP_DecodeBlock(bytes.data(), Data(text), static_cast<int>(text.size()));
  if (decoded < 0 || static_cast<std::size_t>(decoded) < size) return std::nullopt;
  bytes.resize(size);
  if (Base64(bytes) != text) return std::nullopt;
  return bytes;
}

std::string PublicKeyOf(const EVP_PKEY* key) {
  Bytes bytes(kKeyBytes);
  std::size_t size = bytes.size();
  Need(EVP_PKEY_get_raw_public_key(key, bytes.data(), &size) == 1);
  return Base64(bytes);
}

Bio BioOf(const std::string& text) {
  Bio bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), &BIO_free_all);
  Need(bio != nullptr);
  return bio;
}

template <class Write>
std::string Pem(Write write) {
  const Bio bio(BIO_new(BIO_s_mem()), &BIO_free_all);
  Need(bio != nullptr && write(bio.get()) == 1);
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio.get(), &data);
  return std::string(data, static_cast<std::size_t>(size));
}

// What `read` finds in a file.
template <class Read>
EVP_PKEY* ReadPem(const std::string& path, const char* what, Read read) {
  const std::optional<std::string> text = ReadText(path);
  if (!text) {
    std::fprintf(stderr, "%s: this file cannot be read.\n", path.c_str());
    return nullptr;
  }
  EVP_PKEY* key = read(BioOf(*text).get());
  if (key != nullptr && EVP_PKEY_base_id(key) == EVP_PKEY_ED25519) return key;
  EVP_PKEY_free(key);
  std::fprintf(stderr, "%s: there is no %s of Ed25519 here. `ventanilla keygen` makes one.\n", path.c_str(), what);
  return nullptr;
}

}  // namespace

std::string Sha256(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  Need(EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr) == 1);
  std::string hexadecimal;
  for (unsigned i = 0; i < size; ++i) {
    constexpr char kDigits[] = "0123456789abcdef";
    hexadecimal += kDigits[digest[i] >> 4];
    hexadecimal += kDigits[digest[i] & 15];
  }
  return hexadecimal;
}

void SigningKey::Free::operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }

SigningKey SigningKey::Generate() {
  const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, nullptr), &EVP_PKEY_CTX_free);
  EVP_PKEY* key = nullptr;
  Need(context != nullptr && EVP_PKEY_keygen_init(context.get()) == 1 && EVP_PKEY_keygen(context.get(), &key) == 1);
  return SigningKey(key);
}

std::optional<SigningKey> SigningKey::Read(const std::string& path) {
  EVP_PKEY* key = ReadPem(path, "private key", [](BIO* bio) { return PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr); });
  if (key == nullptr) return std::nullopt;
  return SigningKey(key);
}

std::string SigningKey::PublicKey() const { return PublicKeyOf(key_.get()); }

std::string SigningKey::Sign(std::string_view text) const {
  const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  Bytes signature(kSignatureBytes);
  std::size_t size = signature.size();
  Need(context != nullptr && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key_.get()) == 1 &&
       EVP_DigestSign(context.get(), signature.data(), &size, Data(text), text.size()) == 1);
  return Base64(signature);
}

std::string SigningKey::PrivatePem() const {
  return Pem([&](BIO* bio) { return PEM_write_bio_PKCS8PrivateKey(bio, key_.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}

std::string SigningKey::PublicPem() const {
  return Pem([&](BIO* bio) { return PEM_write_bio_PUBKEY(bio, key_.get()); });
}

std::optional<std::string> ReadPublicKey(const std::string& path) {
  EVP_PKEY* key = ReadPem(path, "public key", [](BIO* bio) { return PEM_read_bio_PUBKEY(bio, nullptr, nullptr, nullptr); });
  if (key == nullptr) return std::nullopt;
  const std::string named = PublicKeyOf(key);
  EVP_PKEY_free(key);
  return named;
}

bool IsSignedBy(const std::string& public_key, std::string_view text, const std::string& signature) {
  const std::optional<Bytes> raw = FromBase64(public_key, kKeyBytes), bytes = FromBase64(signature, kSignatureBytes);
  if (!raw || !bytes) return false;
  const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
      EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw->data(), raw->size()), &EVP_PKEY_free);
  const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  return key != nullptr && context != nullptr && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
         EVP_DigestVerify(context.get(), bytes->data(), bytes->size(), Data(text), text.size()) == 1;
}

}  // namespace ventanilla
