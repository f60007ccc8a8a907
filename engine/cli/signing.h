// SHA-256 and Ed25519 (RFC 8032) as publications need them. All of it is OpenSSL's.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

typedef struct evp_pkey_st EVP_PKEY;

namespace ventanilla {

// Of a text, as hexadecimal digits.
std::string Sha256(std::string_view text);

// A key that signs. Files of keys are PEM (PKCS #8, SubjectPublicKeyInfo), as `openssl pkey` reads and writes them; what stands around the
// block is left aside.
class SigningKey {
 public:
  static SigningKey Generate();
  // Nothing when the file cannot be read or holds no Ed25519 key: then standard error says so. OpenSSL asks for the passphrase of an encrypted one.
  static std::optional<SigningKey> Read(const std::string& path);

  std::string PublicKey() const;  // its 32 bytes in base64: how a publication names a key
  std::string Sign(std::string_view text) const;  // 64 bytes in base64
  std::string PrivatePem() const;
  std::string PublicPem() const;

 private:
  struct Free {
    void operator()(EVP_PKEY* key) const;
  };
  explicit SigningKey(EVP_PKEY* key) : key_(key) {}

  std::unique_ptr<EVP_PKEY, Free> key_;
};

// The key in a PEM file of a public key, as publications name it; nothing, and a word on standard error, where there is none.
std::optional<std::string> ReadPublicKey(const std::string& path);

// Whether `signature` is that of `text` by the key; both in base64 of whatever length.
bool IsSignedBy(const std::string& public_key, std::string_view text, const std::string& signature);

}  // namespace ventanilla
