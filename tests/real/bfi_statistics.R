# The deeper statistics of cxmat on bfi (psychTools), compared with R's own packages:
#   Rscript bfi_statistics.R weights answers.csv weighted.csv    adds a column of weights
#   Rscript bfi_statistics.R compare result.json weighted.json
# Needs jsonlite, psych, effectsize, survey.
suppressMessages({library(psychTools); library(jsonlite); library(survey)})
arguments <- commandArgs(trailingOnly = TRUE)
data(bfi)
weights <- round(0.5 + (bfi$age %% 7) / 4, 6)

if (arguments[1] == "weights") {
  answers <- read.csv(arguments[2], colClasses = "character", na.strings = NULL)
  answers$weight <- weights
  write.csv(answers, arguments[3], row.names = FALSE, quote = FALSE)
  quit(status = 0)
}

scales <- list(agree = c("A1", "A2", "A3", "A4", "A5"), consc = c("C1", "C2", "C3", "C4", "C5"),
               extra = c("E1", "E2", "E3", "E4", "E5"), neuro = c("N1", "N2", "N3", "N4", "N5"),
               open = c("O1", "O2", "O3", "O4", "O5"))
turned <- bfi
for (item in c("A1", "C4", "C5", "E1", "E2", "O2", "O5")) turned[[item]] <- 7 - turned[[item]]
score <- function(columns) {
  answers <- turned[columns]
  x <- ifelse(rowSums(!is.na(answers)) / length(columns) >= 0.5,
              rowMeans(answers, na.rm = TRUE), NA)
  (x - 1) / 5
}

worst <- 0
compared <- 0
check <- function(what, ours, theirs, tolerance = 1e-9) {
  difference <- abs(ours - theirs) / max(1, abs(theirs))
  if (length(difference) != 1 || is.na(difference) || difference > tolerance) {
    cat("DIFFERENT:", what, "cxmat", format(ours, digits = 17), "R", format(theirs, digits = 17),
        "\n")
    quit(status = 1)
  }
  if (tolerance <= 1e-9) worst <<- max(worst, difference)
  compared <<- compared + 1
}

nodes_of <- function(file) {
  nodes <- fromJSON(file, simplifyVector = FALSE)$nodes
  names(nodes) <- sapply(nodes, function(node) node$id)
  nodes
}
plain <- nodes_of(arguments[2])
weighted <- nodes_of(arguments[3])

# Analysis of variance by hand: unequal groups, k = N / G as multilevel::ICC1 and ICC2 have it.
intraclass <- function(x, g) {
  keep <- !is.na(x) & !is.na(g)
  table <- summary(aov(x[keep] ~ factor(g[keep])))[[1]][["Mean Sq"]]
  k <- sum(keep) / length(unique(g[keep]))
  c(icc1 = (table[1] - table[2]) / (table[1] + (k - 1) * table[2]),
    icc2 = (table[1] - table[2]) / table[1])
}

for (scale in names(scales)) {
  items <- scales[[scale]]
  node <- plain[[paste0("bfi.", scale)]]
  all <- node$overall
  x <- score(items)
  quartiles <- quantile(x, c(.25, .5, .75), na.rm = TRUE, type = 7)
  for (i in 1:3) check(paste(scale, "quartile", i), all$quartiles[[i]], quartiles[[i]])
  complete <- na.omit(turned[items])
  found <- suppressWarnings(psych::alpha(complete, check.keys = FALSE))
  check(paste(scale, "std alpha"), all$standardized_alpha, found$total$std.alpha)
  feldt <- psych::alpha.ci(found$total$raw_alpha, nrow(complete), length(items), digits = 15)
  check(paste(scale, "Feldt low"), all$alpha_interval[[1]], feldt$lower.ci)
  check(paste(scale, "Feldt high"), all$alpha_interval[[2]], feldt$upper.ci)
  for (item in items) {
    question <- plain[[tolower(item)]]$overall
    check(paste(item, "alpha if dropped"), question$alpha_if_dropped,
          found$alpha.drop[item, "raw_alpha"])
    check(paste(item, "r drop"), question$item_rest, found$item.stats[item, "r.drop"])
    check(paste(item, "agreement"), question$agreement,
          max(0, 1 - var(turned[[item]], na.rm = TRUE) / ((6^2 - 1) / 12)))
  }
  # r_wg(J) on the available answers of each item.
  s <- mean(sapply(items, function(item) var(turned[[item]], na.rm = TRUE))) / ((6^2 - 1) / 12)
  j <- length(items)
  check(paste(scale, "r_wg(J)"), all$agreement, j * (1 - s) / (j * (1 - s) + s))
  # The same over complete respondents, as multilevel::rwg.j takes them.
  s <- mean(sapply(items, function(item) var(complete[[item]]))) / ((6^2 - 1) / 12)
  check(paste(scale, "r_wg(J) listwise"), all$listwise_agreement, j * (1 - s) / (j * (1 - s) + s))
  for (grouping in c("gender", "education")) {
    icc <- intraclass(x, bfi[[grouping]])
    check(paste(scale, grouping, "ICC(1)"), node$intraclass[[grouping]]$icc1, icc[["icc1"]])
    check(paste(scale, grouping, "ICC(2)"), node$intraclass[[grouping]]$icc2, icc[["icc2"]])
    pairs <- Filter(function(d) d$grouping == grouping, node$differences)
    raw <- c()
    for (pair in pairs) {
      a <- na.omit(x[which(bfi[[grouping]] == as.numeric(pair$a))])
      b <- na.omit(x[which(bfi[[grouping]] == as.numeric(pair$b))])
      test <- t.test(a, b)
      name <- paste(scale, grouping, pair$a, pair$b)
      check(paste(name, "t"), pair$t, test$statistic[[1]])
      check(paste(name, "df"), pair$degrees_of_freedom, test$parameter[[1]])
      check(paste(name, "p"), pair$p, test$p.value)
      check(paste(name, "low"), pair$interval[[1]], test$conf.int[1])
      effect <- effectsize::hedges_g(a, b, pooled_sd = TRUE)
      check(paste(name, "g"), pair$effect, effect$Hedges_g)
      # effectsize's own search for the interval is good to about six digits.
      check(paste(name, "g low"), pair$effect_interval[[1]], effect$CI_low, 1e-4)
      raw <- c(raw, test$p.value)
    }
    adjusted <- p.adjust(raw, "holm")
    for (i in seq_along(pairs)) {
      check(paste(scale, grouping, "Holm", i), pairs[[i]]$adjusted_p, adjusted[i])
    }
  }

  # Weights: survey's linearised standard error, Kish's n, reliability-weighted sd.
  keep <- !is.na(x)
  design <- svydesign(ids = ~1, weights = ~w, data = data.frame(x = x[keep], w = weights[keep]))
  mean <- svymean(~x, design)
  w <- weights[keep]
  cell <- weighted[[paste0("bfi.", scale)]]$overall
  check(paste(scale, "weighted mean"), cell$score, coef(mean)[[1]])
  check(paste(scale, "plain mean"), cell$unweighted_score, base::mean(x, na.rm = TRUE))
  half <- qt(.975, sum(keep) - 1) * SE(mean)[[1]]
  check(paste(scale, "weighted interval"), cell$interval[[1]], coef(mean)[[1]] - half)
  check(paste(scale, "effective n"), cell$effective_n, sum(w)^2 / sum(w^2))
  check(paste(scale, "weighted sd"), cell$sd,
        sqrt(cov.wt(matrix(x[keep]), w, method = "unbiased")$cov[1]))
  # The smallest value with at least p of the weight at or below it.
  sorted <- order(x[keep])
  cumulated <- cumsum(w[sorted]) / sum(w)
  for (i in 1:3) {
    check(paste(scale, "weighted quartile", i), cell$quartiles[[i]],
          x[keep][sorted][which(cumulated >= i / 4 - 1e-12)[1]])
  }
}
cat(compared, "figures agree with R; the largest relative difference of closed forms is",
    format(worst, digits = 3), "\n")
