// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2, psych 2.2.9 (alpha, alpha.ci), psychTools 2.2.9 (bfi): figures.R.
#include <cxmat/statistics/reliability.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace cxmat;

namespace {

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-9).scale(0);
}

/// cov(attitude): seven items, 30 departments.
const std::vector<double> attitude{
    148.17126436781609, 133.77931034482759, 63.464367816091951, 89.10459770114943,
    74.688505747126442, 18.842528735632182, 19.422988505747128, 133.77931034482759,
    177.28275862068966, 90.951724137931038, 93.255172413793105, 92.641379310344831,
    24.73103448275862,  30.76551724137931,  63.464367816091951, 90.951724137931038,
    149.70574712643679, 70.845977011494256, 56.671264367816093, 17.825287356321841,
    43.216091954022986, 89.10459770114943,  93.255172413793105, 70.845977011494256,
    137.75747126436781, 78.139080459770113, 13.467816091954022, 64.197701149425285,
    74.688505747126442, 92.641379310344831, 56.671264367816093, 78.139080459770113,
    108.10229885057471, 38.773563218390805, 61.422988505747128, 18.842528735632182,
    24.73103448275862,  17.825287356321841, 13.467816091954022, 38.773563218390805,
    97.909195402298849, 28.845977011494252, 19.422988505747128, 30.76551724137931,
    43.216091954022986, 64.197701149425285, 61.422988505747128, 28.845977011494252,
    105.85747126436782};

/// cov(bfi[, 1:5]), agreeableness, 2709 complete respondents; the first item is a reversed one.
const std::vector<double> agreeableness{
    1.9728316847447074,   -0.56448715998370769, -0.49158434628703596, -0.30981702220237484,
    -0.32371034131537035, -0.56448715998370769, 1.3839515745152788,   0.74701389263754003,
    0.58623029095530899,  0.57554213674752308,  -0.49158434628703596, 0.74701389263754003,
    1.7018603669697758,   0.7023032530658514,   0.83143378955099612,  -0.30981702220237484,
    0.58623029095530899,  0.7023032530658514,   2.2095084332382946,   0.5751548670033092,
    -0.32371034131537035, 0.57554213674752308,  0.83143378955099612,  0.5751548670033092,
    1.5916429342969138};

}  // namespace

TEST_SUITE("statistics: reliability") {
  TEST_CASE("alpha and all around it agree with psych::alpha") {
    const auto found = reliability(attitude, 7, 30);
    REQUIRE(found);
    CHECK(found->alpha == close(0.84314276956475986));
    CHECK(found->standardized.value() == close(0.83908380302951058));
    CHECK(found->mean_correlation.value() == close(0.42690664264971706));
    CHECK(found->low.value() == close(0.73937568564310729));
    CHECK(found->high.value() == close(0.9157730721599816));
    const std::array<double, 7> dropped{
        0.80976020630892143, 0.79691745727413965, 0.82784776593865905, 0.80303097502257437,
        0.79538657419820524, 0.86387231144643684, 0.8404648682654573};
    const std::array<double, 7> rest{0.6712620572236645, 0.74210971022223848, 0.56071111148025554,
                                     0.7144454981336763, 0.78627559383440004, 0.26503433919667607,
                                     0.46081054946849642};
    REQUIRE(found->items.size() == 7);
    for (std::size_t i = 0; i < 7; ++i) {
      CAPTURE(i);
      CHECK(found->items[i].alpha_if_dropped.value() == close(dropped[i]));
      CHECK(found->items[i].item_rest.value() == close(rest[i]));
    }
  }

  TEST_CASE("an item that was not reversed shows, and reversing it lifts alpha") {
    std::vector<double> covariances = agreeableness;
    const auto wrong = reliability(covariances, 5, 2709);
    REQUIRE(wrong);
    CHECK(wrong->alpha == close(0.43061692304809412));
    CHECK(wrong->standardized.value() == close(0.45742649586417039));
    CHECK(wrong->low.value() == close(0.39599916674639346));
    CHECK(wrong->high.value() == close(0.46382932572753277));
    CHECK(wrong->items[0].item_rest.value() == close(-0.31140130058016208));
    CHECK(wrong->items[0].alpha_if_dropped.value() == close(0.71797205656504826));

    reverse_item(covariances, 5, 0);
    const auto right = reliability(covariances, 5, 2709);
    REQUIRE(right);
    CHECK(right->alpha == close(0.7037558943748361));
    CHECK(right->standardized.value() == close(0.71350155263464288));
    CHECK(right->mean_correlation.value() == close(0.33248071645804139));
    CHECK(right->low.value() == close(0.68574463504966054));
    CHECK(right->high.value() == close(0.72103596279573889));
    const std::array<double, 5> dropped{0.71797205656504826, 0.61848121177276116,
                                        0.60075381442200149, 0.68694474153977858,
                                        0.64462230422159472};
    const std::array<double, 5> rest{0.31140130058016208, 0.56301547549202269, 0.58877307867735329,
                                     0.39479368011127269, 0.4872408676290006};
    for (std::size_t i = 0; i < 5; ++i) {
      CAPTURE(i);
      CHECK(right->items[i].alpha_if_dropped.value() == close(dropped[i]));
      CHECK(right->items[i].item_rest.value() == close(rest[i]));
    }

    reverse_item(covariances, 5, 0);
    CHECK(covariances == agreeableness);
  }

  TEST_CASE("reversing an item in the middle flips its row and column, not its variance") {
    std::vector<double> covariances{4, 1, 2,  //
                                    1, 5, 3,  //
                                    2, 3, 6};
    reverse_item(covariances, 3, 1);
    CHECK(covariances == std::vector<double>{4, -1, 2, -1, 5, -3, 2, -3, 6});
  }

  TEST_CASE("of two items none can be dropped") {
    const std::vector<double> two{148.17126436781609, 18.842528735632182, 18.842528735632182,
                                  97.909195402298849};
    const auto found = reliability(two, 2, 30);
    REQUIRE(found);
    CHECK(found->alpha == close(0.26560702538926417));
    CHECK(found->standardized.value() == close(0.27055319147542911));
    CHECK(found->low.value() == close(-0.54295656790006719));
    CHECK(found->high.value() == close(0.65045481358452872));
    for (const ItemReliability& item : found->items) {
      CHECK_FALSE(item.alpha_if_dropped);
      CHECK(item.item_rest.value() == close(0.15643915160723787));
    }
  }

  TEST_CASE("a negative alpha is shown with its interval") {
    const double c = -34.0 / 15;
    const std::vector<double> against{8.0 / 3, c, 1, c, 8.0 / 3, -0.8, 1, -0.8, 1.6};
    const auto found = reliability(against, 3, 6);
    REQUIRE(found);
    CHECK(found->alpha == close(-2.2142857142857144));
    CHECK(found->standardized.value() == close(-1.512755671469489));
    CHECK(found->mean_correlation.value() == close(-0.2510584721149382));
    CHECK(found->low.value() == close(-12.61598964774918));
    CHECK(found->high.value() == close(0.5143963181179152));
    CHECK(found->items[0].alpha_if_dropped.value() == close(-1.2));
    CHECK(found->items[1].alpha_if_dropped.value() == close(0.63829787234042556));
    CHECK(found->items[2].alpha_if_dropped.value() == close(-11.333333333333336));
    CHECK(found->items[0].item_rest.value() == close(-0.475));
    CHECK(found->items[1].item_rest.value() == close(-0.75017728401145845));
    CHECK(found->items[2].item_rest.value() == close(0.17677669529663684));
  }

  TEST_CASE("a constant item stays in alpha and has no correlation") {
    // Items a and c of the case before, and one that everybody answered alike.
    const std::vector<double> covariances{8.0 / 3, 1, 0, 1, 1.6, 0, 0, 0, 0};
    const auto found = reliability(covariances, 3, 6);
    REQUIRE(found);
    CHECK(found->alpha == close(0.47872340425531917));
    CHECK_FALSE(found->standardized);
    CHECK_FALSE(found->mean_correlation);
    CHECK(found->low.has_value());
    CHECK(found->items[2].alpha_if_dropped.value() == close(0.63829787234042556));
    CHECK(found->items[1].alpha_if_dropped.value() == 0);
    CHECK_FALSE(found->items[2].item_rest);
    CHECK(found->items[0].item_rest.value() == close(0.48412291827592707));
    // Two constant items: the one that varies has no rest to be compared with.
    const std::vector<double> lone{2, 0, 0, 0, 0, 0, 0, 0, 0};
    const auto one = reliability(lone, 3, 6);
    REQUIRE(one);
    CHECK(one->alpha == 0);
    CHECK_FALSE(one->items[0].item_rest);
    CHECK_FALSE(one->items[0].alpha_if_dropped);
  }

  TEST_CASE("items that mirror each other have an alpha, but no standardized one") {
    // b = 9 - 2 a: correlation -1, and 2 (1 - 5/1) = -8.
    const auto found = reliability(std::vector<double>{1, -2, -2, 4}, 2, 10);
    REQUIRE(found);
    CHECK(found->alpha == close(-8));
    CHECK(found->mean_correlation.value() == close(-1));
    CHECK_FALSE(found->standardized);
  }

  TEST_CASE("the same item twice is perfectly reliable, not more") {
    const double v = 0.1 + 0.2;
    const auto found = reliability(std::vector<double>{v, v, v, v}, 2, 5);
    REQUIRE(found);
    CHECK(found->alpha == close(1));
    CHECK(found->items[0].item_rest.value() == 1);
    CHECK(found->low.value() == close(1));
    // 11.9 / sqrt(1.7 * 83.3) is 1.0000000000000002 in binary.
    const auto seven = reliability(std::vector<double>{1.7, 7 * 1.7, 7 * 1.7, 7 * 7 * 1.7}, 2, 5);
    REQUIRE(seven);
    CHECK(seven->items[0].item_rest.value() == 1);
  }

  TEST_CASE("Feldt's interval of two people, of a thousand million and of one") {
    const std::vector<double> two{1, 2.0 / 3, 2.0 / 3, 1};
    const auto pair = reliability(two, 2, 2);
    REQUIRE(pair);
    CHECK(pair->alpha == close(0.8));
    CHECK(pair->low.value() == close(-128.5578022955732));
    CHECK(pair->high.value() == close(0.99969125749826515));
    const auto one = reliability(two, 2, 1);
    REQUIRE(one);
    CHECK_FALSE(one->low);
    CHECK_FALSE(one->high);
    // Seven items with the mean correlation r of alpha = 7 r / (1 + 6 r) = 0.8: r = 4 / 11.
    std::vector<double> seven(49, 4.0 / 11);
    for (std::size_t i = 0; i < 7; ++i) {
      seven[i * 8] = 1;
    }
    const auto many = reliability(seven, 7, 1'000'000'000);
    REQUIRE(many);
    CHECK(many->alpha == close(0.8));
    CHECK(many->low.value() == close(0.79998106437716365));
    CHECK(many->high.value() == close(0.8000189344792068));
  }

  TEST_CASE("no alpha, no reliability") {
    CHECK_FALSE(reliability(std::vector<double>{1}, 1, 10));
    CHECK_FALSE(reliability(std::vector<double>{}, 0, 10));
    CHECK_FALSE(reliability(std::vector<double>{0, 0, 0, 0}, 2, 10));
    CHECK_FALSE(reliability(std::vector<double>{1, -1, -1, 1}, 2, 10));
  }
}
