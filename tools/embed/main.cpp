/// \file
/// Build-time tool: turns files into C++ sources, so that one binary is the whole tool.
///
///     cxmat_embed_tool catalogue|messages|assets OUTPUT.cpp INPUT...
// SPDX-License-Identifier: Apache-2.0
#include <cxmat/core/sha256.hpp>
#include <cxmat/formats/yaml/packed.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Texts = std::map<std::string, std::string>;

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read " + path);
  }
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string file_name(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

/// `bytes` as a std::string_view expression. Octal escapes of three digits never run into the
/// next character; the size is given because the bytes may hold zeros.
std::string literal(std::string_view bytes) {
  std::string text = "std::string_view(\n    \"";
  std::size_t column = 0;
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    const bool plain = code >= ' ' && code < 127 && byte != '"' && byte != '\\' && byte != '?';
    text += plain ? std::string(1, byte) : fmt::format("\\{:03o}", code);
    column += plain ? 1 : 4;
    if (column > 100) {
      text += "\"\n    \"";
      column = 0;
    }
  }
  return text + fmt::format("\", {})", bytes.size());
}

cxmat::yaml::Document parse(const std::string& path, const std::string& bytes) {
  cxmat::Result<cxmat::yaml::Document> document = cxmat::yaml::parse(bytes, path);
  for (const cxmat::Diagnostic& found : document.diagnostics) {
    fmt::print(stderr, "{}:{}:{}: {} {}\n", found.where.file, found.where.line, found.where.column,
               cxmat::to_string(found.code), fmt::join(found.arguments, ", "));
  }
  if (!document) {
    throw std::runtime_error("cannot parse " + path);
  }
  return *std::move(document);
}

std::string catalogue(std::span<const std::string> inputs) {
  std::string source =
      "#include <cxmat/formats/embedded_catalogue.hpp>\n\n"
      "namespace cxmat {\nnamespace {\n\nconstexpr EmbeddedFile files[] = {\n";
  for (const std::string& path : inputs) {
    const std::string bytes = read(path);
    source +=
        fmt::format("    {{\"{}\", \"{}\",\n     {}}},\n", file_name(path),
                    cxmat::sha256_hex(bytes), literal(cxmat::yaml::pack(parse(path, bytes).root)));
  }
  return source +
         "};\n\n}  // namespace\n\n"
         "std::span<const EmbeddedFile> embedded_catalogue() noexcept {\n  return files;\n}\n\n"
         "}  // namespace cxmat\n";
}

/// A plain text becomes one entry, a map of texts (text, help, ...) one entry per key.
void flatten(const cxmat::yaml::Entry& entry, Texts& texts) {
  if (entry.value.kind == cxmat::yaml::Kind::scalar) {
    texts[entry.key] = entry.value.text;
  }
  for (const cxmat::yaml::Entry& part : entry.value.entries) {
    texts[entry.key + "." + part.key] = part.value.text;
  }
}

std::map<std::string, Texts> texts_by_language(std::span<const std::string> inputs) {
  std::map<std::string, Texts> languages;
  for (const std::string& path : inputs) {
    const cxmat::yaml::Document document = parse(path, read(path));
    const cxmat::yaml::Node* language = document.root.find("messages");
    const cxmat::yaml::Node* texts = document.root.find("texts");
    if (language == nullptr || texts == nullptr) {
      throw std::runtime_error(path + ": needs `messages: LANGUAGE` and `texts:`");
    }
    for (const cxmat::yaml::Entry& entry : texts->entries) {
      flatten(entry, languages[language->text]);
    }
  }
  return languages;
}

/// Every message exists in every language, or the build stops here.
void check_complete(const std::map<std::string, Texts>& languages) {
  for (const auto& [language, texts] : languages) {
    for (const auto& [other_language, others] : languages) {
      for (const auto& [key, text] : others) {
        if (!texts.contains(key)) {
          throw std::runtime_error(fmt::format("message '{}' is there in {} but not in {}", key,
                                               other_language, language));
        }
      }
    }
  }
}

std::string messages(std::span<const std::string> inputs) {
  const std::map<std::string, Texts> languages = texts_by_language(inputs);
  check_complete(languages);
  std::string source =
      "#include <reports/messages/embedded_messages.hpp>\n\nnamespace cxmat::reports {\n"
      "namespace {\n\n";
  for (const auto& [language, texts] : languages) {
    source += fmt::format("constexpr EmbeddedMessage messages_{}[] = {{\n", language);
    for (const auto& [key, text] : texts) {
      source += fmt::format("    {{\"{}\", {}}},\n", key, literal(text));
    }
    source += "};\n\n";
  }
  return source +
         "}  // namespace\n\n"
         "std::span<const EmbeddedMessage> embedded_messages(Language language) noexcept {\n"
         "  return language == Language::de ? std::span<const EmbeddedMessage>(messages_de)\n"
         "                                  : std::span<const EmbeddedMessage>(messages_en);\n"
         "}\n\n}  // namespace cxmat::reports\n";
}

std::string assets(std::span<const std::string> inputs) {
  std::string source =
      "#include <reports/embedded_assets.hpp>\n\nnamespace cxmat::reports {\nnamespace {\n\n"
      "constexpr EmbeddedAsset assets[] = {\n";
  for (const std::string& path : inputs) {
    source += fmt::format("    {{\"{}\", {}}},\n", file_name(path), literal(read(path)));
  }
  return source +
         "};\n\n}  // namespace\n\n"
         "std::span<const EmbeddedAsset> embedded_assets() noexcept {\n  return assets;\n}\n\n"
         "}  // namespace cxmat::reports\n";
}

std::string generate(std::string_view kind, std::span<const std::string> inputs) {
  if (kind == "catalogue") {
    return catalogue(inputs);
  }
  if (kind == "messages") {
    return messages(inputs);
  }
  if (kind == "assets") {
    return assets(inputs);
  }
  throw std::runtime_error("unknown kind: " + std::string(kind));
}

void run(std::span<const std::string> arguments) {
  if (arguments.size() < 3) {
    throw std::runtime_error("usage: cxmat_embed_tool KIND OUTPUT INPUT...");
  }
  const std::string source = "// Generated by cxmat_embed_tool.\n#include <string_view>\n\n" +
                             generate(arguments[0], arguments.subspan(2));
  std::ofstream output(arguments[1], std::ios::binary | std::ios::trunc);
  output << source;
  output.close();
  if (!output) {
    throw std::runtime_error("cannot write " + arguments[1]);
  }
}

}  // namespace

int main(int count, char** values) {
  try {
    run(std::vector<std::string>(values + 1, values + count));
    return 0;
  } catch (const std::exception& failure) {
    fmt::print(stderr, "cxmat_embed_tool: {}\n", failure.what());
    return 1;
  }
}
