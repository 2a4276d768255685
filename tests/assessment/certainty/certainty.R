# SPDX-License-Identifier: Apache-2.0
#
# The probabilities that certainty_test.cpp expects:  Rscript certainty.R

# 20 respondents, 8 at score 1, the others at 0: level 3 holds means in [.375, .625).
cat("8 of 20 at the top:        ", format(diff(pbinom(c(7, 12), 20, .4)), digits = 15), "\n")
# The same under a cap at level score 2: level 2 wherever the mean is .125 or more.
cat("8 of 20 under a cap:       ", format(1 - pbinom(2, 20, .4), digits = 15), "\n")

# 12 respondents: 3 at score 1, 4 at 0, 5 without a score. The mean 3/7 is level 3. Draws with
# a ones, b zeros and the rest without a score; none with a score is another level.
p <- 0
for (a in 0:12) for (b in 0:(12 - a)) {
  if (a + b > 0 && a / (a + b) >= .375 && a / (a + b) < .625) {
    p <- p + dmultinom(c(a, b, 12 - a - b), prob = c(3, 4, 5))
  }
}
cat("5 of 12 without a score:   ", format(p, digits = 15), "\n")

# Weights 1:3, scores 1 and 0, concentration 50: the score is Beta(12.5, 37.5), level 2 holds
# [.125, .375). Concentration 10: Beta(2.5, 7.5).
cat("weights 1:3, concentr. 50: ", format(diff(pbeta(c(.125, .375), 12.5, 37.5)), digits = 15), "\n")
cat("weights 1:3, concentr. 10: ", format(diff(pbeta(c(.125, .375), 2.5, 7.5)), digits = 15), "\n")

# Weights 1:1, concentration 10, W ~ Beta(5, 5). One respondent at (1, 0), the other at 1 and
# nothing: scores W and 1, mean (W + 1) / 2, level 4 holds [.625, .875): W in [.25, .75). Where
# the second part was asked but not answered, the other's coverage is W and they have a score only
# from W = .5: below, the mean is W itself, which reaches .625 nowhere.
cat("one answer not applicable: ", format(diff(pbeta(c(.25, .75), 5, 5)), digits = 15), "\n")
cat("one answer not given:      ", format(diff(pbeta(c(.5, .75), 5, 5)), digits = 15), "\n")

# Questionnaires at 1 and 0 with weights 3:1, concentration 10: overall is Beta(7.5, 2.5), level 4.
cat("questionnaires 3:1:        ", format(diff(pbeta(c(.625, .875), 7.5, 2.5)), digits = 15), "\n")

# Harmonic mean of level scores 5 and 1, weights 1:1, concentration 10: 1 / (W/5 + (1 - W)) lies
# in level 2, [1.5, 2.5), for W in [5/12, 3/4). Given: 1 / .6 = 1.67.
cat("harmonic mean:             ", format(diff(pbeta(c(5 / 12, 3 / 4), 5, 5)), digits = 15), "\n")

# Two levels of the tree: parts 1 and 0 below the first of two dimensions, the second at 0, all
# weights 1:1, concentration 10: the score is a product of two Beta(5, 5); given .25, level 2 holds
# [.125, .375).
below <- function(x) {
  integrate(function(w) dbeta(w, 5, 5) * pbeta(pmin(1, x / w), 5, 5), 0, 1, rel.tol = 1e-12)$value
}
cat("nested dimensions:         ", format(below(.375) - below(.125), digits = 15), "\n")
