# SPDX-License-Identifier: Apache-2.0
# The figures that tests/benchmark and tests/statistics/median_interval_test.cpp expect, from base R:
# Rscript tests/benchmark/figures.R
options(digits = 15)
wilson <- function(k, n) {
  z <- qnorm(.975); p <- k / n
  middle <- p + z^2 / (2 * n); half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  100 * c(middle - half, middle + half) / (1 + z^2 / n)
}
mover <- function(a, la, ua, b, lb, ub) {
  d <- a - b
  c(d - sqrt((a - la)^2 + (ub - b)^2), d + sqrt((ua - a)^2 + (b - lb)^2))
}
cat("median ranks:", qbinom(.025, c(5, 6, 8, 9, 12, 17, 42, 100, 2000), .5), "\n")

x <- c(1.8, 2.0, 2.2, 2.4, 2.5, 2.6, 2.8, 3.0, 3.0, 3.2, 3.4, 3.9)
own <- 3; r <- qbinom(.025, 12, .5)
cat("quartiles:", quantile(x), "mean:", mean(x), "sd:", sd(x), "median:", x[r], x[13 - r], "\n")
cat("percentile:", 100 * (sum(x < own) + sum(x == own) / 2) / 12, wilson(8, 12), "\n")
cat("gap:", own - median(x), mover(own, 2.7, 3.3, median(x), x[r], x[13 - r]), "\n")
cat("z:", (own - mean(x)) / sd(x), "\n")

half <- qt(.975, 41) * .5 / sqrt(42)
cat("gap to a mean:", mover(3, 2.7, 3.3, 2.6, 2.6 - half, 2.6 + half), "\n")

at <- c(10, 25, 50, 75, 90); score <- c(1.9, 2.2, 2.6, 3.0, 3.4)
percent <- approx(score, at, 2.9)$y
low <- 100 * (qbinom(.025, 42, .5) - 1) / 41
bounds <- approx(at, score, c(low, 100 - low))$y
cat("between quantiles:", percent, wilson(percent / 100 * 42, 42), bounds, "\n")
cat("gap to it:", mover(2.9, 2.7, 3.1, 2.6, bounds[1], bounds[2]), "\n")

cat("by level:", wilson(.6 * 40, 40), "\n")
cat("all alike:", wilson(2.5, 5), "nobody below:", wilson(0, 5), "\n")
