// SPDX-License-Identifier: Apache-2.0
//
// The test cases of RFC 4231, section 4.
#include <cxmat/core/hmac.hpp>

#include <doctest/doctest.h>

#include <string>

using cxmat::hmac_sha256_hex;

TEST_SUITE("core/hmac") {
  TEST_CASE("RFC 4231: keys shorter than a block") {
    CHECK(hmac_sha256_hex(std::string(20, '\x0b'), "Hi There") ==
          "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    CHECK(hmac_sha256_hex("Jefe", "what do ya want for nothing?") ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK(hmac_sha256_hex(std::string(20, '\xaa'), std::string(50, '\xdd')) ==
          "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  }

  TEST_CASE("RFC 4231: keys longer than a block are hashed first") {
    CHECK(hmac_sha256_hex(std::string(131, '\xaa'),
                          "Test Using Larger Than Block-Size Key - Hash Key First") ==
          "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    CHECK(hmac_sha256_hex(std::string(131, '\xaa'),
                          "This is a test using a larger than block-size key and a larger than "
                          "block-size data. The key needs to be hashed before being used by the "
                          "HMAC algorithm.") ==
          "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
  }

  TEST_CASE("a key of exactly a block is used as it is") {
    CHECK(hmac_sha256_hex(std::string(64, 'k'), "m") != hmac_sha256_hex(std::string(65, 'k'), "m"));
    CHECK(hmac_sha256_hex("", "").size() == 64);
  }
}
